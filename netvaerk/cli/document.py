"""`netvaerk document`."""

from typing import Annotated

import typer

from netvaerk.cli.options import Format, OutDir, read_formats


def command(
    kind: Annotated[str, typer.Argument(metavar="SLAGS", help="Dokumentets slags, fx referat.")],
    record: Annotated[str, typer.Argument(metavar="ID", help="Temaets, netværkets eller mødets id eller en del af det.")],
    format_: Format = "md",
    out: OutDir = None,
) -> None:
    """Lav et dokument af et tema, et netværk eller et møde.

    netvaerk document referat 2027-01-19 --format docx,pdf
    """
    from netvaerk.cli.carrying import Wanted, carry
    from netvaerk.documents.papers import KINDS
    from netvaerk.domain.danish import listed
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.plan import Plan
    from netvaerk.domain.text import did_you_mean
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    formats = read_formats(format_)
    if kind not in KINDS:
        raise Misuse(f"Dokumentet »{kind}« findes ikke.{did_you_mean(kind, KINDS)} Vælg {listed(list(KINDS), 'eller')}.")
    store = open_store()
    id_ = find(store, record, KINDS[kind].record).id
    carry(store, Plan(""), paper=Wanted(kind, id_, formats, out))
