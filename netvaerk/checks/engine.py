"""Runs every rule over every record. It collects and sorts; it never prints."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from netvaerk.checks.rule import Rule
from netvaerk.checks.steps import told_once
from netvaerk.checks.table import rules
from netvaerk.checks.world import World
from netvaerk.domain.diagnostic import MOST_FOUND, Diagnostic
from netvaerk.domain.record import Filed
from netvaerk.domain.register import Register
from netvaerk.domain.vocabulary import Mark
from netvaerk.repository.base import Base
from netvaerk.repository.files import holds
from netvaerk.repository.layout import INDEX_FILE, Ref
from netvaerk.repository.source import Unreadable
from netvaerk.repository.store import Store

Index = Callable[[Register], str]


def validate(store: Store, today: date, index: Index | None = None, base: Base | None = None) -> list[Diagnostic]:
    """Return all that is wrong with a repository, in the order of every report.

    Args:
        store: the repository.
        today: the day that is judged from.
        index: how `data/README.md` is rendered; without it that file is not judged.
        base: what git holds where the change started; without it no step and no lock is judged.
    """
    reading = store.reading
    world = World(
        reading.register,
        reading.sources,
        today,
        lambda path: holds(store.root, path),
        reading.there,
        base,
        rules_source=reading.rules_source,
        rules_known=reading.rules_known,
        stale_index=lambda: _is_stale(store, index),
    )
    return sorted(told_once({*reading.diagnostics, *check(world, rules().values())}), key=lambda d: d.order)


def check(world: World, table: Iterable[Rule]) -> Iterator[Diagnostic]:
    """Yield what the rules of a table find."""
    table = [rule for rule in table if world.rules_known or not rule.by_rules]
    for ref, filed in world.records().items():
        historical = Mark.HISTORICAL in getattr(filed.record, "marks", ())
        for rule in table:
            if not historical or rule.also_historical:
                yield from _of_record(rule, ref, filed, world)
    for rule in table:
        if rule.check_all:
            for found in rule.check_all(world):
                yield found if isinstance(found, Diagnostic) else world.source(found[0]).diagnose(rule.weigh(found[1]))
        if rule.check_file:
            for source in world.files():
                yield from (source.diagnose(rule.weigh(fault)) for fault in islice(rule.check_file(source, world), MOST_FOUND))


def _is_stale(store: Store, index: Index | None) -> bool:
    """True where the overview is there and is not what the records give; not asked while a record cannot be read."""
    if index is None or store.reading.diagnostics:
        return False
    try:
        written = store.raw(INDEX_FILE)
    except Unreadable:
        return True
    return written is not None and written.replace(b"\r\n", b"\n") != index(store.reading.register).encode()


def _of_record(rule: Rule, ref: Ref, filed: Filed[Any], world: World) -> Iterator[Diagnostic]:
    source = world.sources[ref]
    if rule.check_kind and rule.kind is ref.kind:
        for fault in islice(rule.check_kind(filed, world), MOST_FOUND):
            yield source.diagnose(rule.weigh(fault))
    if rule.check_record:
        for fault in islice(rule.check_record(ref, filed, source, world), MOST_FOUND):
            yield source.diagnose(rule.weigh(fault))
