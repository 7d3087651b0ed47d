"""Who has assessed what, who still owes it, and whom the scores of others are hidden from until then."""

from collections.abc import Sequence

from netvaerk.domain.danish import sort_key
from netvaerk.domain.decisions import agenda_of, closed_to_scores, is_postponed, is_undecided
from netvaerk.domain.filed import Filed
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import Round
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import ThemeStatus

_NOT_TO_ASSESS = (ThemeStatus.DRAFT, ThemeStatus.WITHDRAWN)


def themes_of_round(round_: Round, register: Register) -> list[Filed[Theme]]:
    """The themes that are weighed against each other in a round, by title.

    Those of the round, those of an earlier one that stand on the agenda of its meeting, and those that were put off and that
    no agenda has taken up again.
    """
    on_agenda = {t for m in register.meetings.values() if m.record.round == round_ for i in m.record.items for t in i.themes}
    found = [t for t in register.themes.values() if t.id in on_agenda or _belongs(t, round_, register)]
    kept = [t for t in found if not t.record.historical and t.record.status not in _NOT_TO_ASSESS]
    return sorted(kept, key=lambda t: (sort_key(t.record.title), t.id))


def _belongs(theme: Filed[Theme], round_: Round, register: Register) -> bool:
    own = theme.record.round
    if own is None or own >= round_:
        return own == round_
    return is_postponed(theme, register) and agenda_of(theme.id, register) is None


def has_scored(theme: str, initials: str, register: Register) -> bool:
    """True where a reviewer's own scores of a theme, as it was last received, are in."""
    return any(a.record.reviewer == initials and a.record.scores for a in register.assessments_of(theme))


def owes(theme: str, initials: str, register: Register) -> bool:
    """True where a reviewer has neither scored a theme nor said that they are disqualified."""
    given = (a.record for a in register.assessments_of(theme) if a.record.reviewer == initials)
    return not any(a.scores or a.disqualified for a in given)


def open_themes(register: Register) -> list[Filed[Theme]]:
    """The themes that are still to be decided, by title."""
    waiting = [t for t in register.themes.values() if is_undecided(t, register) or is_postponed(t, register)]
    return sorted(waiting, key=lambda t: sort_key(t.record.title))


def takes_scores(theme: Filed[Theme], register: Register) -> bool:
    """True while a theme can be assessed: from it is submitted, and until the agenda is sent."""
    return theme.record.status is ThemeStatus.SUBMITTED and closed_to_scores(theme.id, register) is None


def owed_in(round_: Round, initials: str, register: Register) -> list[Filed[Theme]]:
    """The themes of a round that a reviewer can still assess and has not: the fewest-assessed first, so that none is left alone."""
    owed = [t for t in themes_of_round(round_, register) if takes_scores(t, register) and owes(t.id, initials, register)]
    return sorted(owed, key=lambda t: given(t.id, register))


def given(theme: str, register: Register) -> int:
    """How many have scored a theme."""
    return sum(bool(a.record.scores) for a in register.assessments_of(theme))


def hidden(themes: Sequence[Filed[Theme]], viewer: str | None, register: Register) -> list[Filed[Theme]]:
    """The themes whose scores are not shown to somebody: those that others have scored, and they have not, while they still can.

    A courtesy that keeps assessments independent of each other, and no lock: the files are open to all who have the repository.
    """
    not_theirs = [t for t in themes if given(t.id, register) and (viewer is None or owes(t.id, viewer, register))]
    return [t for t in not_theirs if takes_scores(t, register)]
