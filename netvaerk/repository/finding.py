"""Which record a person means: an id, an unmistakable part of it, or a path."""

from netvaerk.domain.danish import listed
from netvaerk.domain.errors import Misuse
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import did_you_mean, fold
from netvaerk.repository.layout import Ref, entries, ref_of
from netvaerk.repository.store import Store

_WHAT = {Kind.THEME: "et tema", Kind.NETWORK: "et netværk", Kind.MEETING: "et møde", Kind.ASSESSMENT: "en vurdering"}
_LISTS = {Kind.NETWORK: "netvaerk list netværk", Kind.MEETING: "netvaerk list møder"}
_MOST_SHOWN = 8


def find(store: Store, text: str, *kinds: Kind) -> Ref:
    """Return the record that is named, also one whose file cannot be read.

    Raises Misuse where none or several fit.
    """
    there = [ref for kind in kinds for path in entries(store.root, kind) if (ref := ref_of(path))]
    wanted = fold(text.strip().replace("\\", "/").removeprefix("./").removeprefix("data/").removesuffix(".md"))
    named = {ref: (ref.id, f"{ref.kind.value}/{ref.id}") for ref in there}
    fitting = [ref for ref, names in named.items() if wanted in names]
    if not fitting and wanted:
        fitting = [ref for ref, names in named.items() if wanted in names[1]]
    if len(fitting) == 1:
        return fitting[0]
    what = listed([_WHAT[k] for k in kinds], "eller")
    if not fitting:
        hint = f"{did_you_mean(text, [r.id for r in there])} Se dem alle med: {_LISTS.get(kinds[0], 'netvaerk list')}"
        raise Misuse(f"»{text}« er ikke {what} her.{hint}")
    shown = [f"  {r.kind.value}/{r.id}" for r in fitting[:_MOST_SHOWN]]
    more = [f"  … og {len(fitting) - _MOST_SHOWN} flere"] if len(fitting) > _MOST_SHOWN else []
    raise Misuse("\n".join([f"»{text}« passer på flere. Skriv mere af navnet:", *shown, *more]))
