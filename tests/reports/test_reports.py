"""Every format of the report: as it was (golden/), valid by its published schema, and with no way out of it for a text.

After a change that is meant, `NETVAERK_RENEW_GOLDEN=1 pytest tests/reports` writes the golden files anew; read the difference
before it is committed.
"""

import json
import os
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree
from markdown_it import MarkdownIt
from sample_findings import FILES, FOUND, NAMES, NASTY, PATH, PRIVATE, SOUND, THEME, context

from netvaerk.domain.diagnostic import Diagnostic, Place, Severity
from netvaerk.domain.text import visible
from netvaerk.reports.context import discreet
from netvaerk.reports.fingerprint import fingerprints
from netvaerk.reports.table import FORMATS, render

GOLDEN = Path(__file__).parent / "golden"
SCHEMAS = Path(__file__).parents[1] / "schemas"


@pytest.mark.parametrize("format_", FORMATS)
def test_the_report_is_as_it_was(format_: str) -> None:
    file, report = GOLDEN / f"{format_}.txt", render(format_, FOUND, context())
    if os.environ.get("NETVAERK_RENEW_GOLDEN"):
        file.write_bytes(report.encode())
    assert report.encode() == file.read_bytes()


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_found_is_a_report_too(format_: str) -> None:
    report = render(format_, [], context(changes=(), elsewhere=0))
    assert "NV" not in report
    if format_ in ("text", "markdown"):
        assert "uden fejl" in report


@pytest.mark.parametrize("format_", FORMATS)
def test_no_text_steers_a_terminal_or_a_build(format_: str) -> None:
    report = render(format_, FOUND, context())
    assert not [c for c in report if c != "\n" and unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069]", report)
    if format_ != "github":  # there each line is a command of its own, whatever it holds
        assert not re.search(r"##(vso)?\[", report, re.IGNORECASE)
        assert not [line for line in report.split("\n") if line.lstrip().startswith("::")]


@pytest.mark.parametrize("format_", FORMATS)
def test_personal_data_is_repeated_by_none(format_: str) -> None:
    assert "12345678" not in render(format_, FOUND, context())


def test_a_help_that_repeats_what_a_finding_hides_loses_it() -> None:
    other = replace(FOUND[4], message="»12345678« er et tal.", help='Skriv "12345678".')
    (told,) = discreet([other], lambda path: FILES[path], [PRIVATE])
    assert told.message == "»••••••••« er et tal."
    assert "12345678" not in told.help


# --- text


def test_the_caret_stands_under_the_very_characters() -> None:
    lines = render("text", FOUND, context()).split("\n")
    shown = {line.split(" | ")[0].strip(): (line, lines[i + 1]) for i, line in enumerate(lines) if re.match(r"  \d+ \| ", line)}
    assert shown["3"] == ("  3 | netværkstype: velfaerds", "    |               ^^^^^^^^^")
    # wide characters take two columns, a combining accent none, an escape one
    assert shown["5"] == ('  5 | resumé: "日本語 é e\u0301 \ufffd[31m" # her', "    | " + " " * (25 + 3 - 1) + "^^^^^")
    assert shown["9"] == ("  9 | Ring til ••••••••, eller skriv.", "    |          ^^^^^^^^")
    assert shown["11"] == ("  11 | # Slut", "     |       ^")


def test_a_long_line_is_cut_around_the_fault() -> None:
    lines = render("text", FOUND, context()).split("\n")
    number = next(i for i, line in enumerate(lines) if line.startswith("  10 | "))
    line, carets = lines[number : number + 2]
    assert len(line) <= 120
    assert line[7] == line[-1] == "…"
    assert line[carets.index("^") : carets.rindex("^") + 1] == "15. april"


@pytest.mark.parametrize("line", ["日" * 500, "ord " * 200, "日" * 30 + "x" * 400, "e\u0301" * 300])
@pytest.mark.parametrize("column", [1, 50, 200, 400, 500])
def test_the_caret_is_never_cut_off(line: str, column: int) -> None:
    finding = replace(FOUND[2], start=Place(1, column), end=Place(1, column + 3))
    _, shown, carets, *_ = render("text", [finding], context(lines=lambda _path: [line])).split("\n")
    assert "^" in carets
    assert sum(2 if c == "日" else c != "\u0301" for c in shown) <= 120


# --- machine formats


def test_json_reads_back_the_same() -> None:
    read = json.loads(render("json", FOUND, context()))
    assert [r["message"] for r in read] == [d.message for d in FOUND]
    assert [r["path"] for r in read] == [d.path for d in FOUND]
    assert read[4] == {
        "code": "NV122",
        "name": NAMES["NV122"],
        "severity": "error",
        "message": "»velfaerds« findes ikke. Mente du »velfærd«?",
        "path": THEME,
        "start": {"line": 3, "column": 15},
        "end": {"line": 3, "column": 24},
        "help": "Vælg velfærd.",
        "fix": {"start": 41, "end": 50, "text": "velfærd"},
    }


def commands(log: str) -> list[tuple[str, dict[str, str], str]]:
    """Read a log as GitHub's runner does (ActionCommand.TryParseV2)."""
    found = []
    for line in log.split("\n")[:-1]:
        assert line.startswith("::")
        info, _, data = line[2:].partition("::")
        name, _, said = info.partition(" ")
        pairs = (part.partition("=") for part in said.split(","))
        found.append((name, {key: _unescaped(value, "%3A", "%2C") for key, _, value in pairs}, _unescaped(data)))
    return found


def _unescaped(text: str, *also: str) -> str:
    for escaped in ("%0D", "%0A", *also, "%25"):
        text = text.replace(escaped, chr(int(escaped[1:], 16)))
    return text


def test_github_reads_one_annotation_for_each_finding() -> None:
    read = commands(render("github", FOUND, context()))
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
    assert [name for name, _, _ in read] == [levels[d.severity] for d in FOUND]
    assert [properties["file"] for _, properties, _ in read] == [d.path for d in FOUND]
    _, properties, message = read[1]
    assert properties == {"file": PATH, "line": "1", "endLine": "2", "title": f"NV122 {NAMES['NV122']}"}
    assert message == f"»{visible(NASTY)}« kan ikke stå her.\nSkriv {visible(NASTY)}"
    assert read[4][1] | {"col": "15", "endColumn": "24"} == read[4][1]


def test_gitlab_has_what_it_demands() -> None:
    read = json.loads(render("gitlab", FOUND, context()))
    assert len({r["fingerprint"] for r in read}) == len(FOUND)
    assert {r["severity"] for r in read} == {"major", "minor", "info"}
    for issue, finding in zip(read, FOUND, strict=True):
        assert issue["location"] == {"path": finding.path, "lines": {"begin": finding.start.line, "end": finding.end.line}}
        assert issue["description"].startswith(f"{finding.code}: ")


def test_a_fingerprint_follows_its_value_and_not_its_line() -> None:
    moved = [replace(d, start=Place(d.start.line + 1, d.start.column), end=Place(d.end.line + 1, d.end.column)) for d in FOUND]
    shifted = context(lines=lambda path: ["ny linje", *context().lines(path)])
    assert fingerprints(FOUND, context()) == fingerprints(moved, shifted)
    assert len(set(fingerprints([*FOUND, *FOUND], context()))) == 2 * len(FOUND)
    other = context(lines=lambda path: [line.replace("velfaerds", "velferd--") for line in context().lines(path)])
    changed = [a != b for a, b in zip(fingerprints(FOUND, context()), fingerprints(FOUND, other), strict=True)]
    assert changed == [d is FOUND[4] for d in FOUND]


def test_sarif_is_valid_and_complete() -> None:
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(render("sarif", FOUND, context()))
    jsonschema.Draft4Validator(schema).validate(log)
    (run,) = log["runs"]
    told: list[dict[str, Any]] = run["tool"]["driver"]["rules"]
    for result, finding in zip(run["results"], FOUND, strict=True):
        assert result["ruleId"] == finding.code
        if "ruleIndex" in result:
            assert told[result["ruleIndex"]]["id"] == finding.code
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) == (finding.start.line, finding.start.column)
        assert (region["endLine"], region["endColumn"]) == (finding.end.line, finding.end.column)
        assert ("fixes" in result) == (finding.fix is not None)
        assert not re.search(r"\]\(|\{\d+\}", result["message"]["text"]), "no link and no placeholder"
    assert {"NV122", "NV201", "NV205"} <= {r["id"] for r in told}
    assert all(r["help"]["text"].startswith(r["id"]) for r in told)
    uri = run["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "data/themes/2026-%5Ba%5D%28b%29%2Cc%3A%3Ad%250A%20%26%3C%C3%A6%3E.md"


@pytest.mark.parametrize("strict", [False, True])
def test_junit_is_valid_and_fails_what_validate_fails(strict: bool) -> None:
    report = render("junit", FOUND, context(strict=strict))
    suite = etree.fromstring(report.encode())
    etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd")).assertValid(suite)
    failing = [d for d in FOUND if strict or d.severity is Severity.ERROR]
    cases = suite.findall("testcase")
    assert [case.get("classname") for case in cases] == [*(d.path for d in FOUND), SOUND]
    assert len(suite.findall("testcase/failure")) == int(suite.get("failures", "")) == len(failing)
    assert len(suite.findall("testcase/skipped")) == int(suite.get("skipped", "")) == len(FOUND) - len(failing)
    assert int(suite.get("tests", "")) == len(cases)
    assert suite.findall("testcase/failure[@type='NV122']")[0].get("message", "").startswith("»[bold]fed[/bold]")


# --- markdown


def tokens(text: str) -> list[Any]:
    return [
        inner
        for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
        for inner in (token, *(token.children or []))
    ]


def test_markdown_shows_texts_as_texts() -> None:
    read = tokens(render("markdown", FOUND, context()))
    assert {t.content for t in read if t.type.startswith("html")} <= {"<!-- -->", "<br>"}
    assert not [t for t in read if t.type == "image"]
    links = [str(t.attrs["href"]) for t in read if t.type == "link_open"]
    assert len(links) == len(FOUND) + 2
    assert all(link.startswith("https://git.example.dk/lager/blob/0a1b/data/") for link in links)
    assert [t.tag for t in read if t.type == "heading_open"] == ["h2", "h3", "h3", "h3", "h3"]
    texts = [t.content for t in read if t.type == "text"]
    assert not [t for t in texts if re.search(r"[@#!~$](?=\w)|:\w+:|GH-\d", t)], "no mention, no reference and no picture"


def test_markdown_tells_what_changed_and_what_is_missing() -> None:
    report = render("markdown", FOUND, context())
    assert "- Nyt tema: [Nyt](https://git.example.dk/lager/blob/0a1b/data/themes/2026-nyt%20og%20%C3%A6.md)" in report
    assert "- Slettet tema: Væk\n" in report
    assert "- 1 ny vurdering\n" in report
    assert f"({context().address}{THEME}#L4)" in report
    assert "»kilde« mangler." in report


def test_markdown_tells_no_score_before_the_agenda_is_sent() -> None:
    assert "er 5" not in render("markdown", FOUND, context())
    assert "Indholdet vises først" in render("markdown", FOUND, context())
    assert "er 5" in render("markdown", FOUND, context(unsent=frozenset()))


def test_markdown_ends_where_nobody_reads_on() -> None:
    many: list[Diagnostic] = [replace(FOUND[2], start=Place(n, 1), end=Place(n, 2)) for n in range(1, 400)]
    report = render("markdown", many, context(changes=()))
    assert report.count("**NV201**") == 100
    assert "… og 299 mere." in report
