"""Taking in a reviewer's packet: each theme's assessment comes in, or is refused with its reason; none stops the others."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.danish import counted, listed
from netvaerk.domain.errors import NetvaerkError, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.packet import Entry, Packet, fingerprint
from netvaerk.domain.personal_data import cpr_numbers, mail_addresses
from netvaerk.domain.plan import Change, Creation, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.reviewing import themes_of_round
from netvaerk.domain.steps.assessing import Given, assess, require_open, require_reviewer
from netvaerk.domain.steps.proposing import answer_text
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic


@dataclass(frozen=True)
class Now:
    """How things are when a packet comes back: the day, the themes' blob ids, and the records that have faults."""

    today: date
    versions: Mapping[str, str]
    unsound: Collection[str]


@dataclass(frozen=True)
class TakenIn:
    """What a packet led to: the step, and in Danish what was refused, theme by theme."""

    plan: Plan
    refused: tuple[str, ...]


def take_in(packet: Packet, now: Now, register: Register) -> TakenIn:
    """Plan the assessments of a packet. The same packet a second time changes nothing.

    Args:
        packet: as it was read.
        now: how things are.
        register: all records.

    Raises Refusal where nothing of the packet can be used: an unknown reviewer or an empty packet.
    """
    try:
        reviewer = require_reviewer(packet.reviewer, register)
    except NetvaerkError as error:
        raise Refusal(str(error)) from None
    entries = [entry for entry in packet.entries if not entry.is_empty]
    if not entries:
        raise Refusal("Der er ingen vurderinger i filen: ingen point, ingen bemærkninger og ingen inhabil.")
    changes: list[Change | Creation] = []
    said: list[str] = []
    refused: list[str] = []
    for entry in entries:
        try:
            theme = _theme(entry, packet, reviewer, now, register)
            earlier = _earlier(theme.id, reviewer, register)
            if earlier and _says_the_same(entry, earlier):
                said.append(f"{theme.id}: stod der i forvejen")
                continue
            given = Given(entry.scores, entry.disqualified, _new_remark(entry, earlier))
            changes += assess(theme, reviewer, given, now.today, entry.version, register).changes
            said.append(f"{theme.id}: {_told(entry, earlier)}")
        except NetvaerkError as error:
            refused.append(f"{entry.theme} er ikke hentet ind: {error}")
    if changes:
        said.append(f"{counted(len(changes), 'vurdering', 'vurderinger')} fra {reviewer} er hentet ind.")
    what = f"temaet {changes[0].id.split('/')[0]}" if len(changes) == 1 else f"{len(changes)} temaer i runde {packet.round}"
    return TakenIn(Plan(f"Vurdér {what} ({reviewer})", tuple(changes), tuple(said)), tuple(refused))


def _theme(entry: Entry, packet: Packet, reviewer: str, now: Now, register: Register) -> Filed[Theme]:
    """The theme of an entry. Raises Refusal with the reason why the entry cannot count."""
    if entry.fault:
        raise Refusal(entry.fault)
    theme = register.themes.get(entry.theme)
    if {entry.theme, f"{entry.theme}/{reviewer}"} & set(now.unsound):
        raise Refusal("Temaets eller vurderingens fil har en fejl. Ret den først; se den med: netvaerk validate")
    if theme is None:
        raise Refusal("Temaet findes ikke her.")
    if any(cpr_numbers(entry.remark)) or any(mail_addresses(entry.remark)):
        raise Refusal("I bemærkningen står et CPR-nummer eller en mailadresse. Bed vurdereren skrive den uden.")
    require_open(theme, register)
    if theme.id not in {t.id for t in themes_of_round(packet.round, register)}:
        where = f"nu i runden {theme.record.round.name}" if theme.record.round else "ikke i nogen runde"
        raise Refusal(f"Pakken er til runden {packet.round.name}, og temaet er {where}. Lav en ny pakke til vurdereren.")
    same = entry.version is not None and entry.version == now.versions.get(theme.id)
    if not same and entry.seen != fingerprint(theme):
        raise Refusal("Temaet er ændret, siden pakken blev lavet. Lav en ny pakke, så vurdereren kan se det, som det er nu.")
    return theme


def _earlier(theme: str, reviewer: str, register: Register) -> Filed[Assessment] | None:
    """The reviewer's assessment of a theme as it was last received."""
    return next((a for a in register.assessments_of(theme) if a.record.reviewer == reviewer), None)


def _says_the_same(entry: Entry, earlier: Filed[Assessment]) -> bool:
    record = earlier.record
    scores = all(record.scores.get(key) == score for key, score in entry.scores.items())
    return scores and record.disqualified is entry.disqualified and not _new_remark(entry, earlier)


def _new_remark(entry: Entry, earlier: Filed[Assessment] | None) -> str:
    """The remark, unless it stands in the assessment already."""
    remark = answer_text(entry.remark)
    return "" if earlier and remark in earlier.body.replace("\r\n", "\n") else remark


def _told(entry: Entry, earlier: Filed[Assessment] | None) -> str:
    """What came in of one theme, and what it took the place of."""
    if entry.disqualified:
        return "inhabil"
    before = earlier.record.scores if earlier else {}
    changed = [f"{c.label} {before[c]} → {score}" for c, score in entry.scores.items() if c in before and before[c] != score]
    if changed:
        return f"ændret: {', '.join(changed)}"
    missing = [c.label for c in Characteristic if c not in {**before, **entry.scores}]
    return "alle syv" if not missing else f"{len(Characteristic) - len(missing)} af 7; mangler {listed(missing)}"
