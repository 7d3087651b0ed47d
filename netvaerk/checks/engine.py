"""Runs every rule over every record. It collects and sorts; it never prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from netvaerk.checks.alone import Alone
from netvaerk.checks.setting import Setting
from netvaerk.checks.steps import told_once
from netvaerk.checks.table import checking
from netvaerk.checks.world import World
from netvaerk.domain.diagnostic import Diagnostic
from netvaerk.domain.register import Register
from netvaerk.repository.files import holds
from netvaerk.repository.layout import INDEX_FILE
from netvaerk.repository.source import Unreadable

if TYPE_CHECKING:
    from netvaerk.checks.rule import Rule
    from netvaerk.repository.base import Base
    from netvaerk.repository.reading import Reading
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
    reading, setting, looked = survey(store, today)
    table = checking({ref.kind for ref in reading.there}, changed=base is not None and bool(base.held or base.added or base.gaps))
    found = [*reading.diagnostics, *looked]
    world = World(
        reading.register,
        reading.sources,
        today,
        setting.holds,
        reading.there,
        base,
        rules_source=reading.rules_source,
        rules_known=reading.rules_known,
        stale_index=lambda: _is_stale(store, index),
    )
    return sorted(told_once({*found, *check(world, table)}), key=lambda d: d.order)


def survey(store: Store, today: date) -> tuple[Reading, Setting, list[Diagnostic]]:
    """Read a repository and judge each file by itself, while it is read; that is done once.

    Return what was read, what the rules can see that look at one file alone, and what they found.
    """
    rules, source, faults = store.read_rules
    setting = Setting(rules, today, lambda path: holds(store.root, path), source, not faults)
    alone = Alone(setting, checking(store.kinds, changed=False))
    reading, looked = store.survey(alone.judge)
    return reading, setting, [*(alone.judge_file(source) if source else ()), *looked]


def check(world: World, table: Iterable[Rule]) -> Iterator[Diagnostic]:
    """Yield what is wrong between the records."""
    for rule in table:
        if rule.check_all and (world.rules_known or not rule.by_rules):
            for found in rule.check_all(world):
                yield found if isinstance(found, Diagnostic) else world.source(found[0]).diagnose(rule.weigh(found[1]))


def _is_stale(store: Store, index: Index | None) -> bool:
    """True where the overview is there and is not what the records give; not asked while a record cannot be read."""
    if index is None or store.reading.diagnostics:
        return False
    try:
        written = store.raw(INDEX_FILE)
    except Unreadable:
        return True
    return written is not None and written.replace(b"\r\n", b"\n") != index(store.reading.register).encode()
