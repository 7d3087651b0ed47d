"""What a rule is.

A rule is a module with a docstring (the page that `explain` prints: first line the code and the name), `CODE`, `SEVERITY` and
at most one check. A rule without a check is found while the files are read; its module is its page.

- `check_theme(theme, setting)`, `check_assessment`, `check_network`, `check_meeting`: for each record of the kind that can be read
- `check_record(filed, setting)`: for each record of any kind
- `check_file(source, setting)`: for each file that can be taken apart, `netvaerk.yaml` too, whether or not its record can be used
- `check_all(world)`: once, for what lies between records; yields the record with the fault, or a diagnostic where it is no record's

A check yields faults and never prints. All but the last see one file alone, right after it is read. They are asked about every file of
a repository: what most files have nothing of is asked for first, as cheaply as it can be. Records marked `historisk` are passed over,
unless the module says `ALSO_HISTORICAL = True`; `check_file` and `check_all` pass over nothing by themselves. A rule that measures by
`netvaerk.yaml` says `BY_RULES = True`: while that file has a fault, it is silent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Any

from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind

if TYPE_CHECKING:
    from netvaerk.domain.diagnostic import Severity

Check = Callable[..., Iterator[Any]]
_FOR_KIND = {
    "check_theme": Kind.THEME,
    "check_assessment": Kind.ASSESSMENT,
    "check_network": Kind.NETWORK,
    "check_meeting": Kind.MEETING,
}


@dataclass(frozen=True)
class Rule:
    """A rule: its code and weight, its page, and its check."""

    code: str
    severity: Severity
    name: str
    page: str
    also_historical: bool
    by_rules: bool
    kind: Kind | None
    check_kind: Check | None
    check_record: Check | None
    check_file: Check | None
    check_all: Check | None

    def weigh(self, fault: Fault) -> Fault:
        """Return the fault with this rule's weight."""
        return fault if fault.severity is self.severity else Fault(**{**vars(fault), "severity": self.severity})


def rule_of(module: ModuleType) -> Rule:
    """Return the rule that a module holds."""
    page = (module.__doc__ or "").strip()
    first = page.split("\n", 1)[0]
    found = next(((name, kind) for name, kind in _FOR_KIND.items() if hasattr(module, name)), (None, None))
    return Rule(
        code=module.CODE,
        severity=module.SEVERITY,
        name=first.removeprefix(module.CODE).strip(),
        page=page,
        also_historical=getattr(module, "ALSO_HISTORICAL", False),
        by_rules=getattr(module, "BY_RULES", False),
        kind=found[1],
        check_kind=getattr(module, found[0]) if found[0] else None,
        check_record=getattr(module, "check_record", None),
        check_file=getattr(module, "check_file", None),
        check_all=getattr(module, "check_all", None),
    )
