"""What is different between two versions of a record: by meaning, not by how it is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from netvaerk.domain.text import nfc

if TYPE_CHECKING:
    from netvaerk.domain.fault import Where
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.record import Record


def changed_places(before: Record, after: Record) -> Iterator[Where]:
    """Yield, for each key whose value is another, the first place in it that is: one change, one place."""
    old, new = (record.model_dump(mode="json", by_alias=True) for record in (before, after))
    for key in type(after).key_order():
        if old[key] != new[key]:
            yield key, *_first(old[key], new[key])


def value_at(record: Record, where: Where) -> Any:
    """The value at a place, in plain Python; None where the record holds none."""
    value: Any = record.model_dump(mode="json", by_alias=True)
    for part in where:
        inside = isinstance(value, dict) or (isinstance(value, list) and isinstance(part, int) and part < len(value))
        value = (value.get(part) if isinstance(value, dict) else value[part]) if inside else None
    return value


def changed_body(before: str, after: str) -> tuple[int, int] | None:
    """Return the first line of `after` that says something else than `before` did, as a span; None where the text is the same."""
    old, lines = plain_text(before).split("\n"), after.splitlines(keepends=True)
    new = plain_text(after).split("\n")
    if old == new:
        return None
    number = next((n for n, (was, is_) in enumerate(zip(old, new, strict=False)) if was != is_), min(len(old), len(new)))
    number = max(0, min(number, len(lines) - 1))
    start = sum(len(line) for line in lines[:number])
    return start, start + len(lines[number].rstrip("\r\n")) if lines else start


def is_changed(before: Filed[Any], after: Filed[Any]) -> bool:
    """True where a record says something else than it did."""
    return changed_body(before.body, after.body) is not None or next(changed_places(before.record, after.record), None) is not None


def plain_text(text: str) -> str:
    """A text as it is compared: line endings, Unicode forms and blank ends say nothing."""
    return "\n".join(line.rstrip() for line in nfc(text).rstrip().splitlines())


def _first(old: Any, new: Any) -> Where:
    if isinstance(old, dict) and isinstance(new, dict):
        key = next(k for k in [*new, *old] if old.get(k) != new.get(k) or (k in old) is not (k in new))
        return (key, *_first(old.get(key), new.get(key)))
    if isinstance(old, list) and isinstance(new, list) and old:
        number = next((n for n, (was, is_) in enumerate(zip(old, new, strict=False)) if was != is_), None)
        if number is not None:
            return (number, *_first(old[number], new[number]))
        return (len(old),) if len(new) > len(old) else ()
    return ()
