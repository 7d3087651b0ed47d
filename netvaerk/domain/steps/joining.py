"""Who takes part in a network."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from netvaerk.domain.danish import listed
from netvaerk.domain.errors import Misuse
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.network import Network, Participant
from netvaerk.domain.participation import concerns
from netvaerk.domain.phases import phase_key, require_open
from netvaerk.domain.plan import Bare, Change, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.text import did_you_mean, fold, one_line
from netvaerk.domain.vocabulary import Category, ParticipantType


@dataclass(frozen=True)
class Joining:
    """Somebody who joins, or what is changed about somebody who has: None leaves it as it is."""

    label: str
    category: Category | None = None
    type: ParticipantType | None = None
    organisation: str | None = None
    phases: Sequence[str] = ()


def join(network: Filed[Network], joining: Joining, register: Register) -> Plan:
    """Plan that somebody takes part, or that what is known of a participant changes.

    Raises Refusal for a network that has ended; Misuse without a kind, and for a phase that is not known.
    """
    require_open(network)
    label = one_line(joining.label)
    given = _given(joining, register)
    participants = list(network.record.participants)
    number = _number(network, label)
    if number is None:
        if not label or joining.category is None:
            kinds = listed([c.value for c in Category], "eller")
            raise Misuse(f'Skriv, hvem deltageren er: netvaerk join {network.id} "Borger 1" --as borger. Vælg {kinds}.')
        type_ = ParticipantType.OCCASIONAL if "faser" in given else ParticipantType.CORE
        new = {"betegnelse": label, "kategori": joining.category, "type": type_} | given
        edits = [Edit(("deltagere", len(participants)), new)]
        participants.append(Participant.model_validate(new))
        said = f"{label} er med i netværket {network.id}."
    else:
        if not given:
            raise Misuse(f"{label} er allerede med i netværket {network.id}. Er det en anden, så giv en anden betegnelse, fx »Borger 2«.")
        edits = [Edit(("deltagere", number, key), value) for key, value in given.items()]
        participants[number] = Participant.model_validate(participants[number].model_dump(exclude_unset=True) | given)
        said = f"Oplysningerne om {label} i netværket {network.id} er rettet."
    message = f"Notér en deltager i netværket {network.id}"
    return Plan(message, (Change(Kind.NETWORK, network.id, tuple(edits)),), (said,), _concerns(network, participants, register))


def _given(joining: Joining, register: Register) -> dict[str, Any]:
    """What is said of somebody, by the key that it is written under."""
    phases = [Bare(phase_key(p, register.rules)) for p in joining.phases]
    known = {"kategori": joining.category, "type": joining.type, "organisation": one_line(joining.organisation or ""), "faser": phases}
    return {key: value for key, value in known.items() if value}


def leave(network: Filed[Network], label: str, register: Register) -> Plan:
    """Plan that somebody takes part no more; git keeps that they did. Raises Misuse for somebody who does not take part."""
    require_open(network)
    participants = list(network.record.participants)
    number = _number(network, label)
    if number is None:
        known = [p.label for p in participants]
        there = f" Med er {listed(known)}." if known else " Der er ingen deltagere endnu."
        raise Misuse(f"»{label}« er ikke med i netværket {network.id}.{did_you_mean(label, known)}{there}")
    gone = participants.pop(number)
    edit = Edit(("deltagere", number) if participants else ("deltagere",), None)
    said = f"{gone.label} er ikke længere med i netværket {network.id}."
    message = f"Notér, at en deltager forlader netværket {network.id}"
    return Plan(message, (Change(Kind.NETWORK, network.id, (edit,)),), (said,), _concerns(network, participants, register))


def _number(network: Filed[Network], label: str) -> int | None:
    wanted = fold(one_line(label))
    return next((n for n, p in enumerate(network.record.participants) if fold(p.label) == wanted), None)


def _concerns(network: Filed[Network], participants: Sequence[Participant], register: Register) -> tuple[str, ...]:
    """What is worth a second look in the circle as it will be."""
    theme = register.themes.get(network.record.theme) if network.record.theme else None
    return tuple(concerns(network.record.model_copy(update={"participants": tuple(participants)}), theme))
