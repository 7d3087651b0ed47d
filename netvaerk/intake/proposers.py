"""Who proposes a theme: the role and the department go into the record, the name and how to reach them do not."""

import re
from collections.abc import Callable, Iterator, Mapping

from netvaerk.domain.municipality import Municipality
from netvaerk.domain.personal_data import mail_addresses, phone_numbers
from netvaerk.domain.personal_names import looks_like_a_name, words_of
from netvaerk.intake import labels

_NAME = "Forslagsstillerens navn hører ikke til i temaet og er kun gemt blandt kontakterne."


def proposers(
    given: Mapping[str, str], rules: Municipality, tell: Callable[[str], None]
) -> tuple[tuple[Mapping[str, str], ...], dict[str, str]]:
    """Return the proposers as roles with their departments, and how to reach them.

    Args:
        given: the text of each field, by its key in `labels`.
        rules: the municipality's rules, for its departments.
        tell: takes, in Danish, what does not go into the record.
    """
    contact = {field.key: " ".join(given[field.key].split()) for field in labels.CONTACTS if field.key in given}
    departments = words_of([d.name for d in rules.departments])
    people: list[Mapping[str, str]] = []

    def public(text: str) -> Iterator[str]:
        for part in re.split(r"\s*,\s*", " ".join(text.split())):
            where = _private(part) or (labels.NAME.key if looks_like_a_name(part, departments) else None)
            if where:
                contact.setdefault(where, part)
                tell(_NAME)
            elif part:
                yield part

    own = {"rolle": ", ".join(public(given.get("rolle", ""))), "afdeling": ", ".join(public(given.get("afdeling", "")))}
    if own["rolle"] or own["afdeling"]:
        people.append({key: value for key, value in own.items() if value})
    for line in re.split(r"[\n;]", given.get(labels.PROPOSER.key, "")):
        role = list(public(line))
        if len(role) > 1:
            people.append({"rolle": ", ".join(role[:-1]), "afdeling": role[-1]})
        elif role:
            people.append({"rolle": role[0]})
    return tuple(people), contact


def _private(text: str) -> str | None:
    """The kind of contact that a text holds."""
    if any(True for _ in mail_addresses(text)):
        return labels.MAIL.key
    return labels.PHONE.key if any(True for _ in phone_numbers(text)) else None
