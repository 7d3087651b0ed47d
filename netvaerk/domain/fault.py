"""A fault in a record, before anybody knows on which line it stands."""

from dataclasses import dataclass

Where = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """One thing wrong: where (keys and places in lists, as in the file), what, and how to mend it."""

    where: Where
    message: str
    help: str = ""
