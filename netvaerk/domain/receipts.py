"""Knowing again what a theme was made from: by the bytes of a file, or by the mark of the mail or the row that it came in."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from netvaerk.domain.register import Register
from netvaerk.domain.submission import Receipt
from netvaerk.domain.theme import Received, Theme


@dataclass(frozen=True)
class Known:
    """What a theme knows of a file already.

    Attributes:
        theme: its id.
        trace: of the file, or of another that came with the same mark.
        same_file: whether the bytes are the same, line endings aside.
    """

    theme: str
    trace: Received
    same_file: bool


def mark_of(message: str) -> str:
    """Return the mark of a mail's id. The id itself is its sender's, looks like an address and may hold anything: it stays out of git."""
    return hashlib.sha256(message.encode("utf-8", "replace")).hexdigest()[:32]


def known_as(receipt: Receipt, register: Register, *, alone: bool = True) -> Known | None:
    """Return what a theme knows of this file or mail already, or None.

    Args:
        receipt: its trace.
        register: all records.
        alone: whether it holds one proposal; a file with several is in all their themes, and their marks tell them apart.
    """
    hashes = {receipt.sha256, *receipt.also}
    marked = None
    for theme in register.themes.values():
        for trace in theme.record.originals:
            same_file = trace.sha256 in hashes
            same_mark = bool(receipt.message and trace.message) and receipt.message == _mark(trace)
            if same_file and (alone or same_mark):
                return Known(theme.id, trace, same_file=True)
            if same_mark:
                marked = Known(theme.id, trace, same_file=False)
    return marked


def traces(record: Theme) -> list[dict[str, Any]]:
    """Return the traces of all that came in for a theme, each with its day and its mark, as the file says them."""
    return [
        {
            "sha256": trace.sha256,
            **({"besked": _mark(trace)} if trace.message else {}),
            **({"dato": day} if (day := trace.day or record.received) else {}),
            **({"glemt": trace.forgotten} if trace.forgotten else {}),
        }
        for trace in record.originals
    ]


def forgotten(record: Theme, today: date) -> Any:
    """Return the traces of a theme whose proposer is forgotten: each file is known again, and nobody behind it. One alone is no list."""
    left = [{**trace, "glemt": trace.get("glemt", today)} for trace in traces(record)]
    return left if len(left) > 1 else left[0]


def _mark(trace: Received) -> str | None:
    """A trace's mark; older files hold the mail's own id."""
    return mark_of(trace.message) if trace.message and "@" in trace.message else trace.message
