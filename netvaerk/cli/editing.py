"""Writing on in the user's own editor."""

from dataclasses import replace

from netvaerk.cli.console import ask_yes, interactive, warn
from netvaerk.domain.diagnostic import line_of
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.plan import Creation, Plan
from netvaerk.domain.vocabulary import ThemeStatus
from netvaerk.repository.carrying import text_of
from netvaerk.repository.editor import edit_text
from netvaerk.repository.layout import Ref
from netvaerk.repository.reading import read_record
from netvaerk.repository.source import Unreadable, parse


def edited(plan: Plan) -> Plan:
    """Open the new record of a plan in the editor, until it is valid, and return the plan with what was written.

    Raises Refusal, naming where the text is kept, where the user gives up on a file with faults.
    """
    creation = plan.changes[0]
    assert isinstance(creation, Creation)
    if not interactive():
        raise Misuse("Der er ingen terminal at åbne et tekstprogram ved. Giv svarene med --answer eller --file.")
    text = text_of(creation)
    while True:
        text, kept = edit_text(text, f"{creation.id}.md")
        found = _faults(creation, text)
        if not found:
            return replace(plan, changes=(replace(creation, text=text),))
        for line in found:
            warn(line)
        if not ask_yes("Vil du rette det nu?"):
            raise Refusal(f"Intet er skrevet i lageret. Din tekst ligger i {kept}; brug den med: netvaerk new-theme --file {kept}")


def _faults(creation: Creation, text: str) -> list[str]:
    ref = Ref(creation.kind, creation.id)
    try:
        filed, found = read_record(ref, parse(ref.path, text.encode()))
    except Unreadable as error:
        return [str(error)]
    if filed is not None and filed.record.status is not ThemeStatus.DRAFT:
        return ["Et nyt tema er en kladde. Skriv `status: kladde`; det indsendes med `netvaerk submit`."]
    return [line_of(diagnostic) for diagnostic in found]
