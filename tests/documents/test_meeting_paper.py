"""The dagsorden and the referat, as whole papers and as what must hold for every one of them.

The whole papers stand in golden/. After a change that is meant, `NETVAERK_RENEW_GOLDEN=1 pytest tests/documents` writes them
anew; read the difference before it is committed.
"""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from sample_records import chefforum_2015, meeting, register, round_2027, theme

from netvaerk.documents.anchors import slug
from netvaerk.documents.meeting_paper import dagsorden, referat
from netvaerk.documents.setting import Setting
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.register import Register
from netvaerk.repository.own_files import OnDisk
from netvaerk.repository.store import Store

Paper = Callable[[Filed[Meeting], Register], str]

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parents[2]
DIRECTIVE = re.compile(r"<!-- (diagram: (karakteristika|overblik)|mærke: [a-z0-9-]+(/[a-z0-9-]+)?) -->\n")
READER = MarkdownIt("commonmark", {"html": True}).enable("table")
HELD = {
    "status": "godkendt",
    "slut": "16:20",
    "deltagere": ["Kommunaldirektøren", "Direktøren for by, kultur og miljø"],
    "afbud": ["Chefen for Sundhed"],
    "godkendt": {"dato": "2027-06-15", "møde": "2027-06-15-chefforum"},
    "rettelser": [{"dato": "2027-07-01", "tekst": "Punkt 4 | varigheden er <b>fire</b> måneder"}],
}


def papers() -> dict[str, str]:
    return {
        "dagsorden-2027": dagsorden(*round_2027()),
        "referat-2027": referat(*round_2027(**HELD)),
        "dagsorden-2015": dagsorden(*chefforum_2015()),
        "referat-2015": referat(*chefforum_2015()),
    }


@pytest.mark.parametrize("name", ["dagsorden-2027", "referat-2027", "dagsorden-2015", "referat-2015"])
def test_the_paper_is_as_it_was(name: str) -> None:
    file = GOLDEN / f"{name}.md"
    if os.environ.get("NETVAERK_RENEW_GOLDEN"):
        file.write_bytes(papers()[name].encode())
    assert papers()[name].encode() == file.read_bytes()


def tokens(paper: str) -> list[Token]:
    return [child for token in READER.parse(paper) for child in (token, *(token.children or []))]


def headings(paper: str) -> list[tuple[int, str]]:
    parsed = READER.parse(paper)
    found = [(token, parsed[place + 1]) for place, token in enumerate(parsed) if token.type == "heading_open"]
    return [(int(t.tag[1]), "".join(c.content for c in inline.children or [])) for t, inline in found]


def real_meetings() -> list[tuple[Filed[Meeting], Register]]:
    records = Store(ROOT).reading.register
    return [(m, records) for m in records.meetings_by_day()]


@pytest.mark.parametrize("paper", [dagsorden, referat])
@pytest.mark.parametrize("given", [round_2027(), round_2027(**HELD), chefforum_2015(), *real_meetings()], ids=lambda given: given[0].id)
def test_what_holds_for_every_paper(paper: Paper, given: tuple[Filed[Meeting], Register]) -> None:
    text = paper(*given)
    kinds = {token.type for token in tokens(text) if not DIRECTIVE.fullmatch(token.content)}
    assert not kinds & {"html_block", "html_inline", "image"}
    assert "\x1b" not in text
    assert "\u202e" not in text
    levels = [level for level, _ in headings(text)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    anchors = [slug(title) for _, title in headings(text)]
    targets = [str(t.attrs["href"]) for t in tokens(text) if t.type == "link_open" and str(t.attrs["href"]).startswith("#")]
    decoded = {f"#{READER.normalizeLinkText(anchor)}" for anchor in anchors}
    assert len(targets) >= len(given[0].record.items)
    assert {READER.normalizeLinkText(target) for target in targets} <= decoded
    assert "\n\n\n" not in text


def test_the_order_is_that_of_the_real_referat() -> None:
    text = referat(*chefforum_2015())
    title = "CF - Netværkstemaer for Hold 2 på netværkslederuddannelsen"
    assert headings(text) == [
        (1, "REFERAT Chefforum d. 21-04-2015"),
        (2, "Indholdsfortegnelse"),
        (2, f"Punkt 1: {title}"),
        (3, "Bilag"),
        (2, title),
        (3, "Baggrund"),
        (3, "INDSTILLING"),
        (3, "BESLUTNING I CHEFFORUM DEN 21-04-2015"),
    ]
    assert "**Mødedato** Tirsdag d. 21. april 2015 kl. 15:00\n\n**Mødested** 909\n" in text
    assert "\n14/12993\n" in text
    decided = "- »Morbærhaven« skal udvikles yderligere sammen med tre centerchefer."
    assert f"{decided}\n\n<!-- mærke: temaer-hold-2/beslutning -->\n\nTemaerne blev godkendt." in text
    assert text.count("|") == 0


def test_no_initials_no_ids_and_no_remarks_of_reviewers_come_into_a_paper() -> None:
    for text in papers().values():
        assert not [word for word in ("abc", "dkm", "pls", "2026-byhaver", "Bemærkning.") if word in text]


def test_remarks_to_the_members_are_for_them_alone() -> None:
    assert "**Kun til medlemmerne:** Kun for medlemmerne." in dagsorden(*round_2027())
    assert "Kun for medlemmerne" not in dagsorden(*round_2027(), Setting(public=True))


def test_of_a_closed_item_everybody_sees_that_it_is_there() -> None:
    text = dagsorden(*round_2027(), Setting(public=True))
    start = text.index("## Punkt 3:")
    shown = text[start : text.index("<!-- mærke: test -->")]
    assert shown == "## Punkt 3: Lukket punkt\n\n*Punktet er lukket for offentligheden.*\n\n"
    assert "<!-- mærke: lukket-3 -->" in text
    assert "3. [Lukket punkt](#punkt-3-lukket-punkt)" in text
    assert not [word for word in ("Udviklingssag", "Notat", "Oversigt", "at sagen drøftes") if word in text]


@pytest.mark.parametrize(
    ("kind", "id_", "item"),
    [
        ("Temaet", "2026-findes-ikke", {"temaer": ["2026-findes-ikke"]}),
        ("Netværket", "2026-findes-ikke", {"netværk": ["2026-findes-ikke"]}),
        ("Mødet", "2026-01-20-chefforum", {"godkender": "2026-01-20-chefforum"}),
    ],
)
def test_a_record_that_is_not_there_is_named(kind: str, id_: str, item: dict[str, Any]) -> None:
    here = meeting("2027-01-19-chefforum", "# Sag\n", punkter=[{"nøgle": "sag", "titel": "Sag", "type": "beslutning", **item}])
    with pytest.raises(Refusal, match=f"{kind} »{id_}« står i punktet »Sag«.*data/meetings/2027-01-19-chefforum.md"):
        dagsorden(here, register(here))


def one_theme(more: dict[str, Any], front: dict[str, Any]) -> tuple[Filed[Meeting], Register]:
    item = {"nøgle": "valg", "titel": "Valg", "type": "beslutning", "temaer": ["2026-a"]}
    here = meeting("2027-01-19-chefforum", "# Valg\n", punkter=[item], **front)
    return here, register(here, theme("2026-a", "A", **more))


@pytest.mark.parametrize(
    ("more", "front", "sentence"),
    [
        (
            {},
            {"runde": "2027-01"},
            "Der er kommet ét tema ind til runden i januar 2027: 1 til velfærdsnetværk. Det er endnu ikke vurderet.",
        ),
        ({}, {}, "1 tema til behandling: 1 til velfærdsnetværk. Det er endnu ikke vurderet."),
        (
            {"runde": "2026-06"},
            {"runde": "2027-01"},
            "Der er ikke kommet nye temaer ind til runden i januar 2027. Dertil kommer ét tema fra en tidligere runde.",
        ),
        ({"netværkstype": None, "status": "kladde"}, {}, "1 tema til behandling: 1 uden angivet netværkstype."),
    ],
)
def test_the_overview_counts_in_danish(more: dict[str, Any], front: dict[str, Any], sentence: str) -> None:
    assert sentence in dagsorden(*one_theme(more, front))


def test_a_theme_that_was_received_again_still_counts_in_the_round_it_was_decided_in() -> None:
    given = one_theme({"runde": "2027-06", "indsendt": "2027-03-01"}, {"runde": "2027-01"})
    assert "Der er kommet ét tema ind til runden i januar 2027" in referat(*given)


def test_a_theme_that_was_decided_first_and_withdrawn_later_is_still_in_its_referat() -> None:
    here, records = one_theme({"status": "trukket"}, {})
    decision = round_2027()[0].record.items[1].decisions["2026-igen"]
    item = here.record.items[0].model_copy(update={"decisions": {"2026-a": decision}})
    decided = replace(here, record=here.record.model_copy(update={"items": (item,)}))
    assert "- »A« skal udvikles yderligere sammen med en forening." in referat(decided, records)
    assert "Trukket tilbage" not in referat(decided, records)
    assert "Trukket tilbage og derfor ikke til behandling:\n\n- A\n" in referat(here, records)


@pytest.mark.parametrize(
    ("status", "approval", "sentence"),
    [
        ("afholdt", {}, "Referatet er endnu ikke godkendt."),
        ("godkendt", {"godkendt": {"dato": "2027-02-01"}}, "Referatet blev godkendt skriftligt den 01-02-2027."),
        (
            "godkendt",
            {"godkendt": {"dato": "2027-06-15", "møde": "2027-06-15-chefforum"}},
            "Referatet blev godkendt på mødet den 15-06-2027.",
        ),
    ],
)
def test_the_referat_says_how_it_was_approved(status: str, approval: dict[str, Any], sentence: str) -> None:
    assert referat(*round_2027(status=status, **approval)).endswith(f"## Godkendelse af referatet\n\n{sentence}\n")


def test_corrections_are_printed_last() -> None:
    assert referat(*round_2027(**HELD)).endswith("## Rettelser\n\n- 01-07-2027: Punkt 4 \\| varigheden er \\<b\\>fire\\</b\\> måneder\n")


def test_a_changed_template_of_the_repository_wins(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    (own / "dele").mkdir(parents=True)
    (own / "dele" / "tid-og-sted.md.j2").write_text("\nVi mødes {{ møde.tidspunkt }} i lokale {{ møde.sted }}.\n", encoding="utf-8")
    held, records = chefforum_2015()
    assert "\nVi mødes Tirsdag d. 21. april 2015 kl. 15:00 i lokale 909.\n" in dagsorden(held, records, Setting(OnDisk(tmp_path)))
    assert "Mødedato" not in dagsorden(held, records, Setting(OnDisk(tmp_path)))
