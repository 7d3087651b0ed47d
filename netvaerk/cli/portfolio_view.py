"""How a portfolio is shown: the limits first, then each proposal with its trades in words."""

from typing import TYPE_CHECKING, Any

from netvaerk.cli.console import say, say_json, table
from netvaerk.domain.capacity import touched
from netvaerk.domain.danish import counted, decimal, listed
from netvaerk.domain.trades import broken, by_type, points, quoted, trades

if TYPE_CHECKING:
    from netvaerk.domain.municipality import Municipality
    from netvaerk.domain.portfolio import Portfolio, Proposal
    from netvaerk.domain.rounds import Round


def show(round_: "Round", portfolio: "Portfolio", rules: "Municipality") -> None:
    """Print the limits and the proposals."""
    if not portfolio.standings:
        say(f"Der er ingen temaer at vælge mellem i runden {round_.name}.")
        return
    say(f"Runden {round_.name}: {counted(len(portfolio.standings), 'tema', 'temaer')} at vælge mellem")
    if portfolio.unweighed:
        say(f"{listed([quoted(t) for t in portfolio.unweighed])} har ingen samlet vurdering og er ikke regnet med.")
    _show_departments(portfolio)
    for proposal in portfolio.proposals:
        _show_proposal(proposal, portfolio)
    span = rules.number_per_round
    if any(not span.least <= p.number <= span.most for p in portfolio.proposals):
        say(f"\nBemærk: Efter reglerne vælges der {span.own_span()} temaer i en runde.")


def _show_departments(portfolio: "Portfolio") -> None:
    """The departments that a theme draws in, and what they carry already."""
    wanted = {name for s in portfolio.standings.values() for name in touched(s.theme.record, portfolio.loads)}
    rows = [
        [load.name, str(load.capacity), ", ".join(quoted(n) for n in load.networks) or "–", str(load.free)]
        for name, load in portfolio.loads.items()
        if name in wanted
    ]
    if rows:
        table(["Afdeling", "Kapacitet", "Er med i", "Plads til"], rows)
    if portfolio.ending:
        say(f"{listed([quoted(n) for n in portfolio.ending])} ventes færdigt, før de nye netværk går i gang, og tæller ikke med.")


def _show_proposal(proposal: "Proposal", portfolio: "Portfolio") -> None:
    choice = proposal.choice
    many = counted(proposal.number, "tema", "temaer")
    if not choice.themes:
        why = broken(proposal.number, portfolio)
        reason = f": {listed(why)}" if why else "" if choice.proven else "; søgningen er standset, før alt var set efter"
        say(f"\n{many}: Ingen sammensætning holder grænserne{reason}.")
        return
    mean = decimal(choice.points / 10 / len(choice.themes))
    say(f"\n{many}: sum {points(choice.points)}, gennemsnit {mean} ({by_type(choice.themes)})")
    for theme in choice.themes:
        say(f"  {points(theme.points)}  {' '.join(portfolio.standings[theme.id].theme.record.title.split())} ({theme.id})")
    for sentence in trades(proposal, portfolio):
        say(f"  - {sentence}")


def show_json(round_: "Round", portfolio: "Portfolio") -> None:
    """Print the limits and the proposals as JSON."""
    say_json(
        {
            "runde": str(round_),
            "uden_samlet_vurdering": [t.id for t in portfolio.unweighed],
            "afdelinger": [
                {"navn": load.name, "kapacitet": load.capacity, "netværk": [n.id for n in load.networks], "plads_til": load.free}
                for load in portfolio.loads.values()
            ],
            "tæller_ikke_med": [n.id for n in portfolio.ending],
            "forslag": [_facts(p, portfolio) for p in portfolio.proposals],
        }
    )


def _facts(proposal: "Proposal", portfolio: "Portfolio") -> dict[str, Any]:
    choice = proposal.choice
    there = bool(choice.themes)
    return {
        "antal": proposal.number,
        "temaer": [c.id for c in choice.themes],
        "sum": choice.points / 10 if there else None,
        "lige_så_gode": [[c.id for c in equal] for equal in choice.equal],
        "bevist": choice.proven,
        "fast": proposal.firm,
        "ikke_med": [
            {
                "id": lo.standing.theme.id,
                "i_stedet": [c.id for c in lo.instead.themes],
                "sum": lo.instead.points / 10 if lo.instead.themes else None,
            }
            for lo in proposal.left_out
        ],
        "i_ord": trades(proposal, portfolio) if there else broken(proposal.number, portfolio),
    }
