"""`kontakter.yaml` in the indbakke: who wrote about each theme. The secretariat may write in it too."""

import re
from collections.abc import Mapping
from typing import Any

from netvaerk.domain.text import fold
from netvaerk.repository.source import Source, Unreadable, parse
from netvaerk.repository.yaml_write import block

CONTACTS = "kontakter.yaml"
Contact = Mapping[str, Any]


def people_of(entry: Any) -> list[dict[str, Any]]:
    """The people that `kontakter.yaml` notes for a theme: mostly one, several where others have written about it since."""
    people = entry if isinstance(entry, list) else [entry]
    return [dict(person) if isinstance(person, Mapping) else {"navn": str(person)} for person in people if person]


def same_person(one: Contact, other: Contact) -> bool:
    """True where two contacts have one mail, or, where one has none, one name; or where one says no more than the other."""
    key = "mail" if one.get("mail") and other.get("mail") else "navn"
    if one.get(key) and other.get(key):
        return fold(str(one[key])) == fold(str(other[key]))
    return {**one, **other} == one


def with_person(entry: Any, contact: Contact, *, first: bool) -> Any:
    """What is noted for a theme, with this contact in it."""
    given = {key: value for key, value in contact.items() if value}
    people = people_of(entry)
    known = next((number for number, person in enumerate(people) if same_person(person, given)), None)
    if known is None:
        people.insert(0 if first else len(people), given)
    else:
        people[known] = given | people[known]
    return people if len(people) > 1 else people[0]


def edited(before: Source, wanted: Mapping[str, Any]) -> bytes:
    """The file with what is wanted; all else in it stays as the secretariat wrote it, where that can be done."""
    meant = {theme: value for theme, value in {**before.front, **wanted}.items() if value is not None}
    text = before.text if before.text.endswith("\n") or not before.text else f"{before.text}\n"
    for theme, value in wanted.items():
        lines = block({theme: value}) if value is not None else ""
        if theme in before.front:
            text = re.sub(rf"^{re.escape(theme)}:.*\n(?:[ \t]+.*\n)*", lines.replace("\\", r"\\"), text, flags=re.MULTILINE)
        else:
            text += lines
    try:
        if parse(CONTACTS, text.encode(), whole=True).front == meant:
            return text.encode()
    except Unreadable:
        pass
    return block(meant).encode()
