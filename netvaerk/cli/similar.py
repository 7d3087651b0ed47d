"""`netvaerk similar`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from netvaerk.cli.options import AsJson

if TYPE_CHECKING:
    from netvaerk.domain.similarity import Asked, Similar
    from netvaerk.repository.store import Store


def command(
    words: Annotated[list[str], typer.Argument(metavar="TEMA|TEKST…", help="Et temas id, en del af det, eller nogle ord.")],
    most: Annotated[int, typer.Option("--most", metavar="ANTAL", min=1, max=50, help="Hvor mange der højst vises.")] = 5,
    as_json: AsJson = False,
) -> None:
    """Find de tidligere temaer, netværk og beslutninger, der ligner mest, og se, hvad der blev af dem.

    Ligheden går fra 0 (intet til fælles) til 1 (de samme ord). Ord, der betyder det samme hos jer, skrives i netvaerk.yaml (synonymer).

      netvaerk similar byhaver
      netvaerk similar "ensomhed blandt ældre"
    """
    from netvaerk.cli.carrying import warn_of_faults
    from netvaerk.cli.console import say, say_json
    from netvaerk.domain.similarity import Archive
    from netvaerk.repository.store import open_store

    store = open_store()
    asked, what = _asked(store, " ".join(words))
    found = Archive(store.reading.register).similar(asked, most=most)
    warn_of_faults(store)
    if as_json:
        say_json([_plain(similar) for similar in found])
        return
    say(f"Ligner mest {what}:" if found else f"Intet her ligner {what}.")
    for similar in found:
        say("\n" + "\n".join(lines(similar)))


def _asked(store: "Store", text: str) -> "tuple[Asked, str]":
    """The theme that is named, or the words themselves where none is; and what to call it."""
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.similarity import about_text, about_theme
    from netvaerk.repository.finding import find

    if not text.strip():
        raise Misuse("Skriv et temas id eller nogle ord at lede efter.")
    register = store.reading.register
    try:
        ref = find(store, text, Kind.THEME)
    except Misuse:
        return about_text(text), f"»{text}«"
    store.require_sound(ref)
    return about_theme(register.themes[ref.id], register), f"temaet {ref.id}"


def lines(similar: "Similar") -> list[str]:
    """What is said about one record that is like another."""
    words = f"\n  Fælles ord: {', '.join(similar.words)}" if similar.words else ""
    return [
        f"{_score(similar.score)}  {_KINDS[similar.known.kind.value]} {_id(similar)}: {similar.known.title}",
        f"  {similar.became}{words}",
    ]


def _plain(similar: "Similar") -> dict[str, Any]:
    known = similar.known
    item = {"punkt": known.item.key} if known.item else {}
    return {
        "art": _KINDS[known.kind.value],
        "id": known.filed.id,
        **item,
        "titel": known.title,
        "lighed": round(similar.score, 3),
        "ord": list(similar.words),
        "skæbne": similar.became,
    }


_KINDS = {"themes": "tema", "networks": "netværk", "meetings": "beslutning"}
_THE = {"themes": "temaet", "networks": "netværket", "meetings": "beslutningen fra"}


def _id(similar: "Similar") -> str:
    return similar.known.filed.id


def _score(score: float) -> str:
    return f"{score:.2f}".replace(".", ",")


def remarks(asked: "Asked", store: "Store") -> list[str]:
    """What a proposer has to know before more work goes into a proposal: that something much like it has been here."""
    from netvaerk.domain.similarity import NEAR, Archive

    found = Archive(store.reading.register).similar(asked, NEAR, most=3)
    return [
        f"Forslaget ligner {_THE[s.known.kind.value]} {_id(s)}, »{s.known.title}«: {s.became}. Fælles ord: {', '.join(s.words)}."
        for s in found
    ]
