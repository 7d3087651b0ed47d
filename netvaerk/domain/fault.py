"""A fault in a record, before anybody knows on which line it stands."""

from dataclasses import dataclass

from netvaerk.domain.diagnostic import Severity

Where = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """One thing wrong: which rule (`explain` has its page), where, what, and how to mend it.

    `where` is keys and places in lists, as in the file. `at_key` points at the key instead of its value; `body` is a span in
    the Markdown below the front matter (offsets from its start) and goes before `where`; `span` is one in the whole file. `fix`
    replaces what stands there.
    """

    code: str
    where: Where
    message: str
    help: str = ""
    at_key: bool = False
    body: tuple[int, int] | None = None
    span: tuple[int, int] | None = None
    fix: str | None = None
    severity: Severity = Severity.ERROR
