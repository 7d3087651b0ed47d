"""A proposal from a Markdown file that somebody has filled in: front matter where it has one, a heading for each answer."""

import sys

from netvaerk.domain.errors import Refusal
from netvaerk.domain.form import CARRIED
from netvaerk.domain.markdown import headings
from netvaerk.domain.steps.proposing import Proposal
from netvaerk.domain.text import visible
from netvaerk.domain.theme import Theme
from netvaerk.repository.files import MAX_OUTSIDE, read_outside
from netvaerk.repository.source import Source, Unreadable, parse
from netvaerk.repository.store import Findings, Store

_OURS = ("status", "oprettet", "runde", "indsendt")


def from_file(name: str, store: Store) -> Proposal:
    """Read a proposal; `-` is standard input.

    Raises Misuse where the file cannot be read, Refusal and Findings where it has faults.
    """
    raw = _piped() if name == "-" else read_outside(name)
    shown = "standard ind" if name == "-" else name
    source = _source(shown, raw)
    if carried := source.front.get(CARRIED):
        raise Refusal(f"{shown} hører til temaet {visible(str(carried))[:80]}. Hent svarene ind med: netvaerk import FIL")
    title = source.front.get("titel") or next((h.title for h in headings(source.body) if h.level == 1), "")
    if not title:
        raise Refusal(f'{shown} har ingen titel. Skriv `titel: "…"` i indledningen, eller en overskrift: # Byhaver på skolen')
    theme = _theme(source, str(title))
    return Proposal(
        title=theme.title,
        type=theme.type,
        source=theme.source,
        proposers=tuple({"rolle": p.role, "afdeling": p.department or ""} for p in theme.proposers),
        summary=theme.summary,
        touches=theme.touches,
        involves=theme.involves,
        nearby=theme.nearby,
        strategy=theme.strategy,
        received=theme.received,
        more={key: value for key, value in source.front.items() if key not in _OURS},
        body=source.body.replace("\r\n", "\n"),
    )


def _piped() -> bytes:
    return sys.stdin.buffer.read(MAX_OUTSIDE) if sys.stdin else b""


def _source(shown: str, raw: bytes) -> Source:
    text = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return parse(shown, text if text.startswith(b"---") else b"---\n---\n" + text)
    except Unreadable as error:
        raise Findings([error.diagnostic], "Ret filen, og prøv igen. Intet er skrevet.") from None


def _theme(source: Source, title: str) -> Theme:
    """The file's front matter as a draft: a theme's own keys, whatever is still missing."""
    data = {**source.front, "titel": title, "status": "kladde", "oprettet": "2000-01-01"}
    theme, faults = Theme.read(data, source.yaml.written)
    if theme is None or faults:
        raise Findings([source.diagnose(f) for f in faults], "Ret filen, og prøv igen. Intet er skrevet.")
    return theme
