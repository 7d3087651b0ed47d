"""docs/ordliste.md says what the models say, and all of it."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from netvaerk.documents.glossary import glossary
from netvaerk.domain.markdown import escape
from netvaerk.domain.vocabulary import Word

DOCUMENTS = Path(__file__).parents[2] / "netvaerk" / "documents"
ORDLISTE = Path(__file__).parents[2] / "docs" / "ordliste.md"


def test_the_glossary_is_up_to_date() -> None:
    renew = "Forny den: python -m netvaerk.documents.glossary > docs/ordliste.md"
    assert ORDLISTE.read_bytes() == glossary().encode(), renew


@pytest.mark.parametrize(
    "row",
    [
        "| `resumé` | `summary` | Temaet i en eller to sætninger |",
        "| `tema_version` | `theme_version` |",
        "| `forventet_slut` | `expected_end` |",
        "| `udfald` | `outcome` | Beslutningen |",
        "| `sagsnr_mønster` | `case_pattern` |",
        "| `vægt` | `weight` |",
        "| `udvikles` | `DEVELOP` |",
        "| `kun_interne` | `only_insiders` |",
        "| `opremset` |",
        "| `efterlader` | `leaves` | Hvad fasen efterlader |",
    ],
)
def test_it_holds(row: str) -> None:
    assert f"\n{row}" in glossary()


def test_all_that_a_template_can_name_is_in_it() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in DOCUMENTS.glob("*.py"))
    facts = re.findall(r'Fact\("(.+?)", "(.+?)"\)', sources)
    assert len(facts) > 100

    rows = [line.split(" | ") for line in glossary().splitlines() if line.startswith("| `")]
    told = {(row[0].strip("| `"), row[-1].removesuffix(" |")) for row in rows}
    assert [name for name, about in facts if (name, escape(about)) not in told] == []


def test_every_closed_list_is_in_it_and_every_row_is_whole() -> None:
    text = glossary()
    assert [words.__name__ for words in Word.__subclasses__() if f"### {words.__name__}\n" not in text] == []
    rows = [line for line in text.splitlines() if line.startswith("|")]
    tables = [t for t in MarkdownIt("commonmark").enable("table").parse(text) if t.type == "tr_open"]
    assert len(tables) == len(rows) - sum(row.startswith("| ---") for row in rows)
    assert "|  |" not in text
