"""What a proposal means, in Danish words: what it holds, what its limits are, how sure it is, and what others would cost."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from netvaerk.domain.capacity import touched
from netvaerk.domain.combining import Candidate, Choice
from netvaerk.domain.danish import counted, decimal, listed
from netvaerk.domain.filed import Filed
from netvaerk.domain.network import Network
from netvaerk.domain.portfolio import LeftOut, Portfolio, Proposal
from netvaerk.domain.text import visible
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import NetworkType


def quoted(filed: Filed[Theme] | Filed[Network]) -> str:
    """A title in a sentence; it stays on one line, whatever it holds."""
    return f"»{' '.join(visible(filed.record.title).split())}«"


def titles(ids: Iterable[str], portfolio: Portfolio) -> str:
    """The titles of themes as a list in a sentence, in the order of the ranking."""
    wanted = set(ids)
    return listed([quoted(s.theme) for id_, s in portfolio.standings.items() if id_ in wanted])


def points(tenths: int) -> str:
    """A sum of totals: `7,9`."""
    return decimal(tenths / 10)


def by_type(chosen: Sequence[Candidate]) -> str:
    """`2 velfærd og 1 innovation`."""
    numbers = Counter(c.type for c in chosen)
    return listed([f"{numbers[t]} {t.value if t else 'uden type'}" for t in (*NetworkType, None) if numbers[t]])


def trades(proposal: Proposal, portfolio: Portfolio) -> list[str]:
    """The sentences about one proposal, the most important first."""
    return [
        *_how_sure(proposal, portfolio),
        *_balance(proposal, portfolio),
        *_full_departments(proposal.choice, portfolio),
        *_weak(proposal.choice, portfolio),
        *(_price(left_out, proposal, portfolio) for left_out in proposal.left_out),
    ]


def _how_sure(proposal: Proposal, portfolio: Portfolio) -> Iterator[str]:
    if not proposal.choice.proven:
        yield "Søgningen er standset, før alt var set efter. Se selv, om temaerne overlapper, og om der er et bedre valg."
    for other in proposal.choice.equal:
        went = titles(proposal.choice.ids - {c.id for c in other}, portfolio)
        came = titles({c.id for c in other} - proposal.choice.ids, portfolio)
        yield f"Lige så godt: {came} i stedet for {went}. Pointene kan ikke vælge mellem dem."
    if proposal.firm is None:
        yield "Hvor sikkert forslaget er, kan ikke siges, for det hviler et eller flere steder på én vurderer alene."
    elif proposal.firm:
        yield "Forslaget er det samme, uanset hvilken vurderer der lades ude."
    else:
        yield f"Forslaget er usikkert: Lades én vurderer ude, skifter valget mellem {titles(proposal.shifts, portfolio)}."


def _balance(proposal: Proposal, portfolio: Portfolio) -> Iterator[str]:
    chosen = proposal.choice
    types = {c.type for c in chosen.themes}
    if len(chosen.themes) < 2 or len(types) > 1:
        return
    mixed = [lo for lo in proposal.left_out if lo.instead.themes and len({c.type for c in lo.instead.themes}) > 1]
    best = max(mixed, key=lambda lo: lo.instead.points, default=None)
    only = next(iter(types))
    sentence = f"Alle er af samme type ({only.value if only else 'ingen'})."
    if best is None:
        yield f"{sentence} Et valg med flere typer er ikke fundet."
    else:
        yield f"{sentence} Med flere typer er det bedste {titles(best.instead.ids, portfolio)}, og {_falls(chosen, best.instead)}."


def _full_departments(chosen: Choice, portfolio: Portfolio) -> Iterator[str]:
    full = []
    for name, load in portfolio.loads.items():
        drawn = sum(name in c.departments for c in chosen.themes)
        if drawn and drawn >= load.free:
            full.append(f"{load.name} ({len(load.networks) + drawn} af {load.capacity})")
    if full:
        yield f"Så har {listed(full)} ikke plads til flere netværk."


def _weak(chosen: Choice, portfolio: Portfolio) -> Iterator[str]:
    for candidate in chosen.themes:
        standing = portfolio.standings[candidate.id]
        for characteristic in standing.failed:
            mean = decimal(standing.result.tallies[characteristic].mean)
            yield f"{quoted(standing.theme)} er svagt på »{characteristic.label}« ({mean}), selv om det er med."
        if standing.result.to_discuss:
            labels = listed([f"»{c.label}«" for c in standing.result.to_discuss])
            yield f"{quoted(standing.theme)} bør drøftes: Vurdererne er langt fra hinanden om {labels}."


def _price(left_out: LeftOut, proposal: Proposal, portfolio: Portfolio) -> str:
    standing, instead = left_out.standing, left_out.instead
    name = f"{quoted(standing.theme)} ({decimal(standing.result.total)}) er ikke med"
    why = _blocks(standing.theme, proposal.choice, portfolio)
    because = f": {'; '.join(why)}" if why else ""
    if not instead.themes:
        return f"{name}{because}. Det kan ikke komme med i et valg af {counted(proposal.number, 'tema', 'temaer')} inden for grænserne."
    out = titles(proposal.choice.ids - instead.ids, portfolio)
    also = instead.ids - proposal.choice.ids - {standing.theme.id}
    swap = f"går {out} ud" + (f", og {titles(also, portfolio)} kommer ind" if also else "")
    return f"{name}{because}. Skal det med, {swap}, og {_falls(proposal.choice, instead)}."


def _falls(chosen: Choice, instead: Choice) -> str:
    lost = chosen.points - instead.points
    return (
        f"summen falder med {points(lost)} til {points(instead.points)}" if lost > 0 else f"summen er den samme ({points(instead.points)})"
    )


def _blocks(theme: Filed[Theme], chosen: Choice, portfolio: Portfolio) -> list[str]:
    """The limits that keep a theme out beside those chosen."""
    found = [f"det {overlap}" for overlap in _overlaps(theme.id, chosen.ids, portfolio)]
    for name in touched(theme.record, portfolio.loads):
        load, drawn = portfolio.loads[name], [c.id for c in chosen.themes if name in c.departments]
        if load.free == 0:
            found.append(f"{load.name} har ikke plads til flere netværk (kapacitet {load.capacity})")
        elif len(drawn) >= load.free:
            found.append(f"{load.name} bliver fyldt op af {titles(drawn, portfolio)}")
    return found


def _overlaps(theme: str, others: Collection[str], portfolio: Portfolio) -> Iterator[str]:
    """What a theme overlaps with among others, and the words they share."""
    for pair, words in portfolio.overlaps.items():
        for other in pair - {theme} if theme in pair else ():
            if other in others:
                shared = f" (fælles ord: {', '.join(words)})" if words else ""
                yield f"overlapper {titles([other], portfolio)}{shared}"


def broken(number: int, portfolio: Portfolio) -> list[str]:
    """Why no choice of this size could be made, as far as it can be told."""
    limits, there = portfolio.limits, [s.theme for s in portfolio.standings.values() if s.rank is not None]
    left = [t for t in there if t.id not in limits.without]
    found = [f"{quoted(t)} har ingen samlet vurdering endnu" for t in portfolio.unweighed if t.id in limits.keep]
    if len(left) < number:
        found.append(f"der er kun {counted(len(left), 'tema', 'temaer')} at vælge mellem")
    if len(limits.keep) > number:
        found.append(f"--keep nævner {len(limits.keep)} temaer")
    found += [
        f"kun {of_type} af temaerne er af typen {type_.value}"
        for type_, need in (limits.types or {}).items()
        if (of_type := sum(t.record.type is type_ for t in left)) < need
    ]
    return [*found, *_kept_against_limits([t for t in there if t.id in limits.keep], portfolio)]


def _kept_against_limits(kept: Sequence[Filed[Theme]], portfolio: Portfolio) -> Iterator[str]:
    """How the themes that are to be kept break a limit among themselves."""
    for place, theme in enumerate(kept):
        for overlap in _overlaps(theme.id, {t.id for t in kept[place:]}, portfolio):
            yield f"{quoted(theme)} {overlap}"
        types = portfolio.limits.types
        if types is not None and theme.record.type not in {t for t, need in types.items() if need}:
            yield f"{quoted(theme)} er ikke af en af de typer, --types nævner"
    for name, load in portfolio.loads.items():
        drawn = [t.id for t in kept if name in touched(t.record, portfolio.loads)]
        if len(drawn) > load.free:
            yield f"{load.name} har kun plads til {counted(load.free, 'netværk', 'netværk')} mere, men {titles(drawn, portfolio)} skal med"
