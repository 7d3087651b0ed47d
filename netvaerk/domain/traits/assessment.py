"""What an assessment can tell of itself."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from netvaerk.domain.fault import Fault
from netvaerk.domain.traits.record import RecordTraits

if TYPE_CHECKING:
    from netvaerk.domain.assessment import Assessment


class AssessmentTraits(RecordTraits):
    """An assessment without its values."""

    def own_faults(self) -> Iterator[Fault]:
        """A disqualified reviewer gives no scores (forvaltningsloven § 3)."""
        assessment = cast("Assessment", self)
        if assessment.disqualified and assessment.scores:
            help_ = "Slet »vurdering«, eller skriv `inhabil: false`."
            yield Fault("NV303", ("vurdering",), "En inhabil vurderer giver ingen point.", help_)
