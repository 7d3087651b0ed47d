"""The cohorts (hold) of netværkslederuddannelsen, and what each of them works with."""

from collections.abc import Iterator
from dataclasses import dataclass

from netvaerk.domain.danish import sort_key
from netvaerk.domain.register import Register


@dataclass(frozen=True)
class Member:
    """A theme or a network of a cohort, in words."""

    id: str
    title: str
    what: str
    type: str
    status: str


def members(cohort: int, register: Register) -> list[Member]:
    """What a cohort works with, by title: its networks, and the themes that have not become one."""
    return sorted(_members(cohort, register), key=lambda m: sort_key(m.title))


def _members(cohort: int, register: Register) -> Iterator[Member]:
    led = {n.id: n.record for n in register.networks.values() if n.record.leader and n.record.leader.cohort == cohort}
    themes = {t.id: t.record for t in register.themes.values() if t.record.cohort == cohort}
    of_themes = {n.id: n.record for n in register.networks.values() if n.record.theme in themes}
    for id_, network in (led | of_themes).items():
        yield Member(f"networks/{id_}", network.title, "netværk", network.type.value, network.status.value)
    carried = {network.theme for network in (led | of_themes).values()}
    for id_, theme in themes.items():
        if id_ not in carried:
            yield Member(f"themes/{id_}", theme.title, "tema", theme.type.value if theme.type else "–", theme.status.value)
