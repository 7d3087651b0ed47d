"""Edits as splices: the source changes at the places that are named and nowhere else.

A rewrite never dumps an existing file, so comments, key order, quotes, blank lines, line endings and the body stay byte for
byte. Every splice is read back and compared with the values that were meant; what cannot be edited so is refused.
"""

from collections.abc import Sequence

from netvaerk.domain.errors import Refusal
from netvaerk.domain.plan import Edit
from netvaerk.repository.cutting import cut
from netvaerk.repository.files import encoded
from netvaerk.repository.meant import Unclear, reachable, with_edit
from netvaerk.repository.source import BOM, Source, Unreadable, parse


def splice(source: Source, edits: Sequence[Edit], order: Sequence[str], body: str | None = None) -> bytes:
    """Return the file with the edits made.

    Args:
        source: the file as it was read.
        edits: made one after the other.
        order: the record's keys; a new key comes after the nearest earlier one that is there.
        body: the new body, or None to keep it.

    Raises Refusal where the file is written in a way that cannot be edited without touching more.
    """
    current = source
    for edit in edits:
        current = _edited(current, edit, order)
    text = current.text if body is None else _with_body(current, body)
    mark = BOM if source.raw.startswith(BOM.encode()) else ""
    return encoded(mark + text)


def _edited(before: Source, edit: Edit, order: Sequence[str]) -> Source:
    """Make one edit, and read back that it did what was meant."""
    try:
        meant = with_edit(before.front, edit)
        if meant == before.front:
            return before
        start, end, new = cut(before.yaml, reachable(before.front, edit), order)
        text, offset = before.text, before.offset
        changed = text[: offset + start] + new.replace("\n", before.newline) + text[offset + end :]
        after = parse(before.path, encoded(changed))
    except (Unclear, Unreadable):
        raise _refusal(before, edit) from None
    if after.front != meant or after.body != before.body:
        raise _refusal(before, edit)
    return after


def _refusal(source: Source, edit: Edit) -> Refusal:
    place = ".".join(str(part) for part in edit.where)
    why = "er skrevet på en måde, der ikke kan rettes uden at ændre andet"
    return Refusal(f"{source.path}: »{place}« {why}. Ret filen selv, og prøv igen.")


def _with_body(source: Source, body: str) -> str:
    """The text with another body; a front matter that ends the file without a line break gets one."""
    front = source.text[: source.body_start]
    return front + ("" if not body or front.endswith("\n") else source.newline) + body
