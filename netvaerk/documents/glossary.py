"""The glossary: what the Danish keys are called in code. `python -m netvaerk.documents.glossary > docs/ordliste.md` renews it."""

import inspect
import sys
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel

from netvaerk.documents.environment import JINJA_FILTERS, OWN_FILTERS
from netvaerk.documents.facts import vocabulary
from netvaerk.documents.guides import (
    GuideFacts,
    MeetingsFacts,
    PhaseFacts,
    QuestionFacts,
    RoundFacts,
    SecretariatFacts,
    TypeFacts,
    TypesFacts,
)
from netvaerk.documents.item_facts import ApprovedFacts, EnclosureFacts, ItemFacts, NetworkFacts, SectionFacts
from netvaerk.documents.meeting_paper import ApprovalFacts, CorrectionFacts, MeetingFacts
from netvaerk.documents.network_facts import (
    GatheringFacts,
    IdeaFacts,
    NetworkPaperFacts,
    ParticipantFacts,
    PlanFacts,
    UseFacts,
    WorthFacts,
)
from netvaerk.documents.reply_text import MissingFacts, ReplyFacts
from netvaerk.documents.rulings import RulingFacts
from netvaerk.documents.since import ChangeFacts, SinceFacts
from netvaerk.documents.standing import CohortFacts, MemberFacts, OverviewPaperFacts, StandingFacts
from netvaerk.documents.theme_facts import CharacteristicFacts, ThemeFacts
from netvaerk.documents.theme_overview import OverviewFacts, TypeCount
from netvaerk.documents.theme_paper import AnswerFacts, ProposalFacts
from netvaerk.domain.assessment import Assessment
from netvaerk.domain.danish import listed
from netvaerk.domain.markdown import escape
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Word

_RECORDS = (Theme, Assessment, Network, Meeting, Municipality)
_FACTS = {
    "møde": MeetingFacts,
    "møde.punkter": ItemFacts,
    "punkt.bilag": EnclosureFacts,
    "punkt.godkender": ApprovedFacts,
    "punkt.afsnit": SectionFacts,
    "punkt.overblik": OverviewFacts,
    "overblik.typer": TypeCount,
    "punkt.temaer": ThemeFacts,
    "tema.karakteristika": CharacteristicFacts,
    "tema.siden_sidst": SinceFacts,
    "siden_sidst.ændringer": ChangeFacts,
    "punkt.netværk": NetworkFacts,
    "punkt.beslutninger, punkt.netværksbeslutninger, tema.tidligere, svar.beslutning": RulingFacts,
    "møde.godkendelse": ApprovalFacts,
    "møde.rettelser": CorrectionFacts,
    "netværk (netværkets papirer)": NetworkPaperFacts,
    "netværk.deltagere": ParticipantFacts,
    "netværk.møder": GatheringFacts,
    "netværk.idéer": IdeaFacts,
    "netværk.evaluering, netværk.spredning": PlanFacts,
    "netværk.anvendelse": UseFacts,
    "netværk.værdi": WorthFacts,
    "tema (temaskabelonen)": ProposalFacts,
    "tema.karakteristika (temaskabelonen)": AnswerFacts,
    "oversigt (netværksoversigten)": OverviewPaperFacts,
    "oversigt.netværk": StandingFacts,
    "hold": CohortFacts,
    "hold.medlemmer": MemberFacts,
    "svar": ReplyFacts,
    "svar.mangler": MissingFacts,
    "vejledningerne (templates/guide/)": GuideFacts,
    "sekretariat (vejledningerne)": SecretariatFacts,
    "runder (vejledningerne)": RoundFacts,
    "karakteristika (vejledningerne)": QuestionFacts,
    "typer (vejledningerne)": TypesFacts,
    "typer.velfærd, typer.læring, typer.innovation (vejledningerne)": TypeFacts,
    "faser (vejledningerne)": PhaseFacts,
    "møder (vejledningerne)": MeetingsFacts,
}
_INTRODUCTION = """# Ordliste / Glossary

What people read and write is Danish, what developers read is English. This page shows which word is which.
It is made from the models: `python -m netvaerk.documents.glossary > docs/ordliste.md` renews it, and a test compares the two."""

_TEMPLATES = """Skabelonerne ligger i `templates/`. En oplysning skrives som `{{ møde.sted }}`, og dens tegn markerer aldrig noget op.
Det, der bruges flere steder, kan samles med `{% macro %}` og `{% include %}`.
Her står, hvad der kan nævnes. `møde.punkter` er en liste: I `{% for punkt in møde.punkter %}` hedder hvert af dem `punkt`."""


def glossary() -> str:
    """Return the text of docs/ordliste.md."""
    blocks = [_INTRODUCTION, "## Nøgler i filerne / Keys of the files", *_models()]
    blocks += ["## Lukkede lister / Closed lists", *_words()]
    blocks += ["## Ord i skabelonerne / What templates can name", *_facts()]
    return "\n\n".join(blocks) + "\n"


def _models() -> Iterator[str]:
    for model in dict.fromkeys(part for record in _RECORDS for part in _with_parts(record)):
        yield f"### {model.__name__}"
        yield inspect.getdoc(model) or ""
        keys = ((f.alias or name, name, f.description or "") for name, f in model.model_fields.items())
        yield _table(("Nøgle", "Python", "Betydning"), ((_code(key), _code(name), escape(text)) for key, name, text in keys))


def _with_parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and, after it, the models that its fields hold."""
    yield model
    for field in model.model_fields.values():
        for part in _models_in(field.annotation):
            yield from _with_parts(part)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _words() -> Iterator[str]:
    for words in Word.__subclasses__():
        yield f"### {words.__name__}"
        yield inspect.getdoc(words) or ""
        yield _table(("Ord", "Python"), ((_code(word.value), _code(word.name)) for word in words))


def _facts() -> Iterator[str]:
    yield _TEMPLATES
    for path, facts in _FACTS.items():
        yield f"### {path}"
        known = vocabulary(facts).items()
        yield _table(("Ord", "Python", "Betydning"), ((_code(f.name), _code(name), escape(f.description)) for name, f in known))
    yield "### Filtre"
    yield f"Efter en lodret streg kan disse filtre stå, og af Jinjas egne {listed(JINJA_FILTERS)}."
    yield _table(("Filter", "Betydning"), ((_code(name), escape(text)) for name, (_function, text) in OWN_FILTERS.items()))


def _code(word: str) -> str:
    return f"`{word}`"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(head), *map(list, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in [lines[0], ["---"] * len(lines[0]), *lines[1:]])


if __name__ == "__main__":
    sys.stdout.buffer.write(glossary().encode())
