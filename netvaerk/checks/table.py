"""All rules by code. A code is never dropped and never means something else; what is new is added."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib import import_module

from netvaerk.checks.rule import Rule, rule_of
from netvaerk.domain.kind import Kind

# Files and YAML, then netvaerk.yaml (15x)
FILES = (
    "NV101", "NV102", "NV103", "NV104", "NV105", "NV106", "NV107", "NV108", "NV109", "NV110", "NV111", "NV112", "NV113", "NV114",
    "NV115", "NV116",
    "NV120", "NV121", "NV122", "NV123", "NV124", "NV125", "NV126", "NV127", "NV128", "NV129",
    "NV151", "NV152",
)  # fmt: skip
THEMES = ("NV201", "NV202", "NV203", "NV204", "NV205", "NV206", "NV207", "NV208", "NV209", "NV210", "NV211", "NV212", "NV213")
ASSESSMENTS = ("NV301", "NV302", "NV303", "NV304", "NV305", "NV306", "NV307")
NETWORKS = (
    "NV401", "NV402", "NV403", "NV404", "NV405", "NV406", "NV407", "NV408", "NV409", "NV410", "NV411", "NV412", "NV413", "NV414", "NV415",
)  # fmt: skip
MEETINGS = (
    "NV501", "NV502", "NV503", "NV504", "NV505", "NV506",
    "NV507", "NV508", "NV509", "NV510", "NV511", "NV512", "NV513", "NV514", "NV515", "NV516",
)  # fmt: skip
REFERENCES = (
    "NV601", "NV602", "NV603", "NV604", "NV605", "NV606", "NV607", "NV608", "NV609", "NV610", "NV611", "NV612", "NV613", "NV614", "NV615",
    "NV616",
)  # fmt: skip
STEPS = ("NV701", "NV702", "NV703", "NV704", "NV705", "NV706", "NV707", "NV708")
PERSONAL_DATA = ("NV801", "NV802", "NV803", "NV804")
TEXT = ("NV901", "NV902", "NV903", "NV904", "NV905")
CODES = (*FILES, *THEMES, *ASSESSMENTS, *NETWORKS, *MEETINGS, *REFERENCES, *STEPS, *PERSONAL_DATA, *TEXT)

# Found while the files are read: these have no check.
WHILE_READING = frozenset({
    *FILES, "NV201", "NV202", "NV301", "NV302", "NV303", "NV401", "NV501", "NV502", "NV503", "NV504", "NV505", "NV506", "NV707",
} - {"NV129"})  # fmt: skip
# What finds nothing where no record is of this kind.
_NEEDS = {
    Kind.ASSESSMENT: frozenset(ASSESSMENTS),
    Kind.NETWORK: frozenset({*NETWORKS, "NV604", "NV609", "NV612", "NV613", "NV614"}),
    Kind.MEETING: frozenset({*MEETINGS, "NV603", "NV606", "NV608", "NV610", "NV611", "NV615", "NV616"} - {"NV513"}),
}
_NEED_A_CHANGE = (*STEPS, "NV213")


@cache
def rule(code: str) -> Rule:
    """Return the rule with a code. Raises KeyError where there is none."""
    if code not in CODES:
        raise KeyError(code)
    return rule_of(import_module(f"netvaerk.checks.{code.lower()}"))


class _Rules(Mapping[str, Rule]):
    def __getitem__(self, code: str) -> Rule:
        return rule(code)

    def __iter__(self) -> Iterator[str]:
        return iter(CODES)

    def __len__(self) -> int:
        return len(CODES)


def rules() -> Mapping[str, Rule]:
    """Return the rules by code, in order; one that nobody asks for is not imported."""
    return _Rules()


def checking(kinds: Collection[Kind], *, changed: bool) -> list[Rule]:
    """Return the rules that can find something; the others are not even imported.

    Args:
        kinds: those of which there are files.
        changed: whether the files differ from what git held, so that there is something new to judge.
    """
    idle = WHILE_READING.union(*(codes for kind, codes in _NEEDS.items() if kind not in kinds), () if changed else _NEED_A_CHANGE)
    return [rule(code) for code in CODES if code not in idle]
