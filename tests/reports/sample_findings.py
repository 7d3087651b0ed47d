"""Findings of every kind, with texts that try to break out of every format."""

from datetime import date
from types import SimpleNamespace

from netvaerk.domain.diagnostic import Diagnostic, Fix, Place, Severity
from netvaerk.reports.context import Change, Context, Happened, concealing

NASTY = (
    "[bold]fed[/bold] \x1b[31mrød\x1b[0m\x07 ::error file=a,line=1::ud ##[error]ud ##VSO[task.complete]ud \u202etxet\u2066 "
    "[link](https://example.dk) ![billede](x.png) </script><script>alert(1)</script> ]]> <!-- %0A::warning::ud {0} [x](1) "
    "@hold #1 :smile: GH-2 \udcff \ufffe \u2028 \x85 \r\n::error::ud | & 'a' \"b\" `c` \\"
)
PATH = "data/themes/2026-[a](b),c::d%0A &<æ>.md"
UNSENT = "data/assessments/2026-byhaver/abc.md"
SOUND = "data/networks/2026-byhaver.md"
FILES = {
    "data/themes/2026-byhaver.md": [
        "---",
        'titel: "Byhaver"',
        "netværkstype:\tvelfaerds",
        "runde: 2026-06",
        'resumé: "日本語 é e\u0301 \x1b[31m" # her',
        f'strategi: "{NASTY.splitlines()[0]}"',
        "---",
        "",
        "Ring til 12345678, eller skriv.",
        "ord " * 60 + "15. april " + "ord " * 60,
        "# Slut",
    ],
    UNSENT: ["---", "vurdering:", "  aktualitet: 5", "---"],
}


def _finding(
    code: str,
    severity: Severity,
    message: str,
    path: str,
    start: tuple[int, int],
    end: tuple[int, int],
    help_: str = "",
    fix: Fix | None = None,
) -> Diagnostic:
    return Diagnostic(code, severity, message, path, Place(*start), Place(*end), help_, fix)


THEME = "data/themes/2026-byhaver.md"
PRIVATE = _finding("NV899", Severity.ERROR, "Her står et telefonnummer.", THEME, (9, 10), (9, 18), "Slet det.")
FOUND = [
    _finding("NV301", Severity.ERROR, "»aktualitet« er 5, men skal være højst 3.", UNSENT, (3, 15), (3, 16), "Skriv 0, 1, 2 eller 3."),
    _finding("NV122", Severity.ERROR, f"»{NASTY}« kan ikke stå her.", PATH, (1, 1), (2, 4), f"Skriv {NASTY}"),
    _finding("NV201", Severity.ERROR, "»kilde« mangler.", THEME, (1, 1), (1, 4), "medarbejder, leder eller borger."),
    _finding("NV201", Severity.ERROR, "»berører« mangler.", THEME, (1, 1), (1, 4)),
    _finding(
        "NV122",
        Severity.ERROR,
        "»velfaerds« findes ikke. Mente du »velfærd«?",
        THEME,
        (3, 15),
        (3, 24),
        "Vælg velfærd.",
        Fix(41, 50, "velfærd"),
    ),
    _finding(
        "NV205",
        Severity.ERROR,
        "Temaet hører til runde 2027-01.",
        THEME,
        (4, 8),
        (4, 15),
        "Skriv `runde: 2027-01`.",
        Fix(58, 65, "2027-01"),
    ),
    _finding("NV127", Severity.WARNING, "Teksten efter # læses ikke.", THEME, (5, 26), (5, 31)),
    _finding("NV123", Severity.WARNING, NASTY, THEME, (6, 11), (6, 41), NASTY, Fix(90, 120, f'"{NASTY}"')),
    PRIVATE,
    _finding("NV202", Severity.INFO, "Linjen bliver en liste.", THEME, (10, 241), (10, 250), r"Skriv `15\. april`."),
    _finding("NV999", Severity.INFO, "Her mangler noget.", THEME, (11, 7), (11, 7)),
]


NAMES = {
    "NV122": "Ordet kan ikke stå her.",
    "NV123": "Et tal, hvor der skal være tekst: fx 15.",
    "NV127": "Teksten er tom.",
    "NV201": "Nøglen mangler, som status kræver.",
    "NV202": "Afsnittet mangler.",
    "NV205": "Runden følger ikke af modtagelsen.",
    "NV301": "Tallet er for stort.",
    "NV899": "Telefonnummer.",
}
RULES = {
    code: SimpleNamespace(
        code=code, severity=Severity.ERROR, name=name, page=f"{code} {name}\n\nDerfor er det\nsådan.\n\nForkert:\n\n    a: b"
    )
    for code, name in NAMES.items()
}


PATHS = sorted({*(d.path for d in FOUND), SOUND})


def context(**changes: object) -> Context:
    base: dict[str, object] = {
        "name": "vores [netværk] & <mere>",
        "version": "1.2.3",
        "today": date(2026, 11, 22),
        "number": len(PATHS),
        "files": lambda: PATHS,
        "lines": concealing(lambda path: FILES.get(path, ()), [PRIVATE]),
        "rules": RULES,
        "changes": [
            Change("data/themes/2026-byhaver.md", NASTY, Happened.CHANGED),
            Change("data/themes/2026-nyt og æ.md", "Nyt", Happened.NEW),
            Change("data/themes/2026-væk.md", "Væk", Happened.GONE),
            Change(UNSENT, "", Happened.NEW),
        ],
        "unsent": frozenset({UNSENT}),
        "address": "https://git.example.dk/lager/blob/0a1b/",
        "elsewhere": 2,
    }
    return Context(**{**base, **changes})  # type: ignore[arg-type]
