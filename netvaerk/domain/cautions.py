"""What must be said beside an order so that it promises no more than it holds, in Danish."""

from collections.abc import Iterator

from netvaerk.domain.danish import counted, decimal, listed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.ranking import Ranking, Standing
from netvaerk.domain.text import visible


def cautions(ranking: Ranking, rules: Municipality) -> Iterator[str]:
    """Yield what limits an order, and which themes should be looked at whatever their total is."""
    yield from _doubts(ranking)
    for standing in ranking.standings:
        yield from _marks(standing, rules)


def _doubts(ranking: Ranking) -> Iterator[str]:
    ranked = [s for s in ranking.standings if s.rank is not None]
    without = len(ranking.standings) - len(ranked)
    if without:
        verb = "får først plads, når det" if without == 1 else "får først plads, når de"
        yield f"{counted(without, 'tema', 'temaer').capitalize()} {verb} har point for alle syv karakteristika."
    if len(ranked) == 1:
        yield "Kun ét tema har en samlet vurdering, så der er ingen rækkefølge endnu."
    if len(ranking.reviewers) == 1:
        yield "Kun én vurderer har givet point. Hvor fast rækkefølgen er, kan ikke siges."
    if ranking.all_tied:
        yield "Alle temaer har samme samlede vurdering. Pointene kan ikke vælge mellem dem."


def _marks(standing: Standing, rules: Municipality) -> Iterator[str]:
    title = f"»{' '.join(visible(standing.theme.record.title).split())}«"
    if standing.failed:
        weak = listed([f"{c.label} ({decimal(standing.result.tallies[c].mean)})" for c in standing.failed])
        yield f"Svagt: {title}: {weak}. Grænsen er {decimal(rules.weak_below)}."
    if standing.result.to_discuss:
        apart = listed([f"{c.label} ({_span(standing.result.tallies[c].scores)})" for c in standing.result.to_discuss])
        yield f"Drøft: {title}: Vurdererne er langt fra hinanden om {apart}."


def _span(scores: tuple[int, ...]) -> str:
    return f"{min(scores)}-{max(scores)}"
