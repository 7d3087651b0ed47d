"""What is different between two versions of a record."""

from hypothesis import given
from hypothesis import strategies as st

from netvaerk.domain.change import changed_body, changed_places, plain_text, value_at
from netvaerk.domain.meeting import Meeting

LINES = st.lists(st.sampled_from(["", " ", "a", "b ", "# æ", "e\u0301", "\u2028", "x\x0cy"]), max_size=8)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@given(LINES, LINES, ENDS, ENDS)
def test_a_text_is_changed_where_it_says_something_else(before: list[str], after: list[str], one: str, other: str) -> None:
    old, new = one.join(before), other.join(after)
    span = changed_body(old, new)
    assert (span is None) is (plain_text(old) == plain_text(new))
    if span:
        start, end = span
        assert 0 <= start <= end <= len(new)
        assert start == 0 or new[start - 1] in "\n\r\u2028\x0c"


def meeting(**values: object) -> Meeting:
    given_values = {"organ": "Chefforum", "dato": "2026-06-16", "tid": "15:00", "status": "planlagt", **values}
    return Meeting.model_validate(given_values)


ITEM = {"nøgle": "a", "titel": "A", "type": "beslutning", "temaer": ["2026-x"]}
DECIDED = {**ITEM, "beslutninger": {"2026-x": {"udfald": "godkendt"}}}


def test_each_changed_key_has_its_first_place() -> None:
    cases: list[tuple[dict[str, object], dict[str, object], list[tuple[str | int, ...]]]] = [
        ({}, {}, []),
        ({"punkter": [ITEM]}, {"punkter": [ITEM]}, []),
        ({"punkter": [ITEM]}, {"punkter": [DECIDED]}, [("punkter", 0, "beslutninger", "2026-x")]),
        ({"punkter": [DECIDED]}, {"punkter": [ITEM]}, [("punkter", 0, "beslutninger", "2026-x")]),
        ({"punkter": [ITEM]}, {"punkter": [ITEM, {**ITEM, "nøgle": "b"}]}, [("punkter", 1)]),
        ({"punkter": [ITEM]}, {}, [("punkter",)]),
        ({}, {"punkter": [ITEM]}, [("punkter",)]),
        ({"slut": "16:00"}, {}, [("slut",)]),
        ({"sted": "A", "runde": "2026-06"}, {"sted": "B", "runde": "2027-01"}, [("sted",), ("runde",)]),
        ({}, {"punkter": []}, []),
    ]
    for before, after, places in cases:
        assert list(changed_places(meeting(**before), meeting(**after))) == places


def test_a_value_is_found_by_its_place_or_is_nothing() -> None:
    record = meeting(punkter=[DECIDED])
    assert value_at(record, ("punkter", 0, "beslutninger", "2026-x", "udfald")) == "godkendt"
    assert value_at(record, ("punkter", 1, "titel")) is None
    assert value_at(record, ("status", "x")) is None
