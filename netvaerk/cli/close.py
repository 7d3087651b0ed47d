"""`netvaerk close`."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit, read_day, read_named, read_pair, read_units, read_word, written

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network
    from netvaerk.domain.steps.closing import Harvest

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
    from netvaerk.cli.console import interactive
    from netvaerk.domain.errors import Refusal
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.closing import Harvest, close, note_answers, require_closable, stop
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
    given = harvest
    if interactive():
        if not (no_commit or dry_run):
            store.git.require_ready()
        harvest = _asked(chosen, given)
    try:
        plan = close(chosen, harvest, day, today(), register)
    except Refusal:
        if harvest != given:
            carry(store, note_answers(chosen, harvest), no_commit=no_commit, dry_run=dry_run)
        raise
    carry(store, plan, no_commit=no_commit, dry_run=dry_run)


def _asked(network: "Filed[Network]", harvest: "Harvest") -> "Harvest":
    """Ask at the terminal for what the closing needs. Raises Misuse, before anything is asked, for options that cannot be used."""
    from netvaerk.cli.console import ask, ask_lines, say
    from netvaerk.domain.phases import CLOSING, section, settled
    from netvaerk.domain.steps.closing import harvest_edits, open_hopes, open_units

    tuple(harvest_edits(network, harvest))
    say("Et tomt svar springer over. Mangler der noget til sidst, skrives det, du har svaret, alligevel i netværkets fil.\n")
    record = network.record
    asked = _with_ideas(record, harvest)
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


def _with_ideas(record: "Network", harvest: "Harvest") -> "Harvest":
    from netvaerk.cli.console import ask, choose
    from netvaerk.domain.steps.closing import open_ideas
    from netvaerk.domain.vocabulary import IdeaStatus

    ideas, places = dict(harvest.ideas), dict(harvest.places)
    for idea in open_ideas(record, harvest):
        ideas[idea.title] = IdeaStatus(choose(f"Hvor står idéen »{idea.title}« nu?", [s.value for s in IdeaStatus]))
        if ideas[idea.title] is IdeaStatus.SPREAD and not idea.where:
            places[idea.title] = ask("Hvor er den spredt til?")
    return replace(harvest, ideas=ideas, places=places)
