"""What Chefforum has decided, read across all meetings: the latest counts, unless the theme has come in again."""

from typing import Any

import pytest

from netvaerk.domain.decisions import (
    agenda_of,
    awaiting,
    decisions_about,
    is_postponed,
    is_undecided,
    standing_decision,
    undecided_rounds,
)
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import Round
from netvaerk.domain.theme import Theme

THEME = "2026-x"
RULES = Municipality.model_validate({})
JUNE, JANUARY = "2026-06-16-chefforum", "2027-01-19-chefforum"


def theme(status: str = "indsendt", received: str = "2026-04-01", round_: str = "2026-06") -> Filed[Theme]:
    front = {"titel": "T", "status": status, "oprettet": "2026-03-01", "indsendt": received, "runde": round_}
    return Filed(THEME, Theme.model_validate(front), "")


def item(outcome: str | None = None, **more: Any) -> dict[str, Any]:
    decided = {"beslutninger": {THEME: {"udfald": outcome}}} if outcome else {}
    return {"nøgle": "valg", "titel": "Valg", "type": "beslutning", "temaer": [THEME], **decided, **more}


def meeting(id_: str, *items: dict[str, Any], status: str = "afholdt", body: str = "") -> Filed[Meeting]:
    front = {"organ": "Chefforum", "dato": id_[:10], "tid": "15:00", "status": status, "punkter": list(items)}
    return Filed(id_, Meeting.model_validate(front), body)


def register(about: Filed[Theme], *meetings: Filed[Meeting]) -> Register:
    return Register(RULES, themes={about.id: about}, meetings={m.id: m for m in meetings})


@pytest.mark.parametrize(
    ("about", "meetings", "standing", "undecided", "postponed"),
    [
        (theme(), [], None, True, False),
        (theme(), [meeting(JUNE, item())], None, True, False),
        (theme("godkendt"), [meeting(JUNE, item("godkendt"))], "godkendt", False, False),
        (theme("udvikles"), [meeting(JUNE, item("udvikles"))], "udvikles", False, False),
        # Put off: still submitted, and no longer undecided; the next meeting takes it up.
        (theme(), [meeting(JUNE, item("udsat"))], "udsat", False, True),
        (theme(), [meeting(JANUARY, item()), meeting(JUNE, item("udsat"))], "udsat", False, True),
        (theme("afvist"), [meeting(JANUARY, item("afvist")), meeting(JUNE, item("udsat"))], "afvist", False, False),
        # Received again on the day of the meeting, or after it: what was decided no longer stands.
        (theme(received="2026-06-15"), [meeting(JUNE, item("udvikles"))], "udvikles", False, False),
        (theme(received="2026-06-16"), [meeting(JUNE, item("udvikles"))], None, True, False),
        (theme(received="2026-10-01"), [meeting(JUNE, item("udvikles"))], None, True, False),
        (theme("godkendt", "2026-10-01"), [meeting(JUNE, item("udvikles")), meeting(JANUARY, item("godkendt"))], "godkendt", False, False),
        # Nobody waits for a draft or for what was withdrawn.
        (theme("kladde"), [], None, False, False),
        (theme("trukket"), [meeting(JUNE, item("udsat"))], "udsat", False, False),
    ],
)
def test_the_decision_that_stands(
    about: Filed[Theme], meetings: list[Filed[Meeting]], standing: str | None, undecided: bool, postponed: bool
) -> None:
    records = register(about, *meetings)
    found = standing_decision(about, records)
    assert (found.decision.outcome.value if found else None) == standing
    assert is_undecided(about, records) is undecided
    assert is_postponed(about, records) is postponed
    assert undecided_rounds(records) == ({Round(2026, 6)} if undecided else set())


def test_decisions_are_told_oldest_first_whatever_the_order_of_the_files() -> None:
    extra = "2026-06-16-chefforum-ekstra"
    records = register(theme(), meeting(JANUARY, item("godkendt")), meeting(extra, item("udsat")), meeting(JUNE, item("udvikles")))
    assert [d.meeting.id for d in decisions_about(THEME, records)] == [JUNE, extra, JANUARY]


@pytest.mark.parametrize(
    ("meetings", "expected"),
    [
        ([], None),
        ([meeting(JUNE, item("udsat"))], None),
        ([meeting(JUNE, item("udsat")), meeting(JANUARY, item(), status="planlagt")], JANUARY),
        ([meeting(JUNE, item(), status="godkendt")], None),
    ],
)
def test_the_agenda_that_a_theme_stands_on(meetings: list[Filed[Meeting]], expected: str | None) -> None:
    found = agenda_of(THEME, register(theme(), *meetings))
    assert (found.id if found else None) == expected


EVENTUELT = {"nøgle": "eventuelt", "titel": "Eventuelt", "type": "orientering"}
BUDGET = {"nøgle": "budget", "titel": "Budget", "type": "beslutning"}
APPROVAL = {"nøgle": "godkendelse", "titel": "Godkendelse", "type": "beslutning", "godkender": JUNE}


@pytest.mark.parametrize(
    ("items", "body", "about", "expected"),
    [
        ([item()], "", theme(), [("valg", THEME)]),
        ([item("godkendt")], "", theme("godkendt"), []),
        ([item()], "", theme("trukket"), []),
        ([item(type="drøftelse")], "", theme(), []),
        ([EVENTUELT], "", theme(), []),
        ([BUDGET], "# Budget\n\n## Beslutning\n\nGodkendt.\n", theme(), []),
        ([BUDGET], "# Budget\n\n## Beslutning\n\n<!-- skriv her -->\n", theme(), [("budget", None)]),
        ([BUDGET], "# Budget\n\nGodkendt.\n", theme(), [("budget", None)]),
        ([APPROVAL, item()], "", theme(), [("godkendelse", None), ("valg", THEME)]),
        ([{**BUDGET, "netværk": ["2026-n"]}], "", theme(), [("budget", "2026-n")]),
        ([{**BUDGET, "netværk": ["2026-n"], "netværksbeslutninger": {"2026-n": {"udfald": "fortsætter"}}}], "", theme(), []),
    ],
)
def test_what_a_meeting_has_not_decided(items: list[Any], body: str, about: Filed[Theme], expected: list[tuple[str, str | None]]) -> None:
    held = meeting(JANUARY, *items, body=body)
    records = register(about, held, meeting(JUNE))
    assert [(item_.key, subject) for item_, subject in awaiting(held, records)] == expected


def test_a_referat_that_is_approved_awaits_no_approval() -> None:
    held = meeting(JANUARY, APPROVAL)
    assert list(awaiting(held, register(theme(), held, meeting(JUNE, status="godkendt")))) == []
