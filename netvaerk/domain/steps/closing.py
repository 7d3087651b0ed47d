"""A network ends: closed with what came of it, or stopped with the reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from netvaerk.domain.body import with_level_two
from netvaerk.domain.danish import listed, long_date
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.lifecycle import network_steps
from netvaerk.domain.network import Idea, Network
from netvaerk.domain.phases import CLOSING, ENDED, SECTIONS, section, settled
from netvaerk.domain.plan import Change, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.steps.proposing import answer_text
from netvaerk.domain.text import fold, one_line
from netvaerk.domain.vocabulary import Characteristic, IdeaStatus, NetworkStatus, NetworkType, ParticipantType

_OPEN = (IdeaStatus.IDEA, IdeaStatus.TEST)


@dataclass(frozen=True)
class Harvest:
    """What is said at the closing; what the file says already need not be said again."""

    ideas: Mapping[str, IdeaStatus] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)  # where an idea has been spread to
    evaluation: str | None = None
    no_evaluation: str | None = None
    evaluation_day: date | None = None
    spreading: str | None = None
    no_spreading: str | None = None
    learned: str | None = None
    yields: Mapping[Characteristic, str] = field(default_factory=dict)
    used: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Lack:
    """Something that the closing needs and that is nowhere: what it is, and the option that gives it."""

    what: str
    option: str


def close(network: Filed[Network], harvest: Harvest, day: date, today: date, register: Register) -> Plan:
    """Plan that a network is closed.

    Args:
        network: in its test (velfærd), or running.
        harvest: what is said now.
        day: its last day.
        today: the day of the command.
        register: for its sub-networks.

    Raises Refusal with the list of all that is missing; a plan, or a sentence why there is none, is enough.
    """
    require_closable(network, day, today, register)
    lacking = list(lacks(network, harvest))
    if lacking:
        lines = [f"Netværket {network.id} kan ikke afsluttes endnu. Det mangler:", *(f"  - {lack.what}: {lack.option}" for lack in lacking)]
        raise Refusal("\n".join(lines))
    unheld = _unheld(network, today)
    edits = (Edit(("status",), NetworkStatus.CLOSED), Edit(("afsluttet",), day), *unheld, *harvest_edits(network, harvest))
    said = [f"Netværket {network.id} er afsluttet {long_date(day)}.", *_told_unheld(unheld)]
    if harvest.evaluation_day:
        said.append(f'Det skal evalueres {long_date(harvest.evaluation_day)}: netvaerk evaluate {network.id} --result "…"')
    return Plan(f"Afslut netværket {network.id}", (Change(Kind.NETWORK, network.id, edits, _with_learned(network, harvest)),), tuple(said))


def note_answers(network: Filed[Network], harvest: Harvest) -> Plan:
    """Plan what has been said of a closing that cannot be done yet: it stands in the file, and need not be said again."""
    change = Change(Kind.NETWORK, network.id, tuple(harvest_edits(network, harvest)), _with_learned(network, harvest))
    said = f"Det, du har svaret, er skrevet i netværket {network.id}. Næste gang spørges der kun om resten."
    return Plan(f"Notér svar til afslutningen af netværket {network.id}", (change,), (said,))


def _with_learned(network: Filed[Network], harvest: Harvest) -> str | None:
    return with_level_two(network.body, CLOSING, answer_text(harvest.learned), SECTIONS) if harvest.learned else None


def require_closable(network: Filed[Network], day: date, today: date, register: Register) -> None:
    """Raise Refusal or Misuse where a network cannot be closed on a day, whatever is said of it."""
    _require_step(network, NetworkStatus.CLOSED, register)
    _require_day(network, day, today)
    _require_no_parts(network, register)


def _require_no_parts(network: Filed[Network], register: Register) -> None:
    running = [n.id for n in register.networks.values() if n.record.parent == network.id and n.record.status not in ENDED]
    if running:
        raise Refusal(f"Netværket {network.id} har undernetværk, der ikke er afsluttet: {listed(running)}. Afslut dem først.")


def stop(network: Filed[Network], why: str, day: date, today: date, register: Register) -> Plan:
    """Plan that a network is stopped before its time.

    Raises Refusal where it has ended or has sub-networks that have not, Misuse without a reason.
    """
    _require_step(network, NetworkStatus.STOPPED, register)
    _require_day(network, day, today)
    _require_no_parts(network, register)
    reason = one_line(why)
    if not reason:
        raise Misuse('Skriv, hvorfor netværket stoppes: --stopped "…"')
    unheld = _unheld(network, today)
    edits = (Edit(("status",), NetworkStatus.STOPPED), Edit(("afsluttet",), day), Edit(("stopårsag",), reason), *unheld)
    change = Change(Kind.NETWORK, network.id, edits)
    said = (f"Netværket {network.id} er stoppet {long_date(day)}.", *_told_unheld(unheld))
    return Plan(f"Stop netværket {network.id}", (change,), said)


def _require_step(network: Filed[Network], wanted: NetworkStatus, register: Register) -> None:
    record = network.record
    if record.status in ENDED:
        raise Refusal(f"Netværket {network.id} er {record.status.value} i forvejen.")
    rule = register.rules.types[record.type]
    if wanted in network_steps(record.status, rule.test_phase):
        return
    if record.status is NetworkStatus.PLANNED:
        raise Refusal(f'Netværket {network.id} er ikke gået i gang. Bliver det ikke til noget: netvaerk close {network.id} --stopped "…"')
    raise Refusal(
        f"Et {rule.name} går i testfase, før det afsluttes. Før det videre: netvaerk advance {network.id}. "
        f'Skal det stoppes uden test: netvaerk close {network.id} --stopped "…"'
    )


def _require_day(network: Filed[Network], day: date, today: date) -> None:
    if day > today:
        raise Misuse(f"Netværket kan ikke slutte {long_date(day)}: den dag er ikke kommet endnu.")
    started = network.record.started
    if started and day < started:
        raise Misuse(f"Netværket gik i gang {long_date(started)} og kan ikke slutte {long_date(day)}.")
    later = [m.day for m in network.record.meetings if day < m.day <= today]
    if later:
        raise Refusal(
            f"Netværket har møder efter {long_date(day)}. Aflys dem, der ikke blev holdt: "
            f"netvaerk network-meeting {network.id} --date {min(later)} --cancel"
        )


def _unheld(network: Filed[Network], today: date) -> tuple[Edit, ...]:
    """The edits that take off the meetings that have not come yet, the last first: a network that has ended meets no more."""
    meetings = network.record.meetings
    ahead = [number for number, meeting in enumerate(meetings) if meeting.day > today]
    if len(ahead) == len(meetings):
        return (Edit(("møder",), None),) * bool(ahead)
    return tuple(Edit(("møder", number), None) for number in reversed(ahead))


def _told_unheld(unheld: tuple[Edit, ...]) -> tuple[str, ...]:
    return ("Netværkets planlagte møder efter i dag er aflyst.",) if unheld else ()


def lacks(network: Filed[Network], harvest: Harvest) -> Iterator[Lack]:
    """Yield what the closing needs and neither the file nor `harvest` has."""
    record = network.record
    for idea in open_ideas(record, harvest):
        yield Lack(f"hvor idéen »{idea.title}« står nu", f'--idea "{idea.title}=implementeret" (eller test, spredt, droppet)')
    if not (harvest.evaluation or harvest.no_evaluation or settled(record.evaluation)):
        yield Lack("evalueringsplanen", '--evaluation "…" eller --no-evaluation "hvorfor ikke"')
    if not (harvest.spreading or harvest.no_spreading or settled(record.spreading)):
        yield Lack("spredningsplanen", '--spreading "…" eller --no-spreading "hvorfor ikke"')
    if not (harvest.learned or section(network, CLOSING)):
        yield Lack("hvad netværket har lært", '--learned "…"')
    for characteristic, hope in open_hopes(record, harvest):
        what = f"hvad der kom ud af håbet »{hope}«" if hope else "hvilken værdi netværket har skabt"
        yield Lack(what, f'--yield {characteristic.value}="…"')
    for unit in open_units(record, harvest):
        yield Lack(f"hvad {unit} har taget i brug", f'--used "{unit}=…"')


def open_ideas(record: Network, harvest: Harvest) -> list[Idea]:
    """The ideas of which nobody has said where they stand now."""
    named = [fold(title) for title in harvest.ideas]
    return [i for i in record.ideas if i.status in _OPEN and not any(name in fold(i.title) for name in named)]


def open_hopes(record: Network, harvest: Harvest) -> list[tuple[Characteristic, str]]:
    """The hopes that nothing is held up against; where nothing was hoped for, one value at least."""
    if not record.hopes:
        return [] if record.yields or harvest.yields else [(Characteristic.WELFARE, "")]
    return [(c, hope) for c, hope in record.hopes.items() if c not in record.yields and c not in harvest.yields]


def open_units(record: Network, harvest: Harvest) -> list[str]:
    """The units of a læringsnetværk's kernedeltagere that have noted nothing (the municipality's page on network types)."""
    if record.type is not NetworkType.LEARNING:
        return []
    noted = {fold(use.unit) for use in record.used} | {fold(unit) for unit in harvest.used}
    units = [p.organisation for p in record.participants if p.type is ParticipantType.CORE and p.organisation]
    return [unit for unit in dict.fromkeys(units) if fold(unit) not in noted]


def harvest_edits(network: Filed[Network], harvest: Harvest) -> Iterator[Edit]:
    """Yield the edits that write a harvest into the front matter. Raises Misuse for an idea that the network does not have."""
    record = network.record
    for title, status in harvest.ideas.items():
        number, idea = find_idea(network, title)
        where = harvest.places.get(title)
        if status is IdeaStatus.SPREAD and not (idea.where or where):
            raise Misuse(f'Hvor er idéen spredt til? netvaerk idea {network.id} "{idea.title}" --status spredt --where "…"')
        yield Edit(("idéer", number, "status"), status)
        if where:
            yield Edit(("idéer", number, "hvor"), one_line(where))
    yield from _plan_edits("evaluering", harvest.evaluation, harvest.no_evaluation)
    if harvest.evaluation_day:
        yield Edit(("evaluering", "dato"), harvest.evaluation_day)
    yield from _plan_edits("spredning", harvest.spreading, harvest.no_spreading)
    for characteristic in Characteristic:
        if text := harvest.yields.get(characteristic):
            yield Edit(("udbytte", characteristic.value), one_line(text))
    for number, (unit, what) in enumerate(harvest.used.items(), start=len(record.used)):
        yield Edit(("anvendelse", number), {"enhed": one_line(unit), "hvad": one_line(what)})


def _plan_edits(key: str, plan: str | None, none: str | None) -> Iterator[Edit]:
    if plan and none:
        raise Misuse(f"Skriv enten en plan for {key} eller grunden til, at der ingen er.")
    if plan or none:
        yield Edit((key, "plan"), one_line(plan) if plan else None)
        yield Edit((key, "ingen"), one_line(none) if none else None)


def find_idea(network: Filed[Network], title: str) -> tuple[int, Idea]:
    """Return an idea and its number in the list, by its title or an unmistakable part of it. Raises Misuse for an unknown one."""
    ideas = list(enumerate(network.record.ideas))
    same = [(n, i) for n, i in ideas if fold(i.title) == fold(title)]
    near = same or [(n, i) for n, i in ideas if fold(title) in fold(i.title)]
    if len(near) == 1:
        return near[0]
    known = listed([f"»{i.title}«" for _, i in (near or ideas)]) or "ingen endnu"
    raise Misuse(f"Idéen »{title}« er ikke entydig eller findes ikke. Netværkets idéer: {known}.")
