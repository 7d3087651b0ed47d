"""What is written is read back the same, whatever the text."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_files import texts

from netvaerk.domain.errors import Refusal
from netvaerk.domain.plan import Bare
from netvaerk.domain.rounds import Round
from netvaerk.domain.text import fold, nfc
from netvaerk.domain.vocabulary import NetworkType
from netvaerk.repository.yaml_text import read_yaml
from netvaerk.repository.yaml_write import block, flow

SUITE = settings(derandomize=True, deadline=None, database=None)


def as_read(value: Any) -> Any:
    if isinstance(value, dict):
        return {nfc(key): as_read(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_read(inner) for inner in value]
    return nfc(value) if isinstance(value, str) else value


leaves = st.one_of(texts, st.booleans(), st.integers(-(10**15), 10**15), st.floats(-1e200, 1e200), st.none())
keys = st.one_of(st.sampled_from(("titel", "netværkstype", "2026-byhaver", "null", "~", "0", "true")), texts.filter(lambda k: k != "<<"))
mappings = st.dictionaries(keys, st.deferred(lambda: values), max_size=4).filter(lambda m: len({fold(k) for k in m}) == len(m))
values: st.SearchStrategy[Any] = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("aæbc"), inner), max_leaves=6
)


@settings(SUITE, max_examples=200)
@given(mappings)
def test_a_block_is_read_back_the_same(front: dict[str, Any]) -> None:
    text = block(front)
    assert read_yaml(text).value == as_read(front)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]", text)


@settings(SUITE, max_examples=200)
@given(values)
def test_flow_is_read_back_the_same_on_one_line(value: Any) -> None:
    text = flow(value)
    assert read_yaml(f"k: [{text}]").value == {"k": [as_read(value)]}
    assert "\n" not in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "a: b",
        "a #b",
        "# a",
        "- a",
        "---",
        "...",
        "ja",
        "nej",
        "null",
        "~",
        "true",
        "0123",
        "909",
        "15.30",
        "2026-13-45",
        "<<",
        "=",
        '"',
        "'",
        "\\",
        "\\n",
        "\n",
        "\r\n",
        "\t",
        "\x01",
        "\x07",
        "\x1b[31m",
        "\x7f",
        "\x85",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "{a",
        "[a",
        "}",
        "a, b",
        "? a",
        ": a",
        "🌱",
        "\U0010ffff",
        "e\u0301",
        "x" * 3000,
    ],
)
def test_text_stays_text(text: str) -> None:
    assert read_yaml(block({"k": text, "liste": [text], "under": {"k": [{"k": text}]}})).value == {
        "k": nfc(text),
        "liste": [nfc(text)],
        "under": {"k": [{"k": nfc(text)}]},
    }


@pytest.mark.parametrize("text", ["\0", "a\0b", "\ud83d"])
def test_what_no_file_may_hold_is_not_written(text: str) -> None:
    for front in ({"k": text}, {"k": [text]}, {"k": {text: "værdi"}}):
        with pytest.raises(Refusal, match="indeholder et tegn, som en fil ikke må indeholde") as caught:
            block(front)
        assert text not in str(caught.value)


@pytest.mark.parametrize(
    "word", ["2026-byhaver", "abc", "null", "true", "1234567", "12e4567", "0x12", "0123", "2026-05-01", "~", "idé", "1.2"]
)
def test_a_bare_word_is_text_when_it_is_read(word: str) -> None:
    assert read_yaml(block({"k": Bare(word)})).value == {"k": word}


def test_how_a_record_looks() -> None:
    front = {
        "titel": 'Byhaver: "en start"',
        "netværkstype": NetworkType.WELFARE,
        "indsendt": date(2026, 5, 1),
        "runde": Round(2027, 1),
        "forslagsstiller": {"rolle": "Pædagog"},
        "berører": ["Sundhed", "Kultur & Fritid"],
        "relaterede": [Bare("2026-ro")],
        "punkter": [{"nøgle": Bare("valg"), "beslutninger": {"2026-ro": {"udfald": Bare("godkendt")}}, "lukket": False}],
        "metoder": [],
        "vurdering": {},
        "timer": 2.5,
    }
    assert block(front) == (
        'titel: "Byhaver: \\"en start\\""\n'
        "netværkstype: velfærd\n"
        "indsendt: 2026-05-01\n"
        "runde: 2027-01\n"
        'forslagsstiller:\n  rolle: "Pædagog"\n'
        'berører:\n  - "Sundhed"\n  - "Kultur & Fritid"\n'
        "relaterede:\n  - 2026-ro\n"
        "punkter:\n  - nøgle: valg\n    beslutninger:\n      2026-ro:\n        udfald: godkendt\n    lukket: false\n"
        "metoder: []\n"
        "vurdering: {}\n"
        "timer: 2.5\n"
    )
