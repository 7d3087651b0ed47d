"""What Chefforum decided, as facts for templates."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from netvaerk.documents.facts import Fact
from netvaerk.documents.setting import At
from netvaerk.domain.decisions import Decided, decisions_about
from netvaerk.domain.meeting import Decision, Meeting, NetworkDecision


@dataclass(frozen=True)
class RulingFacts:
    """One decision about one theme or network."""

    title: Annotated[str, Fact("titel", "Temaets eller netværkets titel")]
    body_name: Annotated[str, Fact("organ", "Organet, der besluttede")]
    day: Annotated[date, Fact("dato", "Dagen for mødet")]
    outcome: Annotated[str, Fact("udfald", "Beslutningen med ét ord, som i mødets fil")]
    reason: Annotated[str | None, Fact("begrundelse", "Begrundelsen")]
    conditions: Annotated[str | None, Fact("vilkår", "Vilkår for beslutningen")]
    to: Annotated[str | None, Fact("til", "Hvem temaet er henvist til")]
    together_with: Annotated[str | None, Fact("sammen_med", "Hvem det skal ske sammen med")]


def ruling(title: str, decision: Decision | NetworkDecision, meeting: Meeting) -> RulingFacts:
    """Return what a meeting decided about the theme or network of this title."""
    return RulingFacts(
        title,
        meeting.body_name,
        meeting.day,
        decision.outcome.value,
        decision.reason,
        decision.conditions,
        decision.to,
        decision.together_with,
    )


def earlier_rulings(theme: str, title: str, at: At) -> tuple[RulingFacts, ...]:
    """Return what meetings before this one decided about a theme, oldest first; for everybody, only in open items."""
    return tuple(ruling(title, d.decision, d.meeting.record) for d in earlier_decisions(theme, at))


def earlier_decisions(theme: str, at: At) -> list[Decided]:
    """The decisions behind `earlier_rulings`."""
    here = (at.meeting.record.day, at.meeting.id)
    made = [d for d in decisions_about(theme, at.register) if (d.meeting.record.day, d.meeting.id) < here]
    return [d for d in made if not (at.setting.public and _is_closed(theme, d))]


def _is_closed(theme: str, decided: Decided) -> bool:
    item = decided.meeting.record.item_of(theme)
    return item is not None and item.closed
