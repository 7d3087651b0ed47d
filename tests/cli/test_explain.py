"""`explain`: the page of a rule, for people and for machines."""

import io
import json
import sys

import pytest
from conftest import Secretariat

from netvaerk.__main__ import main
from netvaerk.checks.table import rules


def test_a_page_is_printed_as_it_is(secretariat: Secretariat) -> None:
    out = secretariat.run("explain", "nv205").out
    assert out == f"{rules()['NV205'].page}\n\nVægt: fejl\n"


def test_all_rules_are_listed(secretariat: Secretariat) -> None:
    listed = secretariat.run("explain").out
    assert [line.split()[0] for line in listed.splitlines()[1:]] == list(rules())
    read = json.loads(secretariat.run("explain", "--json").out)
    assert [r["code"] for r in read] == list(rules())
    assert json.loads(secretariat.run("explain", "NV205", "--json").out) == read[list(rules()).index("NV205")]
    assert read[0].keys() == {"code", "severity", "name", "page"}


@pytest.mark.parametrize("code", ["NV999x", "205", "[bold]\x1b[31m"])
def test_an_unknown_code_is_told(secretariat: Secretariat, code: str) -> None:
    said = secretariat.refused("explain", code, code=2)
    assert "findes ikke." in said
    assert "netvaerk explain" in said
    assert "\x1b" not in said


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("code", rules())
def test_a_page_fits_the_terminal_and_keeps_its_words(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert main(["explain", code]) == 0
    assert isinstance(sys.stdout, Terminal)
    shown = sys.stdout.getvalue()
    assert shown.split() == f"{rules()[code].page} Vægt: {rules()[code].severity.value}".split()
    paragraphs = [p for p in shown.split("\n\n") if not p.startswith(" ")]
    assert not [line for p in paragraphs for line in p.split("\n") if len(line) > 60 and " " in line]
    examples = [p for p in rules()[code].page.split("\n\n") if p.startswith(" ")]
    assert all(example in shown for example in examples)
