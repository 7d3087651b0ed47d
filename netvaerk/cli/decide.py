"""`netvaerk decide`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Item, Meeting
    from netvaerk.domain.plan import Plan
    from netvaerk.domain.register import Register
    from netvaerk.domain.steps.deciding import Verdict
    from netvaerk.repository.store import Store


def command(
    meeting: Annotated[str, typer.Argument(metavar="MØDE", help="Mødets id eller en del af det.")],
    subject: Annotated[str | None, typer.Argument(metavar="[TEMA", help="Et tema eller netværk på mødet, eller et punkts nøgle.")] = None,
    outcome: Annotated[str | None, typer.Argument(metavar="UDFALD]", help="godkendt, udvikles, afvist, henvist eller udsat.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEKST", help="Begrundelsen.")] = None,
    conditions: Annotated[str | None, typer.Option("--conditions", metavar="TEKST", help="Vilkår for beslutningen.")] = None,
    together_with: Annotated[
        str | None, typer.Option("--with", metavar="HVEM", help="Hvem det skal ske sammen med (roller, ikke navne).")
    ] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="HVEM", help="Hvem temaet er henvist til.")] = None,
    text: Annotated[str | None, typer.Option("--text", metavar="TEKST", help="Tekst til punktets »Beslutning«.")] = None,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Skriv Chefforums beslutninger ind, fra mødets dag. Uden TEMA gennemgås alt, der ikke er afgjort.

    netvaerk decide 2027-01-19
    netvaerk decide 2027-01-19 2026-byhaver godkendt
    netvaerk decide 2027-01-19 2026-byhaver henvist --to "Teknik & Miljø"
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.console import warn
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.deciding import Verdict, decide, require_deciding
    from netvaerk.repository.clock import today
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    id_ = find(store, meeting, Kind.MEETING).id
    register = store.register()
    found = register.meetings[id_]
    require_deciding(found, today())
    if text is not None and not text.strip():
        raise Misuse("--text er tom. Skriv, hvad der blev besluttet.")
    if subject is None and (reason or conditions or together_with or to or text):
        raise Misuse("Skriv også, hvilket tema beslutningen gælder.")
    if subject is None:
        if not (no_commit or dry_run):
            _require_ready(store, found, register)
        verdicts = _walk(found, register)
    elif outcome is None and text is None:
        raise Misuse(f"Skriv også udfaldet, fx: netvaerk decide {id_} {subject} godkendt")
    else:
        verdicts = [Verdict(_on_agenda(found, subject), outcome, reason, conditions, to, together_with, text)]
    plan = decide(found, verdicts, today(), register)
    approved = next((change.id for change in plan.changes if change.kind is Kind.MEETING and change.id != id_), None)
    if approved and not no_commit:
        _carry_sealed(store, plan, approved, dry_run)
        return
    carry(store, plan, no_commit=no_commit, dry_run=dry_run, index=approved is not None)
    if approved:
        warn(f"Bemærk: Referatet er ikke forseglet. Gem filerne i git, og forsegl det med: netvaerk referat {approved} --approve")


def _carry_sealed(store: "Store", plan: "Plan", approved: str, dry_run: bool) -> None:
    """Carry out decisions of which one approves the referat of an earlier meeting, and seal that."""
    from netvaerk.cli.paper_files import Wanted
    from netvaerk.cli.sealing import carry_sealed
    from netvaerk.domain.steps.sealing import seal_minutes

    carry_sealed(store, plan, seal_minutes(approved), Wanted("referat", approved, ("md",), None), dry_run=dry_run)


def _require_ready(store: "Store", meeting: "Filed[Meeting]", register: "Register") -> None:
    """Raise NetvaerkError before anything is asked, where the answers could not be written."""
    from netvaerk.domain.decisions import awaiting
    from netvaerk.repository.sealing import require_sealable

    store.git.require_ready()
    if any(item.approves for item, _ in awaiting(meeting, register)):
        require_sealable(store)


def _on_agenda(meeting: "Filed[Meeting]", subject: str) -> str:
    """The theme, network or item that is meant: its name, or an unmistakable part of it. An item with one subject stands for it."""
    from netvaerk.domain.text import fold

    wanted = fold(subject.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(".md"))
    subjects = [name for item in meeting.record.items for name in (*item.themes, *item.networks)]
    keys = {item.key: (*item.themes, *item.networks) for item in meeting.record.items}
    for names in (subjects, list(keys)):
        fitting = [name for name in names if wanted == name] or [name for name in names if wanted in name]
        if len(fitting) == 1:
            inside = keys.get(fitting[0], ())
            return inside[0] if len(inside) == 1 else fitting[0]
    return wanted


def _walk(meeting: "Filed[Meeting]", register: "Register") -> "list[Verdict]":
    """Ask about everything that is undecided."""
    from netvaerk.cli.console import ask_yes, interactive, say
    from netvaerk.domain.decisions import awaiting
    from netvaerk.domain.errors import Misuse

    waiting = list(awaiting(meeting, register))
    if waiting and not interactive():
        names = "\n".join(f"  - {subject or item.key}" for item, subject in waiting)
        raise Misuse(
            f"Dette er ikke afgjort:\n{names}\n"
            f"Skriv hver beslutning, fx: netvaerk decide {meeting.id} {waiting[0][1] or waiting[0][0].key} godkendt"
        )
    if not waiting:
        say("Der er ikke mere at afgøre på mødet.")
        return []
    verdicts = [verdict for item, subject in waiting if (verdict := _asked(item, subject, register))]
    for verdict in verdicts:
        say(f"  {verdict.subject}: {verdict.outcome or 'tekst'}")
    if not ask_yes("Skal beslutningerne føres ind?"):
        raise typer.Abort
    return verdicts


def _asked(item: "Item", subject: str | None, register: "Register") -> "Verdict | None":
    from netvaerk.cli.console import ask_lines, ask_yes, say
    from netvaerk.domain.steps.deciding import Verdict
    from netvaerk.domain.vocabulary import NetworkOutcome, Outcome

    say(f"\n{item.title}")
    if subject is None and item.approves:
        return Verdict(item.key, Outcome.APPROVED.value) if ask_yes(f"Blev referatet af {item.approves} godkendt?") else None
    if subject is None:
        text = ask_lines("Hvad blev besluttet? Tomt svar springer over.")
        return Verdict(item.key, text=text) if text else None
    return _asked_outcome(subject, [w.value for w in (Outcome if subject in item.themes else NetworkOutcome)], register)


def _asked_outcome(subject: str, outcomes: list[str], register: "Register") -> "Verdict | None":
    from netvaerk.cli.console import ask, choose, say
    from netvaerk.domain.danish import decimal
    from netvaerk.domain.scoring import count
    from netvaerk.domain.steps.deciding import Verdict
    from netvaerk.domain.vocabulary import Outcome

    skip = "spring over"
    theme = register.themes.get(subject)
    network = register.networks.get(subject)
    title = theme.record.title if theme else network.record.title if network else subject
    say(f"{title} ({subject})")
    if theme:
        say(f"Samlet vurdering: {decimal(count(register.assessments_of(subject), register.rules).total)}")
    outcome = choose("Beslutning", [*outcomes, skip])
    if outcome == skip:
        return None
    to = ask("Henvist til") if outcome == Outcome.REFERRED else None
    reason = ask("Begrundelse (tomt, hvis ingen)", "") or None
    together_with = ask("Sammen med (tomt, hvis ingen)", "") or None
    return Verdict(subject, outcome, reason, ask("Vilkår (tomt, hvis ingen)", "") or None, to, together_with)
