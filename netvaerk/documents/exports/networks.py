"""The networks as a table."""

from collections.abc import Collection

from netvaerk.documents.exports.cells import Row, role
from netvaerk.domain.danish import sort_key
from netvaerk.domain.filed import Filed
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.vocabulary import IdeaStatus, Season


def rows(register: Register, _hidden: Collection[str]) -> list[Row]:
    """Return a row for each network, by half-year and title."""
    return [_row(network) for network in sorted(register.networks.values(), key=_order)]


def _order(network: Filed[Network]) -> tuple[str, bool, tuple[list[int], str], str]:
    year, _, season = network.record.half_year.partition("-")
    return year, season == Season.AUTUMN, sort_key(network.record.title), network.id


def _row(network: Filed[Network]) -> Row:
    record = network.record
    ideas = {f"idéer: {status.value}": sum(idea.status is status for idea in record.ideas) for status in IdeaStatus}
    return {
        "id": network.id,
        "titel": record.title,
        "status": record.status.value,
        "netværkstype": record.type.value,
        "halvår": record.half_year,
        "tema": record.theme,
        "overordnet": record.parent,
        "fase": record.phase,
        "igangsat": record.started,
        "forventet slut": record.expected_end,
        "næste evaluering": record.next_evaluation,
        "afsluttet": record.closed,
        "stopårsag": record.stop_reason,
        "netværksleder": role(record.leader),
        "co-driver": role(record.co_driver),
        "referenceleder": record.reference_leader.role if record.reference_leader else None,
        "personaleleder": role(record.line_manager),
        "politisk udvalg": record.committee,
        "deltagere": len(record.participants),
        "møder": len(record.meetings),
        "timer": float(sum(meeting.hours for meeting in record.meetings)),
        **ideas,
    }
