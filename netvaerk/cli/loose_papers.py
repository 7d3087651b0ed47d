"""Papers that no single record gives, written as files: overviews and guides."""

from typing import TYPE_CHECKING

from netvaerk.cli.console import patience, say, warn

if TYPE_CHECKING:
    from collections.abc import Callable

    from netvaerk.documents.setting import Setting
    from netvaerk.documents.tree import Paper
    from netvaerk.repository.store import Store


def write_paper(store: "Store", make: "Callable[[Setting], Paper]", formats: tuple[str, ...], out: str | None) -> None:
    """Write a paper in these formats and say where; what had to be replaced in it is told."""
    from netvaerk.documents.formats import FORMATS, render
    from netvaerk.documents.setting import Setting
    from netvaerk.domain.danish import listed
    from netvaerk.repository.documents import documents
    from netvaerk.repository.own_files import OnDisk

    with patience() as progress:
        progress("Laver dokumentet …")
        paper = make(Setting(OnDisk(store.root)))
        rendered = {}
        for format_ in formats:
            progress(f"Laver dokumentet som {FORMATS[format_][0]} …")
            rendered[f"{paper.name}.{format_}"] = render(paper, format_)
    for note in dict.fromkeys(note for file in rendered.values() for note in file.notes):
        warn(f"Bemærk: {note}")
    with documents(store.root, out, {name: file.content for name, file in rendered.items()}) as written:
        pass
    say(f"Skrevet: {listed(written)}")
