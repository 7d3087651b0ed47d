"""Asking for a proposal at the terminal: what is known already is not asked for."""

from dataclasses import replace

from netvaerk.cli.console import ask, ask_lines, ask_yes, choose, say, warn
from netvaerk.cli.options import W, read_word
from netvaerk.domain.errors import Misuse
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.steps.proposing import Proposal
from netvaerk.domain.vocabulary import Category, Characteristic, NetworkType, Source


def completed(proposal: Proposal, rules: Municipality, edit: bool) -> tuple[Proposal, bool]:
    """Ask for what a proposal lacks. Returns it, and whether the rest is to be written in an editor."""
    say("Kladden kan gøres færdig senere: Et tomt svar springer over, hvor du ikke ved det endnu.\n")
    asked = replace(
        proposal,
        title=proposal.title or ask("Titel"),
        type=proposal.type or _word(NetworkType, "Netværkstype"),
        source=proposal.source or _word(Source, "Hvor kommer temaet fra"),
    )
    asked = replace(
        asked,
        proposers=asked.proposers or _proposer(asked.source),
        summary=asked.summary or ask("Resumé: temaet i en eller to sætninger", "") or None,
        touches=asked.touches or _several("Hvilke afdelinger berører det? Skil dem med komma"),
        involves=asked.involves or _categories(),
        nearby=asked.nearby or _several("Hvilke projekter er i gang tæt på temaet? Skil dem med komma"),
    )
    edit = edit or (not asked.answers and ask_yes("Vil du skrive de syv svar i et tekstprogram?"))
    return (asked if edit else replace(asked, answers=_answered(asked, rules))), edit


def _answered(proposal: Proposal, rules: Municipality) -> dict[Characteristic, str]:
    answers = dict(proposal.answers)
    for characteristic in Characteristic:
        if characteristic in answers:
            continue
        question = rules.question(characteristic)
        say(f"\n{characteristic.label}\n{question.help}")
        answers[characteristic] = ask_lines(question.question)
    return {c: text for c, text in answers.items() if text}


def _word(words: type[W], question: str) -> W | None:
    unknown = "ved ikke endnu"
    answer = choose(question, [*(w.value for w in words), unknown], default=unknown)
    return None if answer == unknown else words(answer)


def _proposer(source: Source | None) -> tuple[dict[str, str], ...]:
    role = ask("Forslagsstillerens rolle, fx Pædagog (ikke navn)", "")
    inside = source in (Source.EMPLOYEE, Source.MANAGER)
    department = ask("Forslagsstillerens afdeling", "") if role and inside else ""
    return ({"rolle": role, "afdeling": department},) if role else ()


def _several(question: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in ask(question, "").split(",") if part.strip())


def _categories() -> tuple[Category, ...]:
    say(f"Man kan inddrage: {', '.join(c.value for c in Category)}")
    while True:
        try:
            return tuple(read_word(Category, word, "inddrages") for word in _several("Hvem skal inddrages? Skil dem med komma"))
        except Misuse as error:
            warn(str(error))
