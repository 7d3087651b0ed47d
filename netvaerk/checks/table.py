"""All rules by code. A code is never dropped and never means something else; what is new is added."""

from functools import cache
from importlib import import_module

from netvaerk.checks.rule import Rule, rule_of

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


@cache
def rules() -> dict[str, Rule]:
    """Return the rules by code, in order."""
    return {code: rule_of(import_module(f"netvaerk.checks.{code.lower()}")) for code in CODES}
