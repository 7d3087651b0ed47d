"""The drawings: they say what their table says, in numbers and lengths, to eyes and ears, and are the same every time."""

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from struct import unpack

import pytest
from lxml import etree

from netvaerk.documents.figures import drawings, pngs
from netvaerk.documents.figures.drawing import SHADES
from netvaerk.documents.tree import Figure, Table, Text

GOLDEN = Path(__file__).parent / "golden"
NAMES = ["Bedre velfærd", "Aktuel udfordring", "På tværs", "Kompleksitet", "Ny læring", "Innovation", "Nye perspektiver"]
MEANS = ["2,3", "0,0", "–", "3,0", "1,7", "2,0", "1,0"]
SPREADS = ["1–3", "0–0", "–", "3–3", "1–2", "–", "0–3"]
NASTY = '<script>alert(1)</script> "&\x1b'


def figure(kind: str, head: list[str], rows: list[list[str]]) -> Figure:
    lines = [tuple((Text(cell),) for cell in row) for row in (head, *rows)]
    return Figure(kind, Table(lines[0], tuple(lines[1:]), ("",) * len(head)))


def seven(means: list[str] = MEANS, spreads: list[str] = SPREADS, first: str = NAMES[0]) -> Figure:
    names = [first, *NAMES[1:]]
    rows = [[name, "Et svar", mean, spread, "3"] for name, mean, spread in zip(names, means, spreads, strict=True)]
    return figure("karakteristika", ["Karakteristika", "Kort fortalt", "Vurdering", "Spredning", "Vurderere"], rows)


def round_of(themes: int, title: str = "Byhaver på skolerne") -> Figure:
    def cell(row: int, column: int) -> str:
        return "–" if (row + column) % 11 == 0 else f"{(row * 7 + column * 5) % 31 / 10:.1f}".replace(".", ",")

    rows = [[f"{n}. {title}", *(cell(n, column) for column in range(8))] for n in range(1, themes + 1)]
    return figure("overblik", ["Tema", *NAMES, "Samlet"], rows)


def elements(svg: str, name: str) -> list[etree._Element]:
    return [e for e in etree.fromstring(svg.encode()).iter() if etree.QName(e).localname == name]


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in elements(svg, "text")]


@pytest.mark.parametrize(("name", "drawn"), [("karakteristika", seven()), ("overblik", round_of(4))], ids=["karakteristika", "overblik"])
def test_the_drawing_is_as_it_was(name: str, drawn: Figure) -> None:
    file = GOLDEN / f"diagram-{name}.svg"
    svg = "".join(drawing.svg for drawing in drawings(drawn)).replace("><", ">\n<").encode()
    if os.environ.get("NETVAERK_RENEW_GOLDEN"):
        file.write_bytes(svg)
    assert svg == file.read_bytes()


def test_every_number_of_the_table_stands_in_the_drawing() -> None:
    (bars,) = drawings(seven())
    assert [text for text in texts(bars.svg) if text in MEANS or text in NAMES] == [
        t for row in zip(NAMES, MEANS, strict=True) for t in row
    ]
    (heat,) = drawings(round_of(4))
    shown = [text for text in texts(heat.svg) if re.fullmatch(r"\d,\d|–", text)]
    assert len(shown) == 4 * 8
    assert "–" in shown


def test_bars_are_as_long_as_their_numbers() -> None:
    (bars,) = drawings(seven())
    widths = re.findall(r'<rect class="bar" x="128" [^>]*width="([\d.]+)" height="12"', bars.svg)
    full = float(widths[2])  # 3,0
    assert [round(float(width) / full * 3, 1) for width in widths] == [2.3, 0.0, 3.0, 1.7, 2.0, 1.0]


def test_the_spread_goes_from_the_lowest_to_the_highest_and_one_vote_has_none() -> None:
    (alone,) = drawings(seven(spreads=["–"] * 7))
    (spread,) = drawings(seven(spreads=["1–3", *["–"] * 6]))
    extra = set(re.findall(r"<line [^>]*>", spread.svg)) - set(re.findall(r"<line [^>]*>", alone.svg))
    across = [line for line in extra if 'class="spread"' in line and 'x1="206" ' in line and 'x2="362"' in line]
    assert len(across) == 1


def test_no_score_is_no_bar_and_no_drawing_where_there_is_none_at_all() -> None:
    assert drawings(seven(["–"] * 7, ["–"] * 7)) == ()
    assert len(re.findall('class="bar"', drawings(seven(["–"] * 6 + ["0,0"], ["–"] * 7))[0].svg)) == 1 + 1  # and that of the legend


def test_what_is_seen_is_also_said() -> None:
    (bars,) = drawings(seven())
    assert bars.alternative == (
        "Vurderingen af de syv karakteristika. Bjælker fra 0 til 3. Højest: Kompleksitet (3,0). Lavest: Aktuel udfordring (0,0). "
        "Tallene står i tabellen nedenfor."
    )
    (heat,) = drawings(round_of(1))
    assert heat.alternative.startswith("Temaernes vurdering på de syv karakteristika. Ét tema, et felt for hvert gennemsnit")
    root = etree.fromstring(bars.svg.encode())
    assert root.get("role") == "img"
    assert [(e.get("id"), e.text) for e in list(root)[:2]] == [("diagram.titel", bars.title), ("diagram.tekst", bars.description)]
    assert root.get("aria-labelledby") == "diagram.titel diagram.tekst"


def test_a_large_round_is_cut_so_that_each_picture_fits_a_page() -> None:
    pictures = drawings(round_of(60))
    assert [p.title[-8:] for p in pictures] == ["(1 af 3)", "(2 af 3)", "(3 af 3)"]
    assert all(p.height_mm < 230 and p.width_mm < 165 for p in pictures)
    titles = [text for p in pictures for text in texts(p.svg) if re.match(r"\d+\.", text)]
    assert [int(title.split(".")[0]) for title in titles] == list(range(1, 61))


@pytest.mark.parametrize(
    "drawn",
    [
        figure("ukendt", ["Karakteristika", "Vurdering", "Spredning"], [["a", "1,0", "–"]]),
        figure("karakteristika", ["Karakteristika", "Vurdering"], [["a", "1,0"]]),
        figure("karakteristika", ["Karakteristika", "Vurdering", "Spredning"], [["a", "god", "–"]]),
        figure("karakteristika", ["Karakteristika", "Vurdering", "Spredning"], [["a", "1,0", "3–1"]]),
        figure("karakteristika", ["Karakteristika", "Vurdering", "Spredning"], []),
        figure("overblik", ["Tema", "Samlet"], [["a", "1,0"]]),
        figure("overblik", ["Tema", "På tværs", "Samlet"], [["a", "4,0", "1,0"]]),
        figure("overblik", ["Tema", "På tværs", "Samlet"], [["a", "–", "–"]]),
    ],
)
def test_another_table_is_not_drawn(drawn: Figure) -> None:
    assert drawings(drawn) == ()


def test_titles_are_text_and_are_cut_where_there_is_no_room() -> None:
    (nasty,) = drawings(round_of(1, NASTY))
    assert elements(nasty.svg, "script") == []
    assert "&lt;script&gt;" in nasty.svg
    assert "\x1b" not in nasty.svg
    (long,) = drawings(round_of(1, "Kunstig intelligens i den daglige sagsbehandling og i mødet med borgerne"))
    assert texts(long.svg)[8] == "1. Kunstig intelligens i"
    assert texts(long.svg)[9].startswith("den daglige") and texts(long.svg)[9].endswith("…")
    (word,) = drawings(round_of(1, "Netværkslederuddannelsesudvalgsmedlemsskab"))
    assert [text for text in texts(word.svg)[8:10] if text.endswith("…")]
    assert "Kunstig intelligens i den daglige sagsbehandling" in long.alternative
    (odd,) = drawings(seven(first=NASTY))
    assert "&lt;script&gt;" in odd.svg


def test_each_shade_is_darker_than_the_one_before_and_its_number_is_legible() -> None:
    fields = [_light(fill) for fill, _ink in SHADES]
    assert all(before > after for before, after in pairwise(fields))
    assert all(_contrast(fill, ink) >= 4.5 for fill, ink in SHADES)


def _light(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_pngs_are_the_drawings_at_150_points_to_the_inch() -> None:
    given = [*drawings(seven()), *drawings(round_of(30))]
    made = pngs(given)
    assert [size(png) for png in made] == [(round(d.width_mm / 25.4 * 150), round(d.height_mm / 25.4 * 150)) for d in given]
    assert made == [png for drawing in given for png in pngs([drawing])]
    assert pngs([]) == []


def size(png: bytes) -> tuple[int, int]:
    width, height = unpack(">II", png[16:24])
    return width, height


def test_another_process_in_another_place_makes_the_same_png() -> None:
    code = "import sys; from test_figures import drawings, pngs, seven; sys.stdout.buffer.write(pngs(drawings(seven()))[0])"
    environment = {**os.environ, "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    made = subprocess.run([sys.executable, "-c", code], env=environment, cwd=Path(__file__).parent, capture_output=True, check=True)
    assert [made.stdout] == pngs(drawings(seven()))


def test_letters_that_the_font_lacks_are_shown_as_such() -> None:
    assert pngs(drawings(round_of(1, "Byhaver 🙂"))) == pngs(drawings(round_of(1, "Byhaver \ufffd")))
