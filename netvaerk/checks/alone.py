"""Judges each file by itself, with the rules that need no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    from netvaerk.repository.reading import Read
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

    def judge(self, some: Sequence[Read]) -> list[Diagnostic]:
        """Return what is wrong with some files that have been read.

        One rule looks at all of them before the next one does: that takes less time than all rules looking at one after the other.
        """
        sources = [source for _, source, _ in some]
        found = self._ask(self._of_file, sources, sources)
        of_checks: dict[tuple[Kind, bool], list[tuple[Filed[Any], Source]]] = {}
        for ref, source, filed in some:
            if filed:
                of_checks.setdefault((ref.kind, Mark.HISTORICAL in getattr(filed.record, "marks", ())), []).append((filed, source))
        for (kind, historical), records in of_checks.items():
            checks = (self._of_historical if historical else self._of_record)[kind]
            found += self._ask(checks, [filed for filed, _ in records], [source for _, source in records])
        return found

    def judge_file(self, source: Source) -> list[Diagnostic]:
        """Return what is wrong with a file that is no record's."""
        return self._ask(self._of_file, [source], [source])

    def _ask(self, checks: _Checks, abouts: Sequence[Any], sources: Sequence[Source]) -> list[Diagnostic]:
        """What these checks find: for almost every file nothing, and so they are asked for their first fault alone."""
        found: list[Diagnostic] = []
        setting = self._setting
        for rule, check in checks:
            for about, source in zip(abouts, sources, strict=True):
                faults = check(about, setting)
                first = next(faults, None)
                if first is not None:
                    found += _told(rule, source, chain((first,), faults))
        return found


def _told(rule: Rule, source: Source, faults: Iterator[Fault]) -> Iterator[Diagnostic]:
    return (source.diagnose(rule.weigh(fault)) for fault in islice(faults, MOST_FOUND))
