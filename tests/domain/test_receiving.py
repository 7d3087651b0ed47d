"""Proposals that came in, as themes."""

from datetime import date

import pytest

from netvaerk.domain.filed import Filed
from netvaerk.domain.identity import make_id
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.plan import Creation
from netvaerk.domain.register import Register
from netvaerk.domain.steps.receiving import receive
from netvaerk.domain.submission import Receipt, Submission
from netvaerk.domain.theme import Theme

DAY = date(2026, 11, 20)


@pytest.mark.parametrize("length", range(47, 56))
def test_a_second_proposal_of_the_same_long_name_has_an_id_of_its_own(length: int) -> None:
    title = f"{'a' * length} bcd efg"
    theme, _ = Theme.read({"titel": title, "status": "kladde", "oprettet": "2026-11-01"})
    assert theme
    first = make_id(title, 2026)
    rules = Municipality.model_validate({})
    plan = receive(Submission(title=title), Receipt("0" * 64, DAY), DAY, Register(rules, themes={first: Filed(first, theme, "")}))
    (creation,) = plan.changes
    assert isinstance(creation, Creation)
    assert creation.id != first
    assert make_id(creation.id.removeprefix("2026-"), 2026) == creation.id
