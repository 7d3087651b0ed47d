"""What can be exported as a table, and in which formats."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from importlib import import_module

from netvaerk.documents.exports.cells import Row
from netvaerk.domain.register import Register


@dataclass(frozen=True)
class Export:
    """A table that can be exported.

    Attributes:
        name: its Danish name, which is the name of its file too.
        module: the module whose `rows` makes it of all records and the ids of the themes whose scores are not to be shown.
        scores: whether every row shows somebody's scores.
    """

    name: str
    module: str
    scores: bool = False

    def rows(self, register: Register, hidden: Collection[str]) -> Sequence[Row]:
        """Return the table's rows; see `module`."""
        make: Callable[[Register, Collection[str]], Sequence[Row]] = import_module(f"netvaerk.documents.exports.{self.module}").rows
        return make(register, hidden)


EXPORTS = {
    "themes": Export("temaer", "themes"),
    "networks": Export("netværk", "networks"),
    "assessments": Export("vurderinger", "assessments", scores=True),
    "journal": Export("journal", "journal"),
}
# format: the module whose `write` takes rows and gives the file's bytes, and in Danish what had to be left out
FORMATS = {"csv": "as_csv", "json": "as_json"}


def written(rows: Sequence[Row], format_: str) -> tuple[bytes, tuple[str, ...]]:
    """Return rows as a file of one of `FORMATS`, and in Danish what had to be left out."""
    write: Callable[[Sequence[Row]], tuple[bytes, tuple[str, ...]]]
    write = import_module(f"netvaerk.documents.exports.{FORMATS[format_]}").write
    return write(rows)
