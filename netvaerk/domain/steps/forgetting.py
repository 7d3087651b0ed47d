"""Taking a person's data out of the working files. What git has kept is another matter, and the command tells it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from netvaerk.domain.danish import listed
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.person_in_text import names
from netvaerk.domain.personal_names import words_of
from netvaerk.domain.plan import Change, Edit, Plan
from netvaerk.domain.receipts import forgotten
from netvaerk.domain.register import Register
from netvaerk.domain.submission import MASKED, without_private
from netvaerk.domain.text import fold
from netvaerk.domain.theme import Theme

Person = Mapping[str, Any]
_NOTHING = "fandt netvaerk hverken mailadresser, telefonnumre, CPR-numre eller det navn og den adresse, som indbakken kender"
_NAME_WORDS = 2  # so many words of a name tell who it is


def forget(theme: Filed[Theme], register: Register, today: date, people: Sequence[Person] = (), *, role_too: bool) -> Plan:
    """Plan that a theme's file holds no personal data, and that what came from the person is known again and not taken in.

    Args:
        theme: the theme, whatever its status: this is no change of what was decided.
        register: for the secretariat's own contacts, which stay.
        today: the day.
        people: who wrote about the theme, as the inbox knows them: their names and addresses go from the texts.
        role_too: whether the proposer's role and department go as well, where they tell who it is.
    """
    clean = _cleaner(register, people)
    edits = [*_masked(theme.record.model_dump(mode="json", by_alias=True, exclude_unset=True), clean)]
    if role_too:
        edits = [edit for edit in edits if edit.where[0] != "forslagsstiller"]
        edits.append(Edit(("forslagsstiller",), {"rolle": MASKED}))
    body = clean(theme.body)
    where = list(dict.fromkeys([str(edit.where[0]) for edit in edits] + (["teksten"] if body != theme.body else [])))
    said = [f"I temaet {theme.id} står der {MASKED} i: {listed(where)}." if where else f"I temaet {theme.id} {_NOTHING}."]
    if any(not trace.forgotten for trace in theme.record.originals):
        edits.append(Edit(("modtaget",), forgotten(theme.record, today)))
        said.append("Det, der er modtaget, er mærket som glemt, så det ikke hentes ind igen.")
    if not edits and body == theme.body:
        return Plan("", said=tuple(said))
    change = Change(Kind.THEME, theme.id, tuple(edits), body if body != theme.body else None)
    return Plan(f"Fjern personoplysninger fra temaet {theme.id}", (change,), tuple(said))


def named_in(text: str, people: Sequence[Person], register: Register) -> bool:
    """True where a text, or an id, names one of the people."""
    known = words_of([department.name for department in register.rules.departments])
    folded = fold(text)
    for person in people:
        name = str(person.get("navn", ""))
        words = [word for word in map(fold, name.split()) if word in folded]
        if len(words) >= _NAME_WORDS and (any(True for _ in names(text, name, known)) or set(words) <= set(text.split("-"))):
            return True
    return False


def _cleaner(register: Register, people: Sequence[Person]) -> Callable[[str], str]:
    office = register.rules.secretariat
    known = words_of([department.name for department in register.rules.departments])
    contacts = [{key: str(value) for key, value in person.items()} for person in people] or [{}]

    def clean(text: str) -> str:
        for contact in contacts:
            text = without_private(text, office, contact, known)
        return text

    return clean


_TRACES = ("modtaget", "sagsnr")


def _masked(front: Any, clean: Callable[[str], str], where: tuple[str | int, ...] = ()) -> Iterator[Edit]:
    """Yield an edit for every text in the front matter that holds personal data."""
    if where and where[0] in _TRACES:
        return
    entries: Iterator[tuple[str | int, Any]] = iter(())
    if isinstance(front, dict):
        entries = iter(front.items())
    elif isinstance(front, list):
        entries = iter(enumerate(front))
    elif isinstance(front, str) and (cleaned := clean(front)) != front:
        yield Edit(where, cleaned)
    for key, value in entries:
        yield from _masked(value, clean, (*where, key))
