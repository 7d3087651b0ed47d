"""HTML: one file that needs nothing else, runs nothing, says all that the paper says, and stays harmless whatever people wrote."""

import os
import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from hard_papers import HARD, paper_of
from lxml import html as reader
from made_papers import Papers, register
from sample_records import NASTY, chefforum_2015, round_2027
from test_meeting_paper import HELD

from netvaerk.documents.formats import render
from netvaerk.documents.html.gate import cleaned
from netvaerk.documents.papers import KINDS, paper
from netvaerk.documents.tree import Block, CodeBlock, Figure, Heading, Items, Paper, Paragraph, Quote, Table, plain
from netvaerk.domain.text import visible

GOLDEN = Path(__file__).parent / "golden"


def example(kind: str) -> Paper:
    """A paper of this repository's own records: the youngest that says the most."""
    record = max(register().of(KINDS[kind].record).values(), key=lambda filed: (filed.id[:4], len(filed.body)))
    return paper(kind, record, register())


SAMPLES: dict[str, Callable[[], Paper]] = {
    "dagsorden-2027": lambda: paper("dagsorden", *round_2027()),
    "referat-2027": lambda: paper("referat", *round_2027(**HELD)),
    "dagsorden-2015": lambda: paper("dagsorden", *chefforum_2015()),
    "referat-2015": lambda: paper("referat", *chefforum_2015()),
    **{kind: partial(example, kind) for kind in KINDS},
}
ALL = Papers({**SAMPLES, **HARD})


def page(name: str) -> str:
    return ALL.content(name, "html").decode()


def read(text: str) -> reader.HtmlElement:
    return reader.document_fromstring(text)


def within(text: str) -> reader.HtmlElement:
    """What stands between the tags of a page's Markdown, in a page of its own."""
    return read(render(paper_of("lille", text), "html").content.decode()).find(".//main")


@pytest.mark.parametrize("name", ["dagsorden-2027", "referat-2015"])
def test_the_page_is_as_it_was(name: str) -> None:
    file = GOLDEN / f"{name}.html"
    if os.environ.get("NETVAERK_RENEW_GOLDEN"):
        file.write_bytes(page(name).encode())
    assert page(name).encode() == file.read_bytes()


@pytest.mark.parametrize("name", ALL)
def test_nothing_runs_and_nothing_is_fetched(name: str) -> None:
    root = read(page(name))
    assert {e.tag for e in root.iter() if isinstance(e.tag, str)}.isdisjoint(
        {"script", "link", "iframe", "object", "embed", "form", "base", "use"}
    )
    for element in root.iter():
        for attribute, value in element.attrib.items():
            assert not attribute.startswith("on") and attribute not in {"style", "srcset", "xlink:href", "background"}
            if attribute == "src":
                assert value.startswith("data:image/")
            if attribute == "href":
                assert re.match(r"#|https?:|mailto:", value, re.IGNORECASE)


@pytest.mark.parametrize("name", ALL)
def test_the_browser_is_told_to_take_this_style_alone(name: str) -> None:
    text = page(name)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    mark = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{mark}'; img-src data:; base-uri 'none'; form-action 'none'"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in text
    assert "url(" not in style and "@import" not in style


@pytest.mark.parametrize("name", ALL)
def test_the_page_has_its_language_title_and_landmarks(name: str) -> None:
    root = read(page(name))
    assert root.get("lang") == "da"
    assert root.findtext(".//title").strip()
    assert [e.tag for e in root.find("body") if e.tag in {"header", "nav", "main", "footer"}] in (
        ["header", "main", "footer"],
        ["header", "nav", "main", "footer"],
    )
    first = root.find("body")[0]
    assert (first.tag, first.get("href"), first.text) == ("a", f"#{root.find('.//main').get('id')}", "Gå til indholdet")
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    levels = [int(e.tag[1]) for e in root.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def said(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(children=inlines) | Paragraph(inlines):
                yield plain(inlines)
            case Items(items=items):
                for item in items:
                    yield from said(item)
            case Quote(inside):
                yield from said(inside)
            case CodeBlock(text):
                yield text
            case Table() | Figure():
                table = block.table if isinstance(block, Figure) else block
                yield from (plain(cell) for row in (table.head, *table.rows) for cell in row)


@pytest.mark.parametrize("name", ALL)
def test_every_word_of_the_paper_stands_in_the_page_in_its_order(name: str) -> None:
    made = ALL[name]
    text = page(name)
    body = re.sub(
        r"<(svg|figcaption|caption|summary)\b.*?</\1>", "", text[text.index("<header>") : text.index("<footer>")], flags=re.DOTALL
    )
    shown = unescape(re.sub(r"<[^>]*>", "", body.replace("<br>", " ").replace("\xa0", " ")))
    expected = visible("".join(said(made.blocks)), keep_newlines=True)
    assert "".join(shown.split()) == "".join(expected.split()) or name == "tom"


def test_the_contents_are_a_nav_that_leads_to_the_items() -> None:
    root = read(page("referat-2027"))
    nav = root.find(".//nav")
    assert root.get_element_by_id(nav.get("aria-labelledby")).text == "Indholdsfortegnelse"
    targets = [link.get("href")[1:] for link in nav.iter("a")]
    assert [root.get_element_by_id(t).tag for t in targets] == ["h2"] * 5
    assert "Deltagere" in root.find(".//header").text_content()


def test_a_list_of_links_that_stands_later_is_not_the_contents() -> None:
    made = paper_of("uden", "## Først\n\nTekst.\n\n1. [Først](#først)\n")
    assert b"<nav" not in render(made, "html").content


def test_a_figure_is_a_drawing_with_words_and_its_table() -> None:
    root = read(page("dagsorden-2027"))
    figures = root.findall(".//figure")
    assert [f.get("class") for f in figures] == ["overblik", *["karakteristika"] * 4]  # the fifth theme has no scores
    for figure in figures:
        (drawing,) = figure.findall("svg")
        named = [root.get_element_by_id(i).text for i in drawing.get("aria-labelledby").split()]
        assert named[0] == figure.findtext("figcaption") == figure.findtext(".//caption")
        assert "Tallene står i tabellen nedenfor." in named[1]
    assert figures[0].find("details/table") is not None
    assert figures[1].find("table") is not None


def test_the_cells_of_a_table_know_their_row_and_column() -> None:
    table = within("| Tema | Samlet | Fra |\n| --- | ---: | --- |\n| Byhaver | 2,3 | |\n| Tomme lokaler | – | Borger |").find("table")
    assert [(h.text, h.get("scope")) for h in table.findall("thead/tr/th")] == [("Tema", "col"), ("Samlet", "col"), ("Fra", "col")]
    assert [(h.text, h.get("scope")) for h in table.findall("tbody/tr/th")] == [("Byhaver", "row"), ("Tomme lokaler", "row")]
    assert [(d.get("data-head"), d.get("class")) for d in table.findall("tbody/tr/td")[:2]] == [("Samlet", "right"), ("Fra", None)]


def test_a_table_without_words_in_its_head_has_none() -> None:
    table = within("| | |\n| --- | --- |\n| a | b |").find("table")
    assert table.find("thead") is None
    assert [cell.text for cell in table.iter("td")] == ["a", "b"]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("3. tre\n4. fire", '<ol start="3">\n<li>tre</li>\n<li>fire</li>\n</ol>'),
        ("- et\n  - to", "<ul>\n<li>et\n<ul>\n<li>to</li>\n</ul></li>\n</ul>"),
        ("**fed** *skrå* `kode`\\\nny", "<p><strong>fed</strong> <em>skrå</em> <code>kode</code><br>ny</p>"),
        ("> sagt", "<blockquote>\n<p>sagt</p>\n</blockquote>"),
        ("---", "<hr>"),
        ("[a](https://a.dk/?b=1&c=2)", '<p><a href="https://a.dk/?b=1&amp;c=2">a</a></p>'),
        ("[a](#findes-ikke) [b](ftp://b.dk) [c](../c)", "<p>a b c</p>"),
        ("![ord](https://ond.example/a.png)", "<p>ord</p>"),
        ("`<b>&amp;`", "<p><code>&lt;b&gt;&amp;amp;</code></p>"),
        ("a" * 30, f'<p><span class="long">{"a" * 30}</span></p>'),
        ("<!-- mærke: sted -->\n\nTekst.", "<p>Tekst.</p>"),
    ],
)
def test_what_a_line_of_markdown_becomes(markdown: str, expected: str) -> None:
    text = render(paper_of("lille", markdown), "html").content.decode()
    assert re.search(r"<main [^>]*>\n(.*)\n</main>", text, re.DOTALL)[1] == expected  # type: ignore[index]


def test_titles_and_names_from_anybody_stay_in_their_place() -> None:
    made = paper_of("ond", f"# </title><script>alert(1)</script> {NASTY}".replace("\n", " "), head=f'"><script>{NASTY}')
    nasty = Paper(made.name, made.title, made.running_head, f'"><script>{NASTY}', made.day, made.markdown, made.blocks)
    root = read(render(nasty, "html").content.decode())
    assert list(root.iter("script")) == []
    assert root.findtext(".//title").startswith("</title><script>alert(1)</script>")


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("<p>a<script>alert(1)</script></p>", "<p>a</p>"),
        ('<p onclick="x()" style="color:red" class="b">a</p>', '<p class="b">a</p>'),
        ('<a href="javascript:x()">a</a><a href="data:text/html,x">b</a>', "<a>a</a><a>b</a>"),
        ('<img src="https://ond.example/a.png" alt="a"><img src="data:image/svg+xml;base64,AA" alt="b">', '<img alt="a"><img alt="b">'),
        ("<iframe src=x></iframe><form><input></form><object></object>", ""),
        ('<svg><foreignObject><p>a</p></foreignObject><use href="x"/><rect width="1"/></svg>', None),
    ],
)
def test_the_last_gate_lets_nothing_out_that_runs_or_fetches(body: str, left: str | None) -> None:
    done = cleaned(body)
    assert left is None or done == left
    assert not re.search(r"foreignobject|<use|script|iframe|input|https:|svg\+xml", done, re.IGNORECASE)


@pytest.mark.parametrize("name", ALL)
def test_the_last_gate_finds_nothing_to_take_from_a_paper(name: str) -> None:
    body = re.search(r"<body>\n(.*)\n</body>", page(name), re.DOTALL)
    assert body and cleaned(body[1]) == body[1]
