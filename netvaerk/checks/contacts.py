"""Which contacts and numbers may stand in a file: the secretariat's own, and traces that only look like contacts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.text import fold

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.fault import Where
    from netvaerk.domain.personal_data import Span
    from netvaerk.repository.source import Source

Finder = Callable[[str], "Iterator[Span]"]
_OFFICE = "sekretariat"
# Ids that others gave: a mail's, a case's, git's and the proofs of what was received and sent.
_TRACES: tuple[Where, ...] = ((_OFFICE,), ("modtaget",), ("forsegling",), ("tema_version",), ("sagsnr",), ("sagsnr_mønster",))


def private(find: Finder, source: Source, setting: Setting) -> Iterator[Span]:
    """Yield what a finder finds in a file, but for the secretariat's own contacts and for traces."""
    spans = list(find(source.text))
    if not spans:
        return
    if _only_in_traces([source.text[start:end] for start, end in spans], source):
        return
    from netvaerk.domain.personal_data import contact_key

    own = {contact_key(text[start:end]) for text in _office(setting) for start, end in find(text)}
    traces = list(_traces(source))
    for start, end in spans:
        if contact_key(source.text[start:end]) not in own and not any(first <= start and end <= last for first, last in traces):
            yield start, end


def _only_in_traces(contacts: Collection[str], source: Source) -> bool:
    """True where all of them stand in the original's trace and nowhere else.

    Counting finds that out, where the values are written as they are read: without escapes, and without the names that ruamel.yaml knows.
    """
    given = source.front.get("modtaget")
    traces = given if isinstance(given, list) else [given]
    values = [value for trace in traces if isinstance(trace, dict) for value in trace.values() if isinstance(value, str)]
    if not values or source.yaml.composed or "\\" in source.yaml.text:
        return False
    return all(source.text.count(contact) == sum(value.count(contact) for value in values) for contact in contacts)


def _office(setting: Setting) -> Iterator[str]:
    """What `netvaerk.yaml` says about the secretariat, also where the file has a fault elsewhere."""
    rules = setting.rules_source.front if setting.rules_source else {}
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
