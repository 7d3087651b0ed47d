"""What proposers send becomes themes: sixty and more mails and documents, each through the command itself."""

import pytest
from conftest import Secretariat
from corpus import CORPUS, DRAFT, REFUSED, SUBMITTED, Case

RULES = """\
sekretariat:
  mail: "netvaerk@albertslund.dk"
afdelinger:
  - navn: "Sundhed"
  - navn: "Kultur & Fritid"
"""


@pytest.fixture
def office(secretariat: Secretariat) -> Secretariat:
    secretariat.write("netvaerk.yaml", RULES)
    return secretariat


def test_there_are_enough_of_them_and_each_has_its_name() -> None:
    assert len(CORPUS) >= 60
    assert len({case.name for case in CORPUS}) == len(CORPUS)


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_what_comes_in(office: Secretariat, case: Case) -> None:
    office.write(case.file, case.make())
    done = office.try_("import", case.file, "--no-commit", *case.options)
    themes = sorted((office.root / "data/themes").glob("*.md"))
    for words in case.told:
        assert words in done.said
    if case.status == REFUSED:
        assert done.code == 1, done.said
        assert not themes
        assert REFUSED in done.out
        return
    assert done.code == 0, done.said
    text = themes[0].read_text(encoding="utf-8")
    assert f'titel: "{case.title}"' in text
    assert f"status: {case.status}" in text
    for words in case.has:
        assert words in text
    for words in case.lacks:
        assert words not in text
        assert words not in done.out or words in case.file


def test_both_ends_are_reached() -> None:
    assert {case.status for case in CORPUS} == {SUBMITTED, DRAFT, REFUSED}
