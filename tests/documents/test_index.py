"""data/README.md: what lies where, for readers in the git host."""

from markdown_it import MarkdownIt
from sample_records import NASTY, chefforum_2015, meeting, record, register, round_2027, theme

from netvaerk.documents.index import index
from netvaerk.domain.filed import Filed
from netvaerk.domain.network import Network

READER = MarkdownIt("commonmark", {"html": True}).enable("table")


def network(id_: str, titel: str, half_year: str, **more: str) -> Filed[Network]:
    return Filed(id_, record(Network, {"titel": titel, "netværkstype": "læring", "status": "planlagt", "halvår": half_year, **more}), "")


def section(text: str, heading: str) -> str:
    return text.partition(f"# {heading}\n")[2].partition("\n#")[0].strip()


def test_an_empty_repository() -> None:
    text = index(register())
    assert text.startswith("# Temaer, netværk og møder\n\nDenne side er dannet af `netvaerk index`")
    assert section(text, "Temaer") == "Der er ingen temaer endnu."
    assert section(text, "Netværk") == "Der er ingen netværk endnu."
    assert section(text, "Møder") == "Der er ingen møder endnu."


def test_themes_stand_by_round_newest_first_then_by_state_then_by_the_danish_alphabet() -> None:
    text = index(
        register(
            theme("2026-aa", "Aa"),
            theme("2026-z", "Z"),
            theme("2026-oe", "Ø"),
            theme("2026-afvist", "A", status="afvist", mærker=["eksempel"]),
            theme("2026-juni", "Juni", runde="2026-06", kilde="politisk", netværkstype="innovation"),
            theme("2026-kladde", "Kladde", status="kladde", runde=None, netværkstype=None, kilde=None),
        )
    )
    headings = [line for line in text.splitlines() if line.startswith("###")]
    assert headings == ["### Runden i januar 2027", "### Runden i juni 2026", "### Temaer uden runde"]
    assert section(text, "Runden i januar 2027").splitlines() == [
        "| Tema | Status | Netværkstype | Kilde |",
        "| --- | --- | --- | --- |",
        "| [Z](themes/2026-z.md) | indsendt | velfærd | medarbejder |",
        "| [Ø](themes/2026-oe.md) | indsendt | velfærd | medarbejder |",
        "| [Aa](themes/2026-aa.md) | indsendt | velfærd | medarbejder |",
        "| [A](themes/2026-afvist.md) | afvist (eksempel) | velfærd | medarbejder |",
    ]
    assert "| [Kladde](themes/2026-kladde.md) | kladde | – | – |" in section(text, "Temaer uden runde")


def test_networks_stand_by_half_year_autumn_before_spring_and_meetings_by_day() -> None:
    text = index(
        register(
            theme("2026-a", "Tema A"),
            network("2026-a", "Efter", "2026-efterår", tema="2026-a"),
            network("2026-b", "For", "2026-forår", tema="2026-slettet"),
            network("2027-c", "Næste", "2027-forår"),
            meeting("2026-06-16-chefforum", "", status="godkendt", runde="2026-06"),
            meeting("2026-09-15-chefforum", ""),
        )
    )
    assert [line for line in text.splitlines() if line.endswith(("2026", "2027")) and "år" in line] == [
        "### Forår 2027",
        "### Efterår 2026",
        "### Forår 2026",
    ]
    assert "| [Efter](networks/2026-a.md) | planlagt | læring | [Tema A](themes/2026-a.md) |" in text
    assert "| [For](networks/2026-b.md) | planlagt | læring | – |" in text
    assert section(text, "Møder").splitlines()[2:] == [
        "| [Chefforum](meetings/2026-09-15-chefforum.md) | 15-09-2026 | planlagt | – |",
        "| [Chefforum](meetings/2026-06-16-chefforum.md) | 16-06-2026 | godkendt | juni 2026 |",
    ]


def test_no_title_marks_anything_up() -> None:
    text = index(register(theme("2026-a", NASTY), network("2026-b", NASTY, "2026-forår", tema="2026-a")))
    tokens = [child for token in READER.parse(text) for child in (token, *(token.children or []))]
    assert not {token.type for token in tokens} & {"html_block", "html_inline", "image"}
    assert {t.attrs["href"] for t in tokens if t.type == "link_open"} == {"themes/2026-a.md", "networks/2026-b.md"}
    rows = [line for line in text.splitlines() if line.startswith("| [")]
    assert len(rows) == 2
    assert "\x1b" not in text


def test_the_order_of_reading_does_not_matter() -> None:
    records = [*round_2027()[1].themes.values(), *chefforum_2015()[1].themes.values()]
    assert index(register(*records)) == index(register(*reversed(records)))
