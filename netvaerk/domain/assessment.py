"""An assessment: one reviewer's scores of one theme."""

from pydantic import Field

from netvaerk.domain.fields import Day, Flag, Initials, RecordId, Score, Text
from netvaerk.domain.record import Record
from netvaerk.domain.traits.assessment import AssessmentTraits
from netvaerk.domain.vocabulary import Characteristic


class Assessment(AssessmentTraits, Record):
    """`data/assessments/<theme-id>/<initials>.md`: two reviewers never meet in one file."""

    theme: RecordId = Field(alias="tema", description="Temaet, der er vurderet")
    reviewer: Initials = Field(alias="vurderet_af", description="Vurdererens initialer")
    day: Day = Field(alias="dato", description="Dagen for vurderingen")
    disqualified: Flag = Field(False, alias="inhabil", description="Vurdereren er inhabil; begrundelsen noteres ikke")
    scores: dict[Characteristic, Score] = Field({}, alias="vurdering", description="0-3 for hver af de syv karakteristika")
    theme_version: Text | None = Field(None, alias="tema_version", description="Den udgave af temaet, der blev læst (gits blob-id)")
