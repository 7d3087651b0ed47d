"""`netvaerk guide`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import OutDir, read_formats

if TYPE_CHECKING:
    from netvaerk.documents.tree import Block, Items
    from netvaerk.domain.municipality import Municipality
    from netvaerk.repository.own_files import OwnFiles

_WIDEST = 100


def command(
    topic: Annotated[str | None, typer.Argument(metavar="[EMNE]", help="Emnet; uden det vises listen.")] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help="Skriv vejledningen som md,html,docx,pdf.")] = None,
    out: OutDir = None,
) -> None:
    """Læs, hvad sekretariatet ved om temaer og netværk. Teksterne ligger i templates/guide/ og kan rettes.

    netvaerk guide
    netvaerk guide tema
    netvaerk guide type
    netvaerk guide netværksdeltager --format pdf
    """
    from netvaerk.cli.console import say, table
    from netvaerk.documents.guides import TOPICS, guide_paper
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.text import did_you_mean, fold
    from netvaerk.repository.clock import today

    if format_ is None and out is not None:
        raise Misuse("--out hører sammen med --format, fx: netvaerk guide tema --format pdf --out MAPPE")
    if topic is None and format_ is not None:
        raise Misuse("Skriv også emnet, fx: netvaerk guide tema --format pdf")
    if topic is None:
        table(("Emne", "Om"), [(name, about) for name, (_, about) in TOPICS.items()])
        say("\nLæs et emne med: netvaerk guide EMNE")
        return
    chosen = next((name for name in TOPICS if fold(name) == fold(topic)), None)
    if chosen is None:
        raise Misuse(f"Emnet »{topic}« findes ikke.{did_you_mean(topic, TOPICS)} Se dem alle med: netvaerk guide")
    if format_ is not None:
        _write(chosen, read_formats(format_), out)
        return
    rules, own = _rules()
    _read(chosen, guide_paper(chosen, today(), rules, own).blocks)


def _write(topic: str, formats: tuple[str, ...], out: str | None) -> None:
    from netvaerk.cli.loose_papers import write_paper
    from netvaerk.documents.guides import guide_paper
    from netvaerk.repository.clock import today
    from netvaerk.repository.store import open_store

    store = open_store()
    write_paper(store, lambda setting: guide_paper(topic, today(), store.rules, setting.own), formats, out)


def _rules() -> "tuple[Municipality, OwnFiles | None]":
    """The rules and the files of the repository here; where there is none, what netvaerk brings."""
    from netvaerk.domain.errors import NetvaerkError
    from netvaerk.domain.municipality import Municipality
    from netvaerk.repository.own_files import OnDisk
    from netvaerk.repository.store import open_store

    try:
        store = open_store()
        return store.rules, OnDisk(store.root)
    except NetvaerkError:
        return Municipality(), None


def _read(topic: str, blocks: "tuple[Block, ...]") -> None:
    """Print a guide; at a terminal the two that ask questions ask them."""
    from netvaerk.cli.console import interactive, say, width_up_to
    from netvaerk.documents.as_text import as_text
    from netvaerk.documents.tree import Items

    width = width_up_to(_WIDEST)
    asking = {"type": _choose_type, "netværksleder": _test_oneself}.get(topic) if interactive() else None
    place = next((n for n, block in enumerate(blocks) if isinstance(block, Items)), None)
    if asking is None or place is None:
        say(as_text(blocks, width))
        return
    say(as_text(blocks[:place], width) + "\n")
    asked = blocks[place]
    assert isinstance(asked, Items)
    if asking(asked, width):
        say("\n" + as_text(blocks[place + 1 :], width))


def _choose_type(questions: "Items", width: int) -> bool:
    """Ask the questions in turn and stop at the first yes; what it means stands after the question. True where none was a yes."""
    from netvaerk.cli.console import ask_yes, say
    from netvaerk.documents.as_text import as_text
    from netvaerk.documents.tree import Paragraph, Strong, plain

    for item in questions.items:
        first = item[0]
        assert isinstance(first, Paragraph)
        question = next((plain(part.children) for part in first.children if isinstance(part, Strong)), plain(first.children))
        if ask_yes(question):
            answer = Paragraph(tuple(part for part in first.children if not isinstance(part, Strong)))
            say("\n" + as_text((answer,), width).strip())
            return False
    return True


def _test_oneself(traits: "Items", width: int) -> bool:
    """Ask for each trait whether it fits, and tell how many do. Nothing is stored."""
    from netvaerk.cli.console import ask_yes, say
    from netvaerk.documents.as_text import as_text

    fitting = sum(ask_yes(as_text(item, width)) for item in traits.items)
    say(f"\nDu sagde ja til {fitting} af {len(traits.items)}.")
    return True
