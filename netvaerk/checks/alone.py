"""Judges one file at a time, with the rules that need no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from netvaerk.checks.rule import Check, Rule
from netvaerk.domain.diagnostic import MOST_FOUND, Diagnostic
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import Mark

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.fault import Fault
    from netvaerk.domain.filed import Filed
    from netvaerk.repository.source import Source

_Checks = list[tuple[Rule, Check]]


class Alone:
    """The rules about one file, sorted by what they look at."""

    def __init__(self, setting: Setting, table: Iterable[Rule]) -> None:
        """Take what the rules can see, and those that are wanted."""
        self._setting = setting
        usable = [rule for rule in table if setting.rules_known or not rule.by_rules]
        self._of_file: _Checks = [(rule, rule.check_file) for rule in usable if rule.check_file]
        self._of_record = {
            kind: [(rule, check) for rule in usable if (check := rule.check_kind if rule.kind is kind else rule.check_record)]
            for kind in Kind
        }
        self._of_historical = {kind: [(r, check) for r, check in of_kind if r.also_historical] for kind, of_kind in self._of_record.items()}

    def judge(self, source: Source, kind: Kind | None = None, filed: Filed[Any] | None = None) -> list[Diagnostic]:
        """Return what is wrong with a file.

        Args:
            source: the file.
            kind: of its record; None for `netvaerk.yaml`.
            filed: its record, where it can be read.
        """
        found = self._ask(self._of_file, source, source)
        if kind and filed:
            historical = Mark.HISTORICAL in getattr(filed.record, "marks", ())
            found += self._ask((self._of_historical if historical else self._of_record)[kind], filed, source)
        return found

    def _ask(self, checks: _Checks, about: Any, source: Source) -> list[Diagnostic]:
        """What these checks find: for almost every file nothing, and so they are asked for their first fault alone."""
        found: list[Diagnostic] = []
        setting = self._setting
        for rule, check in checks:
            faults = check(about, setting)
            first = next(faults, None)
            if first is not None:
                found += _told(rule, source, chain((first,), faults))
        return found


def _told(rule: Rule, source: Source, faults: Iterator[Fault]) -> Iterator[Diagnostic]:
    return (source.diagnose(rule.weigh(fault)) for fault in islice(faults, MOST_FOUND))
