"""Taking a person's data out of the working files. What git has kept is another matter, and the command tells it."""

from collections.abc import Iterator
from typing import Any

from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.municipality import Secretariat
from netvaerk.domain.plan import Change, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.submission import MASKED, without_private
from netvaerk.domain.theme import Theme


def forget(theme: Filed[Theme], register: Register, *, role_too: bool) -> Plan:
    """Plan that a theme's file holds no personal data: contacts and numbers in its text, and the id of the proposer's mail.

    Args:
        theme: the theme, whatever its status: this is no change of what was decided.
        register: for the secretariat's own contacts, which stay.
        role_too: whether the proposer's role and department go as well, where they tell who it is.
    """
    office = register.rules.secretariat
    edits = [*_masked(theme.record.model_dump(mode="json", by_alias=True, exclude_unset=True), office)]
    if theme.record.original and theme.record.original.message:
        edits.append(Edit(("modtaget", "besked"), None))
    if role_too:
        edits = [edit for edit in edits if edit.where[0] != "forslagsstiller"]
        edits.append(Edit(("forslagsstiller",), {"rolle": MASKED}))
    body = without_private(theme.body, office)
    if not edits and body == theme.body:
        return Plan("", said=(f"Temaet {theme.id} har ingen mailadresser, telefonnumre, CPR-numre eller mail-id at fjerne.",))
    said = f"Personoplysningerne er fjernet fra data/themes/{theme.id}.md."
    change = Change(Kind.THEME, theme.id, tuple(edits), body if body != theme.body else None)
    return Plan(f"Fjern personoplysninger fra temaet {theme.id}", (change,), (said,))


_TRACES = ("modtaget", "sagsnr")


def _masked(front: Any, office: Secretariat, where: tuple[str | int, ...] = ()) -> Iterator[Edit]:
    """Yield an edit for every text in the front matter that holds personal data."""
    if where and where[0] in _TRACES:
        return
    entries: Iterator[tuple[str | int, Any]] = iter(())
    if isinstance(front, dict):
        entries = iter(front.items())
    elif isinstance(front, list):
        entries = iter(enumerate(front))
    elif isinstance(front, str) and (clean := without_private(front, office)) != front:
        yield Edit(where, clean)
    for key, value in entries:
        yield from _masked(value, office, (*where, key))
