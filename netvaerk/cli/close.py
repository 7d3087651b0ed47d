"""`netvaerk close`."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit, read_day, read_named, read_pair, read_units, read_word, written

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network
    from netvaerk.domain.steps.closing import Harvest
    from netvaerk.domain.vocabulary import IdeaStatus

Texts = list[str] | None


def command(
    network: Annotated[str, typer.Argument(metavar="NETVÆRK", help="Netværkets id eller en del af det.")],
    idea: Annotated[Texts, typer.Option("--idea", metavar="IDÉ=STATUS", help="Hvor en idé står nu; kan gentages.")] = None,
    evaluation: Annotated[str | None, typer.Option("--evaluation", metavar="TEKST", help="Evalueringsplanen.")] = None,
    no_evaluation: Annotated[str | None, typer.Option("--no-evaluation", metavar="TEKST", help="Hvorfor der ingen plan er.")] = None,
    evaluation_date: Annotated[str | None, typer.Option("--evaluation-date", metavar="DATO", help="Dagen for evalueringen.")] = None,
    spreading: Annotated[str | None, typer.Option("--spreading", metavar="TEKST", help="Spredningsplanen.")] = None,
    no_spreading: Annotated[str | None, typer.Option("--no-spreading", metavar="TEKST", help="Hvorfor der ingen plan er.")] = None,
    learned: Annotated[str | None, typer.Option("--learned", metavar="TEKST", help="Hvad netværket har lært.")] = None,
    yield_: Annotated[Texts, typer.Option("--yield", metavar="NØGLE=TEKST", help="Værdien, holdt op mod håbet; kan gentages.")] = None,
    used: Annotated[Texts, typer.Option("--used", metavar="ENHED=TEKST", help="Hvad en enhed har taget i brug; kan gentages.")] = None,
    stopped: Annotated[str | None, typer.Option("--stopped", metavar="GRUND", help="Stop netværket før tid.")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="DATO", help="Sidste dag (ellers i dag).")] = None,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Afslut et netværk, når det er klart, hvad der kom ud af det; eller stop det før tid.

    Ved en terminal spørges der om det, der mangler.

      netvaerk close byhaver
      netvaerk close byhaver --stopped "Skolen bygges om"
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.closing import Harvest, close, require_closable, stop
    from netvaerk.domain.vocabulary import Characteristic, IdeaStatus
    from netvaerk.repository.clock import today
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    register = store.register()
    chosen = register.networks[find(store, network, Kind.NETWORK).id]
    day = read_day(date_, "--date") or today()
    if stopped is not None:
        carry(store, stop(chosen, stopped, day, today(), register), no_commit=no_commit, dry_run=dry_run)
        return
    statuses = [read_pair(text, "--idea", '"Idéens titel=implementeret"', last=True) for text in idea or []]
    harvest = Harvest(
        ideas={title: read_word(IdeaStatus, status, "status for en idé") for title, status in statuses},
        evaluation=written(evaluation),
        no_evaluation=written(no_evaluation),
        evaluation_day=read_day(evaluation_date, "--evaluation-date"),
        spreading=written(spreading),
        no_spreading=written(no_spreading),
        learned=written(learned),
        yields=read_named(Characteristic, yield_, "--yield", "karakteristikum"),
        used=read_units(used),
    )
    require_closable(chosen, day, today(), register)
    carry(store, close(chosen, _asked(chosen, harvest), day, today(), register), no_commit=no_commit, dry_run=dry_run)


def _asked(network: "Filed[Network]", harvest: "Harvest") -> "Harvest":
    """Ask at the terminal for what the closing needs."""
    from netvaerk.cli.console import ask, ask_lines, interactive, say
    from netvaerk.domain.phases import CLOSING, section, settled
    from netvaerk.domain.steps.closing import open_hopes, open_ideas, open_units

    if not interactive():
        return harvest
    say("Et tomt svar springer over; det, der mangler, siges til sidst.\n")
    record = network.record
    ideas = dict(harvest.ideas) | {i.title: _status(i.title) for i in open_ideas(record, harvest)}
    asked = replace(harvest, ideas=ideas)
    if not (harvest.evaluation or harvest.no_evaluation or settled(record.evaluation)):
        plan = ask("Hvordan og hvornår evalueres der?", "")
        asked = replace(asked, evaluation=plan or None, no_evaluation=None if plan else ask("Hvorfor er der ingen plan?", "") or None)
    if not (harvest.spreading or harvest.no_spreading or settled(record.spreading)):
        plan = ask("Hvordan spredes løsningerne?", "")
        asked = replace(asked, spreading=plan or None, no_spreading=None if plan else ask("Hvorfor er der ingen plan?", "") or None)
    if not (harvest.learned or section(network, CLOSING)):
        asked = replace(asked, learned=ask_lines("Hvad har netværket lært?") or None)
    hoped = open_hopes(record, harvest)
    yields = {c: ask(f"{c.label}: {f'I håbede »{hope}«. ' if hope else ''}Hvad kom der ud af det?", "") for c, hope in hoped}
    used = {unit: ask(f"Hvad har {unit} taget i brug?", "") for unit in open_units(record, harvest)}
    return replace(
        asked,
        yields={**asked.yields, **{c: text for c, text in yields.items() if text}},
        used={**asked.used, **{unit: text for unit, text in used.items() if text}},
    )


def _status(title: str) -> "IdeaStatus":
    from netvaerk.cli.console import choose
    from netvaerk.domain.vocabulary import IdeaStatus

    return IdeaStatus(choose(f"Hvor står idéen »{title}« nu?", [s.value for s in IdeaStatus]))
