"""An assessment: one reviewer's scores of one theme."""

from collections.abc import Iterator

from pydantic import Field

from netvaerk.domain.fault import Fault
from netvaerk.domain.fields import Day, Flag, Initials, RecordId, Score, Text
from netvaerk.domain.record import Record
from netvaerk.domain.vocabulary import Characteristic


class Assessment(Record):
    """`data/assessments/<theme-id>/<initials>.md`: two reviewers never meet in one file."""

    theme: RecordId = Field(alias="tema", description="Temaet, der er vurderet")
    reviewer: Initials = Field(alias="vurderet_af", description="Vurdererens initialer")
    day: Day = Field(alias="dato", description="Dagen for vurderingen")
    disqualified: Flag = Field(False, alias="inhabil", description="Vurdereren er inhabil; begrundelsen noteres ikke")
    scores: dict[Characteristic, Score] = Field({}, alias="vurdering", description="0-3 for hver af de syv karakteristika")
    theme_version: Text | None = Field(None, alias="tema_version", description="Den udgave af temaet, der blev læst (gits blob-id)")

    def own_faults(self) -> Iterator[Fault]:
        """A disqualified reviewer gives no scores (forvaltningsloven § 3)."""
        if self.disqualified and self.scores:
            yield Fault(
                "NV303", ("vurdering",), "En inhabil vurderer giver ingen point.", "Slet »vurdering«, eller skriv `inhabil: false`."
            )
