"""`validate`: what is shown, in which format, how it ends, and what --fix mends."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Secretariat
from lxml import etree
from ruamel.yaml import YAML

from netvaerk.__main__ import main
from netvaerk.cli import app, validating
from netvaerk.reports.schema.vscode import vscode_files

BYHAVER = "data/themes/2026-byhaver.md"
SKOLEMAD = "data/themes/2026-skolemad.md"
FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit", "markdown")
NASTY = r"[bold]x[/bold] \e[31m\a ::error file=a::ud ##[error]ud \u202e [l](https://a.dk) </script> ]]> %0A \r\n::error::ud \\"


@pytest.fixture
def themes(after: Callable[..., Secretariat]) -> Secretariat:
    """Two themes that were submitted and are sound."""
    return after(submit_two)


def submit_two(secretariat: Secretariat) -> None:
    for title in ("Byhaver", "Skolemad"):
        secretariat.propose(title)
        secretariat.run("submit", title.lower())
    (secretariat.root / "data/README.md").unlink()  # else it would have to follow every change


def change(secretariat: Secretariat, path: str, old: str, new: str) -> None:
    text = secretariat.read(path)
    assert text.count(old) == 1, text
    secretariat.write(path, text.replace(old, new))


def findings(secretariat: Secretariat, *arguments: str) -> list[dict[str, object]]:
    found = json.loads(secretariat.try_("validate", "--json", *arguments).out)
    assert isinstance(found, list)
    return found


# --- without options


def test_without_options_nothing_is_parsed_and_nothing_is_different(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[validating.Asked] = []
    monkeypatch.setattr(validating, "carry_out", asked.append)
    main(["validate"])
    app.run(["validate"])
    assert asked[0] == asked[1] == validating.Asked()


def test_a_repository_without_faults_needs_no_parser_of_yaml_options_or_markdown(themes: Secretariat) -> None:
    code = "import sys; from netvaerk.__main__ import main; main(['validate']); print(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "NETVAERK_TODAY": themes.today}
    done = subprocess.run([sys.executable, "-c", code], cwd=themes.root, env=environment, capture_output=True, text=True, check=True)
    assert not {"click", "typer", "rich", "ruamel.yaml", "markdown_it", "git", "jinja2", "json"} & set(done.stdout.split())
    assert "netvaerk.checks.nv201" not in done.stdout, "a rule that is found while reading has no check to import"


# --- what is shown, and how it ends


def test_a_fault_is_shown_with_its_line_and_a_caret(themes: Secretariat) -> None:
    change(themes, BYHAVER, "netværkstype: velfærd", "netværkstype: velfaerds")
    done = themes.try_("validate")
    assert done.code == 1
    assert f"{BYHAVER}:3:15 NV122 »velfaerds« kan ikke stå i »netværkstype«. Mente du »velfærd«?" in done.out
    assert "\n  3 | netværkstype: velfaerds\n    |               ^^^^^^^^^\n    Hjælp: Vælg " in done.out
    assert "kontrolleret: 1 fejl." in done.out
    assert "\x1b" not in done.out


def test_only_errors_count_unless_strict(themes: Secretariat) -> None:
    change(themes, BYHAVER, "  - borger", "  - medarbejder")
    assert {f["severity"] for f in findings(themes)} == {"warning"}
    themes.run("validate")
    assert "advarsel: " in themes.run("validate").out
    assert themes.try_("validate", "--strict").code == 1
    assert etree.fromstring(themes.try_("validate", "--strict", "--format", "junit").out.encode()).get("failures") == "1"


def test_nothing_wrong_is_told_in_every_format(themes: Secretariat) -> None:
    assert "uden fejl" in themes.run("validate", "--strict").out
    assert json.loads(themes.run("validate", "--json").out) == []
    assert json.loads(themes.run("validate", "--format", "gitlab").out) == []
    assert themes.run("validate", "--format", "github").out == ""
    assert json.loads(themes.run("validate", "--format", "sarif").out)["runs"][0]["results"] == []
    assert etree.fromstring(themes.run("validate", "--format", "junit").out.encode()).get("failures") == "0"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "xml"], "Formatet »xml« findes ikke. Vælg text, json,"),
        (["--format", "sarf"], "Mente du »sarif«?"),
        (["--format", "sarif", "--json"], "ikke begge dele"),
        (["--diff", "--json"], "--diff viser ændringer som tekst"),
        (["README.md"], "»README.md« er ikke et tema"),
        (["findes-ikke"], "data/themes"),
        (["/etc/passwd"], "er ikke et tema"),
        ([".."], "er ikke et tema"),
        (["data/meetings/2026-01-01-chefforum.md"], "er ikke et tema"),
    ],
)
def test_wrong_use_is_told_in_danish(themes: Secretariat, arguments: list[str], said: str) -> None:
    assert said in themes.refused("validate", *arguments, code=2)


def test_paths_limit_what_is_shown_and_not_what_is_read(themes: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    change(themes, BYHAVER, "netværkstype: velfærd", "netværkstype: velfaerds")
    change(themes, SKOLEMAD, "kilde: medarbejder", "kilde: nogen")
    for paths in ([BYHAVER], ["byhaver"], ["themes/2026-byhaver"], [f"./{BYHAVER}"], [str(themes.root / BYHAVER)]):
        assert [f["path"] for f in findings(themes, *paths)] == [BYHAVER]
    for paths in ([], ["data/themes"], ["."], ["data"], [BYHAVER, SKOLEMAD]):
        assert [f["path"] for f in findings(themes, *paths)] == [BYHAVER, SKOLEMAD]
    for paths in (["data/networks"], ["netvaerk.yaml"], ["data/README.md"]):
        done = themes.run("validate", *paths)
        assert "intet at bemærke her" in done.out
        assert "I det, der ikke er vist, er der 2 bemærkninger." in done.out
    inside = Secretariat(themes.root / "data" / "themes", monkeypatch)
    assert [f["path"] for f in findings(inside, "2026-byhaver.md")] == [BYHAVER]
    assert [f["path"] for f in findings(inside, ".")] == [BYHAVER, SKOLEMAD]


def test_a_file_that_is_no_record_can_be_asked_about(themes: Secretariat) -> None:
    themes.write("data/themes/mere/2026-x.md", "x")
    assert [f["code"] for f in findings(themes, "data/themes/mere")] == ["NV108"]


def test_a_line_from_outside_the_repository_is_never_shown(themes: Secretariat, tmp_path: Path) -> None:
    outside = tmp_path / "hemmelig.md"
    outside.write_text("hemmeligt\n" * 9, encoding="utf-8")
    (themes.root / "data/themes/2026-link.md").symlink_to(outside)
    said = themes.try_("validate").said
    assert "2026-link.md:1:1 NV111" in said
    assert "hemmeligt" not in said


# --- texts that would get out


@pytest.mark.parametrize("format_", FORMATS)
def test_a_nasty_text_stays_a_text(themes: Secretariat, format_: str) -> None:
    change(themes, BYHAVER, "netværkstype: velfærd", f'netværkstype: "{NASTY}"')
    out = themes.try_("validate", "--format", format_).out
    assert "[bold]x" in out.replace("\\[", "[").replace("\\]", "]")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", out)
    commands = [line for line in out.split("\n") if line.lstrip().startswith("::")]
    assert len(commands) == (len(findings(themes)) if format_ == "github" else 0)


def test_personal_data_is_shown_as_dots(themes: Secretariat) -> None:
    change(themes, BYHAVER, "Svar om velfærd.", "Ring til 51 23 45 67 hver dag.")
    assert "NV803" in {f["code"] for f in findings(themes)}
    for arguments in ([], *(["--format", f] for f in FORMATS), ["--diff"]):
        assert "51 23 45 67" not in themes.try_("validate", *arguments).said
    assert "| Ring til ••••••••••• hver dag.\n" in themes.try_("validate").out


def test_the_summary_tells_no_score_before_the_agenda_is_sent(themes: Secretariat) -> None:
    themes.write(
        "data/assessments/2026-byhaver/abc.md",
        "---\ntema: 2026-byhaver\nvurderet_af: abc\ndato: 2026-11-20\nvurdering:\n  velfærd: 7\n---\n",
    )
    assert "er 7" in themes.try_("validate").out
    out = themes.try_("validate", "--format", "markdown").out
    assert "er 7" not in out
    assert "abc.md:6" in out


def test_the_summary_links_to_where_the_files_are_seen(themes: Secretariat) -> None:
    change(themes, BYHAVER, "netværkstype: velfærd", "netværkstype: velfaerds")
    assert f"({BYHAVER}#L3)" in themes.try_("validate", "--format", "markdown").out
    themes.environment |= {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "by/lager", "GITHUB_SHA": "0a1b"}
    assert f"(https://github.com/by/lager/blob/0a1b/{BYHAVER}#L3)" in themes.try_("validate", "--format", "markdown").out
    themes.environment |= {"GITHUB_REPOSITORY": "by/lager) [her](https://ond.dk"}
    assert "ond.dk" not in themes.try_("validate", "--format", "markdown").out
    themes.environment = {"CI_PROJECT_URL": "https://gitlab.dk/by/lager", "CI_COMMIT_SHA": "0a1b"}
    assert f"(https://gitlab.dk/by/lager/-/blob/0a1b/{BYHAVER}#L3)" in themes.try_("validate", "--format", "markdown").out


# --- --fix and --diff


def test_fix_mends_and_leaves_the_rest_byte_for_byte(themes: Secretariat) -> None:
    before = "\ufeff" + themes.read(BYHAVER).replace("\n", "\r\n")
    broken = before.replace('resumé: "Kort sagt."', "resumé: 1234").replace("runde: 2027-01", "runde: 2026-06  # forkert")
    themes.write(BYHAVER, broken)
    commits = themes.commits()
    done = themes.run("validate", "--fix")
    assert f"Rettet: {BYHAVER}\n1 fil er rettet, men ikke gemt i git." in done.out
    expected = before.replace('resumé: "Kort sagt."', 'resumé: "1234"').replace("runde: 2027-01", "runde: 2027-01  # forkert")
    assert (themes.root / BYHAVER).read_bytes() == expected.encode(), "the round could be seen only when the text was mended"
    assert themes.commits() == commits
    assert "Rettet" not in themes.run("validate", "--fix").out


def test_fix_leaves_what_only_a_person_can_mend(themes: Secretariat) -> None:
    change(themes, BYHAVER, 'resumé: "Kort sagt."', "resumé: 1234")
    change(themes, BYHAVER, "kilde: medarbejder", "kilde: nogen")
    done = themes.try_("validate", "--fix")
    assert done.code == 1
    assert "NV122" in done.out
    assert "NV123" not in done.out
    assert 'resumé: "1234"' in themes.read(BYHAVER)


def test_fix_mends_only_where_it_is_asked_to(themes: Secretariat) -> None:
    for path in (BYHAVER, SKOLEMAD):
        change(themes, path, "runde: 2027-01", "runde: 2026-06")
    themes.run("validate", "--fix", "skolemad")
    assert "runde: 2027-01" in themes.read(SKOLEMAD)
    assert "runde: 2026-06" in themes.read(BYHAVER)


def test_fix_tells_machines_nothing_but_the_report(themes: Secretariat) -> None:
    change(themes, BYHAVER, "runde: 2027-01", "runde: 2026-06")
    done = themes.run("validate", "--fix", "--json")
    assert json.loads(done.out) == []
    assert "1 fil er rettet" in done.err


def test_fix_writes_all_or_nothing(themes: Secretariat) -> None:
    for path in (BYHAVER, SKOLEMAD):
        change(themes, path, "runde: 2027-01", "runde: 2026-06")
    (themes.root / SKOLEMAD).rename(themes.root / "skolemad.md")
    (themes.root / SKOLEMAD).symlink_to("../../skolemad.md")
    assert "bag et link" in themes.refused("validate", "--fix")
    assert "runde: 2026-06" in themes.read(BYHAVER)


def test_diff_shows_and_writes_nothing(themes: Secretariat) -> None:
    change(themes, BYHAVER, "runde: 2027-01", "runde: 2026-06")
    themes.write(BYHAVER, themes.read(BYHAVER).replace("\n", "\r\n"))
    state = themes.state()
    done = themes.try_("validate", "--diff")
    assert done.code == 1
    assert f"--- a/{BYHAVER}\n+++ b/{BYHAVER}\n" in done.out
    assert "\n-runde: 2026-06\n+runde: 2027-01\n" in done.out
    assert "\ufffd" not in done.out
    assert "1 fil ville blive rettet. Intet er skrevet." in done.err
    assert themes.try_("validate", "--fix", "--diff") == done
    assert themes.state() == state
    themes.run("validate", "--fix")
    assert themes.run("validate", "--diff").err == "Intet kan rettes automatisk.\n"


def test_the_hooks_for_pre_commit_run(themes: Secretariat) -> None:
    hooks = YAML(typ="safe").load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [h["id"] for h in hooks] == ["netvaerk-validate", "netvaerk-fix"]
    for hook in hooks:
        program, *arguments = hook["entry"].split()
        assert program == "netvaerk"
        assert "kontrolleret" in themes.run(*arguments).out
        assert (hook["pass_filenames"], hook["always_run"]) == (False, True)


# --- where it is printed


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def at_terminal(secretariat: Secretariat, monkeypatch: pytest.MonkeyPatch, *arguments: str, columns: int = 60) -> str:
    with monkeypatch.context() as patch:
        patch.chdir(secretariat.root)
        patch.setenv("NETVAERK_TODAY", secretariat.today)
        patch.setenv("COLUMNS", str(columns))
        patch.setenv("TERM", "xterm-256color")
        patch.setattr(sys, "stdout", Terminal())
        main(list(arguments))
        assert isinstance(sys.stdout, Terminal)
        return sys.stdout.getvalue()


def test_a_terminal_gets_colours_of_ours_alone(themes: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    change(themes, BYHAVER, "netværkstype: velfærd", f'netværkstype: "{NASTY}"')
    shown = at_terminal(themes, monkeypatch, "validate")
    colours = re.findall(r"\x1b\[[0-9;]*m", shown)
    assert "\x1b[1;31m" in colours
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "\x1b" not in plain
    assert "[bold]x[/bold]" in plain
    line, carets = plain.split("\n")[1:3]
    assert len(line) <= 60
    assert carets.index("^") == line.index('"')
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in at_terminal(themes, monkeypatch, "validate")


def test_a_long_message_is_one_line_for_a_task_to_read(themes: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    change(themes, BYHAVER, "netværkstype: velfærd", "netværkstype: velfaerds")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", at_terminal(themes, monkeypatch, "validate", columns=40))
    task = json.loads(vscode_files()["tasks.json"])["tasks"][0]
    matchers = {m["severity"]: re.compile(m["pattern"]["regexp"]) for m in task["problemMatcher"]}
    read = [found.groups() for line in plain.split("\n") if (found := matchers["error"].match(line))]
    assert read == [(BYHAVER, "3", "15", "NV122", "»velfaerds« kan ikke stå i »netværkstype«. Mente du »velfærd«?")]
    assert not [line for line in plain.split("\n") if matchers["warning"].match(line) or matchers["info"].match(line)]


@pytest.mark.parametrize("format_", [f for f in FORMATS if f != "text"])
def test_machines_get_utf8_on_any_machine(themes: Secretariat, format_: str) -> None:
    change(themes, BYHAVER, "netværkstype: velfærd", "netværkstype: vælfærdsnet")
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(Path(__file__).parents[2]), "NETVAERK_TODAY": "2026-11-22"}
    command = [sys.executable, "-m", "netvaerk", "validate", "--format", format_]
    done = subprocess.run(command, cwd=themes.root, env=environment, capture_output=True, check=False)
    assert "vælfærdsnet" in done.stdout.decode("utf-8")
    assert done.stderr == b""
