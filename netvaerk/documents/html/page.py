"""A Paper as an HTML file."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

from netvaerk.documents.contents import is_contents
from netvaerk.documents.formats import Rendered
from netvaerk.documents.html.blocks import Blocks
from netvaerk.documents.html.gate import cleaned
from netvaerk.documents.html.inlines import attribute, shown
from netvaerk.documents.tree import Block, Heading, Paper, Text, plain
from netvaerk.domain.text import visible
from netvaerk.repository.brought import brought

# A heading's anchor can hold no full stop, so this is the page's own.
_MAIN = "side.indhold"


def render(paper: Paper) -> Rendered:
    """Return a paper as one HTML file, which needs nothing beside itself."""
    title = paper.title.strip() or paper.name
    return Rendered(f"{_head(title, paper.author)}<body>\n{cleaned(_body(paper, title))}\n</body>\n</html>\n".encode())


@cache
def _style() -> str:
    return brought(Path(__file__).parent, "page.css").decode()


def _head(title: str, author: str) -> str:
    """The page's head. The browser is told to run nothing, fetch nothing and take this style alone."""
    style = f"\n{_style()}"
    mark = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{mark}'; img-src data:; base-uri 'none'; form-action 'none'"
    lines = [
        "<!doctype html>",
        '<html lang="da">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="color-scheme" content="light dark">',
        f'<meta name="author" content="{attribute(author)}">',
        f"<title>{escape(visible(title))}</title>",
        f"<style>{style}</style>",
        "</head>\n",
    ]
    return "\n".join(lines)


def _body(paper: Paper, title: str) -> str:
    """The landmarks: what stands before the contents, the contents, all the rest, and who sends it."""
    head, contents, rest = _parted(paper.blocks, title)
    blocks = Blocks(paper)
    parts = [f'<a class="skip" href="#{_MAIN}">Gå til indholdet</a>', f"<header>\n{blocks.of(head)}\n</header>"]
    if contents:
        parts.append(_nav(contents, blocks))
    parts.append(f'<main id="{_MAIN}" tabindex="-1">\n{blocks.of(rest)}\n</main>')
    parts.append(f"<footer>\n<p>{shown(paper.running_head)}</p>\n<p>{shown(paper.author)}</p>\n</footer>")
    return "\n".join(parts)


def _parted(blocks: tuple[Block, ...], title: str) -> tuple[list[Block], list[Block], list[Block]]:
    """The blocks before the contents, the contents with its heading, and the rest; a paper without a title is given one."""
    given = list(blocks)
    if not (given and isinstance(given[0], Heading) and given[0].level == 1 and plain(given[0].children).strip()):
        given = [Heading(1, (Text(title),), ""), *given]
    at = next((place for place, block in enumerate(given) if is_contents(block)), 0)
    first = at - 1 if at > 1 and isinstance(given[at - 1], Heading) else at
    if not at or any(isinstance(block, Heading) for block in given[1:first]):
        return given[:1], [], given[1:]
    return given[:first], given[first : at + 1], given[at + 1 :]


def _nav(contents: list[Block], blocks: Blocks) -> str:
    heading = contents[:-1]
    named = heading[0].anchor if heading and isinstance(heading[0], Heading) else ""
    label = f' aria-labelledby="{attribute(named)}"' if named else ""
    return f"<nav{label}>\n{blocks.of(contents)}\n</nav>"
