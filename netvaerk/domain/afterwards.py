"""What became of a theme, a network or an item of a meeting, in Danish and in a line."""

from netvaerk.domain.body import DECISION, item_section
from netvaerk.domain.danish import long_date
from netvaerk.domain.decisions import decisions_about
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Item, Meeting
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import MeetingStatus, ThemeStatus

_LONGEST = 160


def theme_became(theme: Filed[Theme], register: Register) -> str:
    """`godkendt 16. juni 2026; netværket 2026-byhaver er igangsat`: the last decision with its reason, and what followed."""
    made = decisions_about(theme.id, register)
    said = [f"{made[-1].decision.outcome.value} {long_date(made[-1].meeting.record.day)}"] if made else []
    if made and made[-1].decision.reason:
        said[0] += f", fordi: {shortened(made[-1].decision.reason)}"
    if not made or made[-1].decision.outcome.value != theme.record.status.value:
        said.insert(
            0, theme.record.status.phrase + (f" til runden {theme.record.round.name}" if _waits(theme) and theme.record.round else "")
        )
    said += [f"afløst af {id_}" for id_ in replaced_by(theme.id, register)]
    said += [f"netværket {n.id} er {n.record.status.value}" for n in register.networks.values() if n.record.theme == theme.id]
    return "; ".join(said)


def _waits(theme: Filed[Theme]) -> bool:
    return theme.record.status is ThemeStatus.SUBMITTED


def replaced_by(theme: str, register: Register) -> list[str]:
    """The themes that took another's place (`erstatter`)."""
    return [t.id for t in register.themes.values() if theme in t.record.replaces]


def network_became(network: Filed[Network]) -> str:
    """`stoppet (2026-efterår), fordi: …`."""
    record = network.record
    return f"{record.status.value} ({record.half_year})" + (f", fordi: {shortened(record.stop_reason)}" if record.stop_reason else "")


def item_became(meeting: Filed[Meeting], item: Item) -> str:
    """The day of the meeting, and what it decided in words."""
    day = long_date(meeting.record.day)
    if meeting.record.status in (MeetingStatus.PLANNED, MeetingStatus.SENT):
        return f"på dagsordenen {day}, ikke afgjort endnu"
    return f"besluttet {day}: {shortened(item_section(meeting.body, item.title, DECISION))}"


def shortened(text: str) -> str:
    """A text on one line that can stand within a sentence, cut at a word where it is long."""
    line = " ".join(text.split()).rstrip(".")
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
