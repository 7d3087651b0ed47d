"""A chosen theme becomes a network."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from netvaerk.domain.danish import listed, long_date
from netvaerk.domain.days import months_later, workday
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.identity import check_id, make_id
from netvaerk.domain.kind import Kind
from netvaerk.domain.markdown import escape
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network
from netvaerk.domain.phases import ENDED, MANDATE, PURPOSE
from netvaerk.domain.plan import Bare, Creation, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import coming_round, half_year, meeting_day, round_for
from netvaerk.domain.steps.proposing import answer_text
from netvaerk.domain.text import one_line
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic, NetworkStatus, NetworkType, ReferenceLevel, ThemeStatus

# The options that tell who leads a network, by the key that they are written under.
PEOPLE = {"netværksleder": '--leader "Rolle, Afdeling"', "referenceleder": '--reference-leader "Rolle" --level chef'}

# An innovationsnetværk needs time to have something to show before Chefforum evaluates it.
_MONTHS_TO_EVALUATION = 3


@dataclass(frozen=True)
class Founding:
    """What is known of a network when it is made; people are roles with a department, never names."""

    title: str | None = None
    parent: Filed[Network] | None = None
    start: date | None = None
    leader: Mapping[str, Any] = field(default_factory=dict)
    co_driver: Mapping[str, Any] = field(default_factory=dict)
    reference_leader: Mapping[str, Any] = field(default_factory=dict)
    line_manager: Mapping[str, Any] = field(default_factory=dict)
    committee: str | None = None
    next_evaluation: date | None = None
    hopes: Mapping[Characteristic, str] = field(default_factory=dict)
    purpose: str = ""
    mandate: str = ""


def found(theme: Filed[Theme], founding: Founding, id_: str | None, today: date, register: Register) -> Plan:
    """Plan the network of an approved theme.

    It is `igangsat` where all that its type demands is known and its first day has come, else `planlagt`.

    Args:
        theme: approved by Chefforum.
        founding: what is known.
        id_: the id that the user chose, or None for the theme's own (a sub-network: from its title).
        today: the day of the command.
        register: all records.

    Raises Refusal for a theme that was not approved or has its network already; Misuse for what does not fit the type.
    """
    require_possible(theme, founding.parent, register)
    if founding.title is not None and not founding.title.strip():
        raise Misuse('Titlen er tom. Skriv --title "…", eller udelad den.')
    if founding.parent and not founding.title:
        raise Misuse('Et undernetværk skal have sin egen titel: --title "…"')
    type_ = theme.record.type
    if type_ is None:
        raise Refusal(f"Temaet »{theme.id}« har ingen netværkstype. Skriv den i data/themes/{theme.id}.md, og prøv igen.")
    require_level(type_, founding.reference_leader)
    start = founding.start or today
    _require_evaluation(type_, founding.next_evaluation, start, register.rules)
    chosen = _id(theme, founding, id_, today, register)
    absent = _absent(type_, founding)
    status = NetworkStatus.RUNNING if not absent and start <= today else NetworkStatus.PLANNED
    front = _front(theme, founding, type_, status, start, register)
    said = [f"Netværket »{front['titel']}« er oprettet som {status.value}: {chosen}", _told_end(front)]
    if absent:
        said.append(f"Før det kan gå i gang, mangler {listed(absent)}. Skriv rollerne, når I har fundet dem.")
    if status is NetworkStatus.PLANNED:
        led = "".join(f" {PEOPLE[key]}" for key in absent)
        said.append(f"Når det går i gang: netvaerk advance {chosen}{led}")
    creation = Creation(Kind.NETWORK, chosen, front, _body(front["titel"], theme, founding))
    return Plan(f"Opret netværket {chosen}", (creation,), tuple(said))


def require_possible(theme: Filed[Theme], parent: Filed[Network] | None, register: Register) -> None:
    """Raise Refusal where a theme cannot become a network: it is not approved, has its network already, or the parent has ended."""
    status = theme.record.status
    if status is ThemeStatus.SUBMITTED:
        raise Refusal(f"Temaet »{theme.id}« er ikke afgjort endnu. Før Chefforums beslutning med: netvaerk decide")
    if status is not ThemeStatus.APPROVED:
        raise Refusal(f"Temaet »{theme.id}« {status.phrase}. Kun et tema, som Chefforum har godkendt, kan blive til et netværk.")
    _require_only(theme, parent, register)


def _require_only(theme: Filed[Theme], parent: Filed[Network] | None, register: Register) -> None:
    if parent:
        if parent.record.status in ENDED:
            raise Refusal(f"Netværket »{parent.id}« er {parent.record.status.value} og kan ikke få et undernetværk.")
        if parent.record.parent:
            above = parent.record.parent
            raise Refusal(f"Netværket »{parent.id}« er selv et undernetværk. Læg det nye under det øverste: --parent {above}")
        return
    there = next((n for n in register.networks.values() if n.record.theme == theme.id and n.record.parent is None), None)
    if there:
        raise Refusal(
            f"Temaet »{theme.id}« har allerede et netværk: {there.id}. "
            f'Skal det deles op, så lav et undernetværk: netvaerk start {theme.id} --parent {there.id} --title "…"'
        )


def require_level(type_: NetworkType, leader: Mapping[str, Any]) -> None:
    """Raise Misuse where a referenceleder is not of the level that a type demands (the municipality's page on network types)."""
    if type_ is NetworkType.INNOVATION and leader and leader.get("niveau") != ReferenceLevel.DIRECTOR:
        raise Misuse("Et innovationsnetværk har en direktør som referenceleder. Skriv --level direktør.")


def _require_evaluation(type_: NetworkType, day: date | None, start: date, rules: Municipality) -> None:
    if day is None:
        return
    if rules.types[type_].months:
        raise Misuse(f"Et {rules.types[type_].name} har en slutdag og evalueres ikke undervejs. Udelad --next-evaluation.")
    if day <= start:
        raise Misuse(f"Netværket går i gang {long_date(start)} og kan ikke evalueres {long_date(day)}. Skriv en senere dag.")


def _id(theme: Filed[Theme], founding: Founding, id_: str | None, today: date, register: Register) -> str:
    chosen = check_id(id_) if id_ else make_id(founding.title or "", today.year) if founding.parent else theme.id
    if chosen in register.networks:
        raise Misuse(f"Der er allerede et netværk med id'et »{chosen}«. Vælg et andet med --id.")
    return chosen


def _absent(type_: NetworkType, founding: Founding) -> list[str]:
    """The people whom a network of this type cannot start without."""
    wanted = [("netværksleder", founding.leader)]
    if type_ is not NetworkType.LEARNING:
        wanted.append(("referenceleder", founding.reference_leader))
    return [key for key, person in wanted if not person]


def _front(
    theme: Filed[Theme], founding: Founding, type_: NetworkType, status: NetworkStatus, start: date, register: Register
) -> dict[str, Any]:
    rules = register.rules
    end = workday(months_later(start, rules.types[type_].months.most)) if rules.types[type_].months else None  # type: ignore[union-attr]
    evaluated = None if end else founding.next_evaluation or _evaluation(start, rules)
    known = {
        "titel": one_line(founding.title or theme.record.title),
        "netværkstype": type_,
        "status": status,
        "halvår": Bare(half_year(theme.record.round or round_for(start, rules), rules)),
        "tema": Bare(theme.id),
        "overordnet": Bare(founding.parent.id) if founding.parent else None,
        "fase": Bare(rules.phases[0].key) if status is NetworkStatus.RUNNING and rules.phases else None,
        "igangsat": start if status is NetworkStatus.RUNNING else None,
        "forventet_slut": end,
        "næste_evaluering": evaluated,
        "netværksleder": dict(founding.leader),
        "co_driver": dict(founding.co_driver),
        "referenceleder": dict(founding.reference_leader),
        "personaleleder": dict(founding.line_manager),
        "politisk_udvalg": one_line(founding.committee or ""),
        "møder": list(_meetings(start, end or months_later(start, 6), rules)),
        "håb": {c: one_line(founding.hopes[c]) for c in Characteristic if founding.hopes.get(c)},
    }
    return {key: known[key] for key in Network.key_order() if known.get(key)}


def _evaluation(start: date, rules: Municipality) -> date:
    """The first meeting of a round that leaves the network time to have something to show."""
    return meeting_day(coming_round(months_later(start, _MONTHS_TO_EVALUATION), rules), rules)


def _meetings(start: date, end: date, rules: Municipality) -> Iterator[dict[str, Any]]:
    """A plan to begin with: meetings spread evenly over the period, each with the phase that it falls in."""
    guide, phases = rules.meetings, rules.phases
    number = guide.number.most
    for meeting in range(number):
        phase = phases[(meeting + 1) * len(phases) // number - 1] if phases and len(phases) >= number else None
        day = workday(start + (end - start) * (meeting + 1) // (number + 1))
        purpose = f"{phase.name}: {phase.leaves}" if phase and phase.leaves else phase.name if phase else f"Møde {meeting + 1}"
        planned = {"dato": day, "timer": guide.hours.least, "formål": purpose, "fase": Bare(phase.key) if phase else None}
        yield {key: value for key, value in planned.items() if value is not None}


def _told_end(front: Mapping[str, Any]) -> str:
    if "forventet_slut" in front:
        return f"Det ventes at slutte {long_date(front['forventet_slut'])}. Ret datoer og møder i filen, som det passer jer."
    return f"Chefforum evaluerer det næste gang {long_date(front['næste_evaluering'])}. Ret datoer og møder i filen, som det passer jer."


def _body(title: str, theme: Filed[Theme], founding: Founding) -> str:
    purpose = answer_text(founding.purpose) or escape(theme.record.summary or "")
    help_ = "> Spørgsmål: Hvad må netværket, hvad må det ikke, og hvad er aftalt med referenceleder, personaleleder og co-driver?"
    blocks = [f"# {escape(title)}", f"## {PURPOSE}", purpose, f"## {MANDATE}", answer_text(founding.mandate) or help_]
    return "\n\n".join(block for block in blocks if block) + "\n"
