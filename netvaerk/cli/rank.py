"""`netvaerk rank`."""

from typing import TYPE_CHECKING, Any

from netvaerk.cli.options import AsJson, RoundName
from netvaerk.cli.viewing import AsViewer, ShowAll

if TYPE_CHECKING:
    from netvaerk.domain.ranking import Ranking, Standing
    from netvaerk.domain.rounds import Round


# The seven in order, so short that all of them fit in a narrow terminal.
_SHORT = ("Velf.", "Akt.", "Tværg.", "Kompl.", "Lær.", "Innov.", "Persp.")


def command(round_: RoundName = None, as_: AsViewer = None, show_all: ShowAll = False, as_json: AsJson = False) -> None:
    """Vis rundens temaer i rækkefølge efter den samlede vurdering, og hvor fast rækkefølgen er.

    Temaer med samme vurdering deler plads. »Fast« siger, hvilke pladser temaet får, når en hvilken som helst af vurdererne lades
    ude. Et tema, der er svagt på et karakteristikum, mærkes, uanset hvad det samlet får.

      netvaerk rank --round january --as abc
      netvaerk rank --round 2027-01 --all
    """
    from netvaerk.cli.carrying import warn_of_faults
    from netvaerk.cli.console import say, say_json
    from netvaerk.cli.viewing import chosen_round, require_shown, viewer
    from netvaerk.domain.cautions import cautions
    from netvaerk.domain.ranking import rank
    from netvaerk.domain.reviewing import themes_of_round
    from netvaerk.repository.store import open_store

    store = open_store()
    who = viewer(store, as_)
    warn_of_faults(store)
    register = store.reading.register
    chosen = chosen_round(round_, register)
    themes = themes_of_round(chosen, register)
    require_shown(themes, who, show_all, register)
    ranking = rank(themes, register)
    if as_json:
        say_json(_facts(chosen, ranking))
        return
    if not themes:
        say(f"Der er ingen temaer i runden {chosen.name}.")
        return
    _show_order(chosen, ranking)
    for sentence in cautions(ranking, register.rules):
        say(sentence)
    _show_heat(ranking)
    _show_agreement(ranking)


def _show_order(round_: "Round", ranking: "Ranking") -> None:
    from netvaerk.cli.console import Cell, say, table
    from netvaerk.cli.pictures import bar, drawn
    from netvaerk.domain.danish import counted, decimal

    pictures = ["Billede"] if drawn() else []
    rows: list[list[Cell]] = []
    for standing in ranking.standings:
        result = standing.result
        reviewers = str(result.reviewers) + (f" ({result.disqualified} inhabil)" if result.disqualified else "")
        picture = [bar(result.total)] if pictures else []
        rows.append([_place(standing), _title(standing), decimal(result.total), *picture, _firm(standing, ranking), reviewers])
    reviewed = counted(len(ranking.reviewers), "vurderer", "vurderere")
    say(f"Runden {round_.name}: {counted(len(ranking.standings), 'tema', 'temaer')}, {reviewed}")
    table(["Plads", "Tema", "Samlet", *pictures, "Fast", "Vurderinger"], rows)


def _place(standing: "Standing") -> str:
    return "–" if standing.rank is None else f"{standing.rank}{' (delt)' if standing.shared else ''}"


def _title(standing: "Standing") -> str:
    marks = [mark for mark, there in (("svagt", standing.failed), ("drøft", standing.result.to_discuss)) if there]
    return standing.theme.record.title + (f" [{', '.join(marks)}]" if marks else "")


def _firm(standing: "Standing", ranking: "Ranking") -> str:
    """Whether the rank is firm, in words; where there is nothing to rank against, nothing is said."""
    if standing.rank is None or not ranking.has_order:
        return "–"
    if standing.best is None:
        return "kan ikke siges"
    return "ja" if standing.is_firm else f"nej, {standing.best}-{standing.worst}"


def _show_heat(ranking: "Ranking") -> None:
    from netvaerk.cli.console import say, table
    from netvaerk.cli.pictures import drawn, heat
    from netvaerk.domain.vocabulary import Characteristic

    say("\nGennemsnit for hvert karakteristikum, 0-3")
    rows = [[s.theme.record.title, *(heat(s.result.tallies[c].mean) for c in Characteristic)] for s in ranking.standings]
    table(["Tema", *(_SHORT if drawn() else (c.value.capitalize() for c in Characteristic))], rows)


def _show_agreement(ranking: "Ranking") -> None:
    from netvaerk.cli.console import say, table
    from netvaerk.domain.agreement import in_all, of_characteristic
    from netvaerk.domain.vocabulary import Characteristic

    results = [s.result for s in ranking.standings]
    measured = [(c.label, of_characteristic(c, results)) for c in Characteristic] + [("I alt", in_all(results))]
    say("\nEnighed mellem vurdererne (Krippendorffs alfa: 1 er fuld enighed, 0 er som ved lodtrækning)")
    table(["Karakteristikum", "Alfa", "Enighed", "Målt på"], [[label, _two(a.alpha), a.word, str(a.units)] for label, a in measured])


def _two(number: float | None) -> str:
    return "–" if number is None else f"{number:.2f}".replace(".", ",")


def _facts(round_: "Round", ranking: "Ranking") -> dict[str, Any]:
    from netvaerk.domain.agreement import Agreement, in_all, of_characteristic
    from netvaerk.domain.vocabulary import Characteristic

    def measured(agreement: Agreement) -> dict[str, Any]:
        return {"alfa": agreement.alpha, "målt_på": agreement.units}

    results = [s.result for s in ranking.standings]
    return {
        "runde": str(round_),
        "vurderere": len(ranking.reviewers),
        "enighed": measured(in_all(results)) | {c.value: measured(of_characteristic(c, results)) for c in Characteristic},
        "temaer": [_standing_facts(s) for s in ranking.standings],
    }


def _standing_facts(standing: "Standing") -> dict[str, Any]:
    from netvaerk.cli.score_view import tally_facts

    result = standing.result
    return {
        "id": standing.theme.id,
        "titel": standing.theme.record.title,
        "plads": standing.rank,
        "delt": standing.shared,
        "bedst": standing.best,
        "værst": standing.worst,
        "samlet": result.total,
        "vurderinger": result.reviewers,
        "inhabile": result.disqualified,
        "karakteristika": {c.value: tally_facts(tally) for c, tally in result.tallies.items()},
        "svagt": [c.value for c in standing.failed],
        "drøft": [c.value for c in result.to_discuss],
    }
