"""The kinds of file that editors can know."""

from dataclasses import dataclass

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network
from netvaerk.domain.record import Record
from netvaerk.domain.theme import Theme


@dataclass(frozen=True)
class FileKind:
    """A kind of file: its model, what it is called, and where it lies (as a glob, with `*` for any name)."""

    model: type[Record]
    title: str
    glob: str


KINDS = {
    "theme": FileKind(Theme, "Tema", "data/themes/*.md"),
    "assessment": FileKind(Assessment, "Vurdering", "data/assessments/*/*.md"),
    "network": FileKind(Network, "Netværk", "data/networks/*.md"),
    "meeting": FileKind(Meeting, "Møde", "data/meetings/*.md"),
    "netvaerk": FileKind(Municipality, "Kommunens regler", "netvaerk.yaml"),
}
