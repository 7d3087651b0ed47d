"""What the rules of a municipality can tell of themselves."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from netvaerk.domain.danish import MONTHS
from netvaerk.domain.fault import Fault
from netvaerk.domain.traits.record import RecordTraits

if TYPE_CHECKING:
    from netvaerk.domain.municipality import Municipality, Question, Span
    from netvaerk.domain.vocabulary import Characteristic


class SpanTraits:
    """A guideline without its ends."""

    def own_span(self) -> str:
        """`2-4`, or the one number where both ends are the same."""
        span = cast("Span", self)
        return f"{span.least}-{span.most}" if span.least != span.most else str(span.least)


class MunicipalityTraits(RecordTraits):
    """The rules without their values."""

    def own_faults(self) -> Iterator[Fault]:
        """Yield months that have two rounds, and a pattern that cannot be used."""
        rules = cast("Municipality", self)
        months = [r.month for r in rules.rounds]
        for number, month in enumerate(months):
            if month in months[:number]:
                message = f"Der er mere end én runde i {MONTHS[month - 1]}."
                yield Fault("NV151", ("runder", number, "måned"), message, "Lad hver måned have højst én.")
        try:
            re.compile(rules.case_pattern or "")
        except re.error:
            message = "»sagsnr_mønster« er ikke et gyldigt regulært udtryk."
            yield Fault("NV152", ("sagsnr_mønster",), message, r"Skriv fx '\d{2}/\d+', eller slet linjen.")

    def question(self, characteristic: "Characteristic") -> "Question":
        """What is asked about a characteristic."""
        return cast("Municipality", self).questions[characteristic]
