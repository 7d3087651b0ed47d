"""Which steps are legal. Checked by the commands before they write, and against git by the checks."""

from collections.abc import Callable
from typing import TypeVar

from netvaerk.domain.danish import listed
from netvaerk.domain.errors import Refusal
from netvaerk.domain.vocabulary import MeetingStatus, NetworkOutcome, NetworkStatus, Outcome, ThemeStatus

S = TypeVar("S", ThemeStatus, NetworkStatus, MeetingStatus)

_THEME = {
    ThemeStatus.DRAFT: {ThemeStatus.SUBMITTED, ThemeStatus.WITHDRAWN},
    ThemeStatus.SUBMITTED: {ThemeStatus.APPROVED, ThemeStatus.DEVELOP, ThemeStatus.REJECTED, ThemeStatus.REFERRED, ThemeStatus.WITHDRAWN},
    ThemeStatus.DEVELOP: {ThemeStatus.SUBMITTED, ThemeStatus.WITHDRAWN},
}

_MEETING = {
    MeetingStatus.PLANNED: {MeetingStatus.SENT},
    MeetingStatus.SENT: {MeetingStatus.HELD},
    MeetingStatus.HELD: {MeetingStatus.APPROVED},
}

NETWORK_STATUS_AFTER = {
    NetworkOutcome.START: NetworkStatus.RUNNING,
    NetworkOutcome.CONTINUE: NetworkStatus.RUNNING,
    NetworkOutcome.TEST: NetworkStatus.TESTING,
    NetworkOutcome.CLOSE: NetworkStatus.CLOSED,
    NetworkOutcome.STOP: NetworkStatus.STOPPED,
}

STATUS_AFTER = {
    Outcome.APPROVED: ThemeStatus.APPROVED,
    Outcome.DEVELOP: ThemeStatus.DEVELOP,
    Outcome.REJECTED: ThemeStatus.REJECTED,
    Outcome.REFERRED: ThemeStatus.REFERRED,
    Outcome.POSTPONED: ThemeStatus.SUBMITTED,
}


def theme_steps(status: ThemeStatus) -> set[ThemeStatus]:
    """Where a theme can go in one step."""
    return _THEME.get(status, set())


def meeting_steps(status: MeetingStatus) -> set[MeetingStatus]:
    """Where a meeting can go in one step."""
    return _MEETING.get(status, set())


def network_steps(status: NetworkStatus, tests: bool) -> set[NetworkStatus]:
    """Where a network can go in one step; `tests` tells whether its type has a test phase, as only velfærd has by default."""
    after_start = NetworkStatus.TESTING if tests else NetworkStatus.CLOSED
    onward = {
        NetworkStatus.PLANNED: {NetworkStatus.RUNNING},
        NetworkStatus.RUNNING: {after_start},
        NetworkStatus.TESTING: {NetworkStatus.CLOSED},
    }.get(status, set())
    ended = status in (NetworkStatus.CLOSED, NetworkStatus.STOPPED)
    return onward if ended else onward | {NetworkStatus.STOPPED}


def reachable(status: S, steps: Callable[[S], set[S]]) -> set[S]:
    """Where legal steps can lead from a status, in as many as it takes; staying is one of them."""
    found, new = {status}, {status}
    while new:
        new = {after for before in new for after in steps(before)} - found
        found |= new
    return found


def require_theme_step(id_: str, status: ThemeStatus, wanted: ThemeStatus) -> None:
    """Raise Refusal where a theme cannot go from its status to the wanted one."""
    if wanted not in theme_steps(status):
        if status is wanted:
            raise Refusal(f"Temaet »{id_}« {status.phrase} i forvejen.")
        allowed = [f"der {s.phrase}" for s in ThemeStatus if wanted in theme_steps(s)]
        raise Refusal(f"Temaet »{id_}« {status.phrase} og kan ikke blive {wanted.value}. Det kan kun et tema, {listed(allowed, 'eller')}.")
