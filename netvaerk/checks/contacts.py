"""Which contacts and numbers may stand in a file: the secretariat's own, and traces that only look like contacts."""

from collections.abc import Callable, Iterator

from netvaerk.checks.world import World
from netvaerk.domain.fault import Where
from netvaerk.domain.personal_data import Span, contact_key
from netvaerk.domain.text import fold
from netvaerk.repository.source import Source

Finder = Callable[[str], Iterator[Span]]
_OFFICE = "sekretariat"
# Ids that others gave: a mail's, a case's, git's and the proofs of what was received and sent.
_TRACES: tuple[Where, ...] = ((_OFFICE,), ("modtaget",), ("forsegling",), ("tema_version",), ("sagsnr",), ("sagsnr_mønster",))


def private(find: Finder, source: Source, world: World) -> Iterator[Span]:
    """Yield what a finder finds in a file, but for the secretariat's own contacts and for traces."""
    spans = list(find(source.text))
    if not spans:
        return
    own = {contact_key(text[start:end]) for text in _office(world) for start, end in find(text)}
    traces = list(_traces(source))
    for start, end in spans:
        if contact_key(source.text[start:end]) not in own and not any(first <= start and end <= last for first, last in traces):
            yield start, end


def _office(world: World) -> Iterator[str]:
    """What `netvaerk.yaml` says about the secretariat, also where the file has a fault elsewhere."""
    rules = world.rules_source.front if world.rules_source else {}
    for key, value in rules.items():
        if fold(key) == _OFFICE and isinstance(value, dict):
            yield from (str(text) for text in value.values())


def _traces(source: Source) -> Iterator[Span]:
    items = source.front.get("punkter")
    of_items: list[Where] = [("punkter", n, "sagsnr") for n in range(len(items))] if isinstance(items, list) else []
    for where in (*_TRACES, *of_items):
        node, exact = source.yaml.node(where)
        if node is not None and exact:
            start, end = source.yaml.span(node)
            yield source.offset + start, source.offset + end
