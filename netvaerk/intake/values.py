"""The texts that stood in a file's fields, made a proposal; what a field cannot take is kept and named, never lost."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from netvaerk.domain.municipality import Municipality
from netvaerk.domain.submission import OTHER, Submission
from netvaerk.domain.text import fold, visible
from netvaerk.domain.vocabulary import Category, Characteristic, NetworkType, Source, Word
from netvaerk.intake import labels
from netvaerk.intake.bounds import answered, require_bounded, some
from netvaerk.intake.proposers import proposers
from netvaerk.intake.wordings import CATEGORIES, SOURCES, meant, wordings

W = TypeVar("W", bound=Word)
Keep = Callable[[labels.Field, str], None]

_SHOWN, _LOOKED_AT = 60, 1_000
_BULLET = re.compile(r"^\s*(?:[-*•·–▪◦]|\d{1,2}[.)])\s+")
_TICKED = re.compile(r"(?:[☒☑✓✔]|\[[xX]\])\s*([^☐☒☑✓✔□\[\]\n]*)")
_BOX = re.compile(r"[☐☒☑✓✔□]|\[[xX ]?\]")


def submission(values: Mapping[str, str], rules: Municipality, rest: Iterable[str] = (), unplaced: Iterable[str] = ()) -> Submission:
    """Return the proposal that stands in these fields.

    Args:
        values: the text of each field, by its key in `labels`.
        rules: the municipality's rules, for its departments and types.
        rest: texts that stood in no field; they are kept under »Øvrigt«.
        unplaced: in Danish, what is known about `rest`.

    Raises Refusal for more text than a theme can hold.
    """
    given = {key: text.strip("\n") for key, text in ((key, answered(text)) for key, text in values.items()) if text.strip()}
    other = [given.get(labels.OTHER.key, ""), *map(answered, rest)]
    require_bounded(given, other[1:])
    told = list(unplaced)

    def keep(field: labels.Field, text: str) -> None:
        other.append(f"{field.label.rstrip('?')}: {text}")
        told.append(f"»{shortened(text)}« under »{field.label}« står ikke på listen og er gemt under »{OTHER}«.")

    types = {t: (rules.types[t].name,) for t in NetworkType if t in rules.types}
    people, contact = proposers(given, rules, told.append)
    return Submission(
        title=given.get(labels.TITLE.key, ""),
        type=_chosen(labels.TYPE, NetworkType, types, given, keep),
        source=_chosen(labels.SOURCE, Source, SOURCES, given, keep),
        proposers=people,
        summary=given.get(labels.SUMMARY.key, ""),
        touches=tuple(entries(given.get(labels.TOUCHES.key, ""), [d.name for d in rules.departments])),
        involves=tuple(_involves(given, keep)),
        nearby=tuple(_lines(given.get(labels.NEARBY.key, ""))),
        strategy=given.get(labels.STRATEGY.key, ""),
        answers={c: given[c.value] for c in Characteristic if c.value in given},
        other="\n\n".join(text.strip("\n") for text in other if text.strip()),
        theme=given.get(labels.THEME.key, "").strip() or None,
        contact=contact,
        unplaced=tuple(some(told)),
    )


def entries(text: str, known: Sequence[str] = ()) -> Iterator[str]:
    """Yield the entries of a list: one on each line, or parted by semicolons or, on one line, by commas and a last »og«.

    A name that is known is one entry, whatever marks it has.
    """
    names = {fold(name): name for name in known}
    for line in _lines(text):
        if fold(line) in names:
            yield names[fold(line)]
            continue
        for part in map(str.strip, line.split(",")):
            both = _joined_by_og(part)
            pieces = both if len(both) > 1 and fold(part) not in names and all(fold(p) in names for p in both) else [part]
            yield from (names.get(fold(piece), piece) for piece in pieces if piece)


def _joined_by_og(text: str) -> list[str]:
    return " ".join(text.split()).split(" og ")


def shortened(text: str) -> str:
    """The beginning of a text, on one line, as it is shown in a message."""
    line = " ".join(visible(text.strip()[:_LOOKED_AT]).split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _lines(text: str) -> Iterator[str]:
    if _BOX.search(text):
        text = "\n".join(_TICKED.findall(text))
    for line in re.split(r"[\n;]", text):
        if bare := _BULLET.sub("", line).strip():
            yield bare


def _chosen(field: labels.Field, words: type[W], others: Mapping[W, Sequence[str]], given: Mapping[str, str], keep: Keep) -> W | None:
    """The one word of a closed list that a field holds; what is none of them, or more than one, is kept."""
    text = given.get(field.key, "")
    known = wordings(words, others)
    ticked = list(_lines(text))
    found = {known.get(meant(line)) for line in ticked}
    if len(found) == 1 and None not in found:
        return found.pop()
    if ticked:
        keep(field, text)
    return None


def _involves(given: Mapping[str, str], keep: Keep) -> Iterator[Category]:
    found: list[Category] = []
    known = wordings(Category, CATEGORIES)
    for entry in entries(given.get(labels.INVOLVES.key, "")):
        both = [known.get(meant(part)) for part in (entry, *_joined_by_og(entry))]
        words = both[:1] if both[0] else both[1:]
        if None in words:
            keep(labels.INVOLVES, entry)
        else:
            found.extend(word for word in words if word)
    yield from dict.fromkeys(found)
