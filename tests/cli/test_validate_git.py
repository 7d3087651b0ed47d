"""`validate` and git: a pull request as it comes, what a change touches, known findings, and what git never forgets."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import GIT_IDENTITY, Secretariat
from ruamel.yaml import YAML

import netvaerk

ROOT = Path(netvaerk.__file__).parents[1]
MEETING = "data/meetings/2026-06-16-chefforum.md"
BYHAVER, CYKLER, SKOLEMAD, NATTEVAGT = (f"data/themes/2026-{name}.md" for name in ("byhaver", "cykelstier", "skolemad", "nattevagter"))
ABC, DKM = (f"data/assessments/2026-nattevagter/{initials}.md" for initials in ("abc", "dkm"))
CPR = "010190" + "-1234"
PHONE = "22 34 " + "56 78"


def change(here: Secretariat, path: str, old: str, new: str) -> None:
    text = here.read(path)
    assert old in text, text
    here.write(path, text.replace(old, new, 1))


def line_of(here: Secretariat, path: str, text: str) -> int:
    return next(number for number, line in enumerate(here.read(path).splitlines(), 1) if text in line)


def findings(here: Secretariat, *arguments: str) -> list[dict[str, Any]]:
    done = here.try_("validate", "--json", *arguments)
    assert done.code in (0, 1), done.said
    found: list[dict[str, Any]] = json.loads(done.out)
    return found


def told(here: Secretariat, *arguments: str, severity: str = "error") -> list[str]:
    """Path, line and code of all errors."""
    return [f"{d['path']}:{d['start']['line']} {d['code']}" for d in findings(here, *arguments) if d["severity"] == severity]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shared repository in the middle of its work: a round decided and approved, and a theme that two have assessed."""
    folder = tmp_path_factory.mktemp("kontor")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in GIT_IDENTITY.items():
            patch.setenv(name, value)
        Secretariat(folder, patch).run("init", "lager")
        work(Secretariat(folder / "lager", patch))
    return folder


def work(here: Secretariat) -> None:
    here.on("2026-04-01")
    for title in ("Byhaver", "Cykelstier", "Skolemad"):
        here.propose(title)
        here.run("submit", title.lower())
    here.run("agenda", "--round", "june", "--send")
    here.on("2026-06-16")
    for theme, outcome in (("byhaver", "godkendt"), ("cykelstier", "godkendt"), ("skolemad", "udvikles")):
        here.run("decide", MEETING, theme, outcome)
    here.on("2026-06-30").run("referat", MEETING, "--approve")
    here.on("2026-11-22").propose("Nattevagter")
    here.run("submit", "nattevagter")
    for initials in ("abc", "dkm"):
        here.environment["GIT_AUTHOR_EMAIL"] = f"{initials}@example.dk"
        here.run("score", "nattevagter", "--as", initials, "--set", "velfærd=2", "--set", "aktualitet=1")
    here.git("clone", "--quiet", "--bare", ".", "../fælles.git")


@pytest.fixture
def office(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Secretariat:
    for name, value in GIT_IDENTITY.items():
        monkeypatch.setenv(name, value)
    for name in ("lager", "fælles.git"):
        shutil.copytree(made / name, tmp_path / name)
    here = Secretariat(tmp_path / "lager", monkeypatch)
    here.git("remote", "add", "origin", str(tmp_path / "fælles.git"))
    here.git("push", "--quiet", "--set-upstream", "origin", "main")
    return here


def clone(office: Secretariat, name: str, *options: str) -> Secretariat:
    """A colleague's clone, or CI's: over git's own transport, so that a depth is kept."""
    source, target = (office.root.parent / "fælles.git").as_uri(), office.root.parent / name
    subprocess.run(["git", "clone", "--quiet", *options, source, str(target)], check=True, capture_output=True)
    return Secretariat(target, office.monkeypatch)


def propose_change(here: Secretariat) -> None:
    """A branch with everything that a pull request should not bring."""
    here.git("switch", "--quiet", "--create", "gren")
    change(here, NATTEVAGT, "status: indsendt", "status: kladde")
    change(here, BYHAVER, "Svar om læring.", "Et andet svar.")
    (here.root / CYKLER).unlink()
    change(here, DKM, "velfærd: 2", "velfærd: 0")
    here.monkeypatch.setenv("GIT_AUTHOR_EMAIL", "abc@example.dk")
    here.commit_all("Ryd op")
    here.monkeypatch.setenv("GIT_AUTHOR_EMAIL", GIT_IDENTITY["GIT_AUTHOR_EMAIL"])


# --- a pull request


def test_a_sound_repository_has_no_errors(office: Secretariat) -> None:
    assert told(office) == []
    assert told(office, "--changed", severity="warning") == []


def test_a_pull_request_is_judged_as_a_whole(office: Secretariat) -> None:
    here = clone(office, "gren")
    propose_change(here)
    assert told(here, "--changed") == [
        f"{BYHAVER}:{line_of(here, BYHAVER, 'Et andet svar.')} NV703",
        f"{CYKLER}:1 NV702",
        f"{NATTEVAGT}:4 NV701",
    ]
    assert [line for line in told(here, severity="warning") if line.endswith("NV704")] == [f"{DKM}:7 NV704"]
    assert here.try_("validate", "--changed").code == 1
    summary = here.try_("validate", "--changed", "--format", "markdown").out
    assert "Slettet tema: Cykelstier" in summary
    assert "1 ændret" in summary, "the assessment is counted and not shown"
    assert here.git("status", "--porcelain") == "", "looking changes nothing"


def test_the_base_moves_with_main_and_what_others_did_is_not_this_change(office: Secretariat) -> None:
    here = clone(office, "gren")
    propose_change(here)
    office.propose("Sommerskole")
    office.run("withdraw", "sommerskole")
    change(office, SKOLEMAD, "status: udvikles", "status: afvist")
    office.commit_all("En fejl på main")
    office.git("push", "--quiet")
    here.git("fetch", "--quiet")
    before = told(here, "--changed")
    here.git("merge", "--quiet", "--no-edit", "origin/main")
    assert told(here, "--changed") == before
    assert f"{SKOLEMAD}:4 NV608" in told(here), "and without --changed all is told"
    assert told(here, "--changed", "--base", "HEAD") == []


def test_a_locked_record_stays_locked_however_many_commits_are_between(office: Secretariat) -> None:
    here = clone(office, "gren")
    here.git("switch", "--quiet", "--create", "gren")
    change(here, MEETING, "status: godkendt", "status: afholdt")
    here.commit_all("Lås op")
    change(here, BYHAVER, 'titel: "Byhaver"', 'titel: "Byhaver og mere"')
    here.commit_all("Ret titlen")
    change(here, MEETING, "status: afholdt", "status: godkendt")
    here.commit_all("Lås igen")
    assert told(here) == [f"{BYHAVER}:2 NV703"]


def test_scores_after_the_agenda_was_sent_are_an_error(office: Secretariat) -> None:
    office.run("agenda", "--round", "january", "--send")
    office.git("push", "--quiet")
    here = clone(office, "gren")
    here.git("switch", "--quiet", "--create", "gren")
    change(here, ABC, "velfærd: 2", "velfærd: 3")
    here.write(ABC.replace("abc", "pls"), here.read(ABC).replace("abc", "pls"))
    assert told(here) == [f"{ABC}:7 NV705", f"{ABC.replace('abc', 'pls')}:1 NV705"]


def test_ci_with_all_of_history_and_ci_with_the_last_commit_only(office: Secretariat) -> None:
    here = clone(office, "gren")
    propose_change(here)
    here.git("push", "--quiet", "--set-upstream", "origin", "gren")
    whole = clone(office, "hel")
    whole.git("checkout", "--quiet", "--detach", "origin/gren")
    assert told(whole, "--changed") == told(here, "--changed")
    assert told(whole, "--changed", "--base", "origin/main") == told(here, "--changed")

    short = clone(office, "kort", "--depth", "1", "--branch", "gren")
    done = short.try_("validate", "--changed", "--base", "origin/main")
    assert "NV706" in done.out
    assert done.out.count("NV7") == 1, "said once, and nothing is guessed"
    assert "fetch-depth: 0" in done.out
    assert told(short) == [line for line in told(short) if "NV7" not in line]


def test_a_base_nobody_knows_is_refused_in_danish(office: Secretariat) -> None:
    said = office.refused("validate", "--base", "findes-ikke", code=2)
    assert "Git kender ikke »findes-ikke«" in said
    assert office.try_("validate", "--base", "").code == 0, "a variable that CI left empty"


# --- --changed


def test_changed_leaves_out_what_was_wrong_before(office: Secretariat) -> None:
    change(office, SKOLEMAD, "kilde: medarbejder", "kilde: ukendt")
    office.commit_all("En gammel fejl")
    office.git("push", "--quiet")
    assert told(office) == [f"{SKOLEMAD}:11 NV122"]
    assert told(office, "--changed") == []
    assert office.try_("validate", "--changed").code == 0
    change(office, NATTEVAGT, "netværkstype: velfærd", "netværkstype: velferd")
    assert told(office, "--changed") == [f"{NATTEVAGT}:3 NV122"]
    office.git("add", NATTEVAGT)
    assert told(office, "--changed") == [f"{NATTEVAGT}:3 NV122"]
    office.commit_all("En ny fejl")
    assert told(office, "--changed") == [f"{NATTEVAGT}:3 NV122"]
    office.write("data/themes/2026-ny.md", "titel: uden hegn\n")
    assert told(office, "--changed") == [f"{NATTEVAGT}:3 NV122", "data/themes/2026-ny.md:1 NV102"]


def test_changed_reads_everything_for_references(office: Secretariat) -> None:
    office.write("data/themes/2026-ny.md", office.read(NATTEVAGT).replace("kilde:", "relaterede: [2026-skolemad, 2026-skolemadd]\nkilde:"))
    assert told(office, "--changed") == ["data/themes/2026-ny.md:11 NV601"]


def test_changed_and_fix_mend_only_what_the_change_touches(office: Secretariat) -> None:
    change(office, SKOLEMAD, 'titel: "Skolemad"', "titel: 1234")
    office.commit_all("En gammel fejl")
    office.git("push", "--quiet")
    change(office, NATTEVAGT, 'resumé: "Kort sagt."', "resumé: 909")
    office.run("validate", "--changed", "--fix")
    assert 'resumé: "909"' in office.read(NATTEVAGT)
    assert "titel: 1234" in office.read(SKOLEMAD)


def test_fix_does_not_mend_what_is_locked(office: Secretariat) -> None:
    change(office, BYHAVER, "runde: 2026-06", "runde: 2027-01")
    office.commit_all("En gammel fejl")
    office.git("push", "--quiet")
    assert told(office) == [f"{BYHAVER}:7 NV205"]
    done = office.try_("validate", "--fix")
    assert "runde: 2027-01" in office.read(BYHAVER), done.said
    assert "er ikke rettet" in done.said


# --- known findings


def test_known_findings_do_not_count_until_they_come_again(office: Secretariat) -> None:
    change(office, SKOLEMAD, "kilde: medarbejder", "kilde: ukendt")
    said = office.run("validate", "--write-baseline").out
    assert "netvaerk-baseline.txt er skrevet med 1 kendt fund" in said
    lines = [line for line in office.read("netvaerk-baseline.txt").splitlines() if not line.startswith("#")]
    assert [line.rsplit(" ", 1)[0] for line in lines] == [f"{SKOLEMAD} NV122"]
    done = office.run("validate")
    assert "1 kendt fund i netvaerk-baseline.txt er ikke talt med" in done.out
    assert told(office, "--no-baseline") == [f"{SKOLEMAD}:11 NV122"]
    change(office, SKOLEMAD, "---\ntitel", "---\n# en linje til\ntitel")
    assert office.run("validate").code == 0, "lines may move"
    change(office, SKOLEMAD, "kilde: ukendt", "kilde: andet")
    assert told(office) == [f"{SKOLEMAD}:12 NV122"], "another value is another finding"


def test_the_list_only_grows_shorter(office: Secretariat) -> None:
    change(office, SKOLEMAD, "kilde: medarbejder", "kilde: ukendt")
    change(office, NATTEVAGT, "kilde: medarbejder", "kilde: ukendt")
    office.run("validate", "--write-baseline")
    change(office, SKOLEMAD, "kilde: ukendt", "kilde: medarbejder")
    change(office, NATTEVAGT, "netværkstype: velfærd", "netværkstype: velferd")
    stale = [d for d in findings(office) if d["code"] == "NV707"]
    assert [(d["path"], d["start"]["line"], d["severity"]) for d in stale] == [("netvaerk-baseline.txt", 4, "info")]
    assert told(office) == [f"{NATTEVAGT}:3 NV122"]
    assert "1 linje er slettet" in office.try_("validate", "--write-baseline").out
    assert told(office) == [f"{NATTEVAGT}:3 NV122"], "what is new is not taken in"
    assert [d["code"] for d in findings(office) if d["code"] == "NV707"] == []
    assert "passer og er ikke ændret" in office.try_("validate", "--write-baseline").out


def test_a_file_that_cannot_be_read_just_now_keeps_its_lines(office: Secretariat) -> None:
    change(office, SKOLEMAD, "kilde: medarbejder", "kilde: ukendt")
    office.run("validate", "--write-baseline")
    before = office.read("netvaerk-baseline.txt")
    sound = office.read(SKOLEMAD)
    office.write(SKOLEMAD, sound.replace("titel:", "titel: ["))
    office.try_("validate", "--write-baseline")
    assert office.read("netvaerk-baseline.txt") == before
    office.write(SKOLEMAD, sound)
    assert office.run("validate").code == 0


def test_the_same_fault_twice_is_two_lines(office: Secretariat) -> None:
    change(office, SKOLEMAD, "Svar om læring.", f"Ring {PHONE}.")
    office.try_("validate", "--write-baseline")
    change(office, SKOLEMAD, f"Ring {PHONE}.", f"Ring {PHONE}.\n\nRing {PHONE}.")
    assert told(office, severity="warning") == [f"{SKOLEMAD}:{line_of(office, SKOLEMAD, PHONE) + 2} NV803"]


def test_steps_are_never_known(office: Secretariat) -> None:
    change(office, NATTEVAGT, "status: indsendt", "status: kladde")
    office.try_("validate", "--write-baseline")
    assert "NV701" not in office.read("netvaerk-baseline.txt")
    assert told(office) == [f"{NATTEVAGT}:4 NV701"]


def test_personal_data_leaves_no_trace_in_the_list(office: Secretariat) -> None:
    change(office, SKOLEMAD, "Svar om læring.", f"Borgeren {CPR}.")
    office.try_("validate", "--write-baseline")
    first = office.read("netvaerk-baseline.txt")
    change(office, SKOLEMAD, CPR, "020290" + "-4321")
    (office.root / "netvaerk-baseline.txt").unlink()
    office.try_("validate", "--write-baseline")
    assert "NV801" in first
    assert office.read("netvaerk-baseline.txt") == first, "the number makes no difference to its mark"


@pytest.mark.parametrize("more", [("--changed",), (SKOLEMAD,), ("--fix",), ("--diff",)])
def test_the_list_is_of_everything(more: tuple[str, ...], office: Secretariat) -> None:
    assert "--write-baseline" in office.refused("validate", "--write-baseline", *more, code=2)


@pytest.mark.parametrize("text", ["<<<<<<< HEAD\n", "æ\n", "data/themes/x.md NV122\n", "\ufeff# Kun et hoved\n", ""])
def test_a_list_that_somebody_wrote_in_does_no_harm(text: str, office: Secretariat) -> None:
    office.write("netvaerk-baseline.txt", text)
    assert office.run("validate").code == 0
    office.write("netvaerk-baseline.txt", b"\xff\xfe")
    assert "UTF-8" in office.refused("validate", code=2)


# --- what git never forgets


def test_history_finds_what_was_taken_away_again_and_never_repeats_it(office: Secretariat) -> None:
    sound = office.read(SKOLEMAD)
    office.write(SKOLEMAD, sound.replace("Svar om læring.", f"Borgeren {CPR}."))
    office.commit_all("Slåfejl")
    commit = office.git("rev-parse", "HEAD")[:10]
    office.write(SKOLEMAD, sound.replace("Svar om læring.", f"Borgeren {CPR} igen."))
    office.commit_all("Endnu en")
    office.write(SKOLEMAD, sound)
    office.commit_all("Rettet")
    assert told(office) == []
    found = [d for d in findings(office, "--history") if d["severity"] == "error"]
    assert [(d["path"], d["start"]["line"], d["code"]) for d in found] == [
        (f"{commit}:{SKOLEMAD}", line_of(office, SKOLEMAD, "Svar om læring."), "NV801")
    ], "once, where it came in"
    for format_ in ("text", "json", "github", "gitlab", "sarif", "junit", "markdown"):
        done = office.try_("validate", "--history", "--format", format_)
        assert done.code == 1
        assert commit in done.out
        assert CPR not in done.said
        assert CPR.replace("-", "") not in done.said
    assert f"git show {commit}:{SKOLEMAD}" in office.try_("validate", "--history").out


def test_history_is_of_all_branches_and_of_files_that_cannot_be_taken_apart(office: Secretariat) -> None:
    office.git("switch", "--quiet", "--create", "forsøg")
    office.write("data/themes/2026-rod.md", f"Ingen indledning, men {CPR}\n")
    office.commit_all("Forsøg")
    office.git("switch", "--quiet", "main")
    office.write("netvaerk.yaml", office.read("netvaerk.yaml") + f"# {CPR}\n")
    office.commit_all("Regler")
    office.git("revert", "--no-edit", "HEAD")
    paths = {d["path"].partition(":")[2] for d in findings(office, "--history") if d["code"] == "NV801"}
    assert paths == {"data/themes/2026-rod.md", "netvaerk.yaml"}


def test_a_clean_history_is_clean(office: Secretariat) -> None:
    assert office.run("validate", "--history").code == 0


# --- the hook


@pytest.fixture
def hooked(office: Secretariat, monkeypatch: pytest.MonkeyPatch) -> Secretariat:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("NETVAERK_TODAY", "2026-11-22")
    assert ".git/hooks/pre-commit" in office.run("init", ".", "--hook").out
    return office


def commit(here: Secretariat, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", "commit", "--quiet", "--message", "Ret", *arguments],
        cwd=here.root,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def test_the_hook_stops_a_commit_with_a_fault_and_lets_a_sound_one_through(hooked: Secretariat) -> None:
    before = hooked.commits()
    change(hooked, NATTEVAGT, "status: indsendt", "status: kladde")
    done = commit(hooked, "--all")
    assert done.returncode == 1
    assert "NV701" in done.stdout + done.stderr
    assert "git commit --no-verify" in done.stderr
    assert hooked.commits() == before
    change(hooked, NATTEVAGT, "status: kladde", "status: trukket")
    assert commit(hooked, "--all").returncode == 0
    assert hooked.commits() == ["Ret", *before]
    hooked.propose("Sommerskole")
    assert hooked.commits()[0].startswith("Opret temaet")


def test_the_hook_stops_what_was_changed_after_it_was_staged(hooked: Secretariat) -> None:
    change(hooked, SKOLEMAD, "Svar om læring.", f"Borgeren {CPR}.")
    hooked.git("add", SKOLEMAD)
    change(hooked, SKOLEMAD, CPR, "")
    done = commit(hooked)
    assert done.returncode == 1
    assert "git add" in done.stderr
    change(hooked, NATTEVAGT, "Svar om læring.", "Et andet svar.")
    hooked.git("add", SKOLEMAD)
    assert commit(hooked).returncode == 0, "work that is not staged does not stop a commit"


def test_the_hook_tells_when_netvaerk_is_gone(hooked: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "")
    hook = hooked.root / ".git/hooks/pre-commit"
    text = hook.read_text(encoding="utf-8")
    hook.write_text(text.replace(Path(sys.executable).as_posix(), "/findes/ikke/python"), encoding="utf-8")
    monkeypatch.setenv("PATH", os.pathsep.join(p for p in os.environ["PATH"].split(os.pathsep) if not (Path(p) / "netvaerk").exists()))
    done = commit(hooked, "--allow-empty")
    assert done.returncode == 1
    assert "netvaerk init . --hook" in done.stderr
    hooked.run("init", ".", "--hook")
    assert hook.read_text(encoding="utf-8") == text, "our own hook is made anew"


def test_a_hook_that_is_there_is_not_touched(office: Secretariat) -> None:
    hook = office.root / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    said = office.refused("init", ".", "--hook")
    assert "netvaerk validate --changed" in said
    assert hook.read_text(encoding="utf-8") == "#!/bin/sh\nexit 0\n"


def test_hooks_that_git_keeps_elsewhere_are_not_touched(office: Secretariat, tmp_path: Path) -> None:
    office.git("config", "core.hooksPath", str(tmp_path / "hooks"))
    assert "core.hooksPath" in office.refused("init", ".", "--hook")
    assert not (tmp_path / "hooks").exists()


def test_the_hook_of_a_worktree_is_the_repositorys(office: Secretariat, tmp_path: Path) -> None:
    office.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "ved siden af"))
    other = Secretariat(tmp_path / "ved siden af", office.monkeypatch)
    other.run("init", ".", "--hook")
    assert (office.root / ".git/hooks/pre-commit").exists()


def test_init_makes_the_hook_where_it_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in GIT_IDENTITY.items():
        monkeypatch.setenv(name, value)
    here = Secretariat(tmp_path, monkeypatch)
    here.run("init", "med", "--hook")
    here.run("init", "uden", "--no-hook")
    here.run("init", "ingen terminal")
    assert [(tmp_path / name / ".git/hooks/pre-commit").exists() for name in ("med", "uden", "ingen terminal")] == [True, False, False]
    assert Secretariat(tmp_path / "med", monkeypatch).git("status", "--porcelain") == ""


# --- CI, in a new repository and in this one

WORKFLOWS = [ROOT / ".github/workflows/ci.yml", ROOT / "templates/lager/workflow.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda p: p.name)
def test_a_workflow_pins_its_actions_and_may_only_read(path: Path) -> None:
    workflow = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["permissions"] == {"contents": "read"}
        assert job["timeout-minutes"] <= 30
        used = [step for step in job["steps"] if "uses" in step]
        assert used
        for step in used:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
            assert not step["uses"].startswith("actions/checkout") or step["with"]["persist-credentials"] is False
        assert not any("${{" in step.get("run", "") for step in job["steps"]), "what others name never becomes a script"


@pytest.mark.parametrize("path", [ROOT / ".gitlab-ci.yml", ROOT / "templates/lager/gitlab-ci.yml"], ids=["ours", "new"])
def test_a_gitlab_job_reports_what_it_finds(path: Path) -> None:
    jobs = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    job = next(job for job in jobs.values() if isinstance(job, dict) and "artifacts" in job)
    assert all(isinstance(line, str) for line in job["script"])
    assert job["variables"]["GIT_DEPTH"] == "0"
    report = job["artifacts"]["reports"]["codequality"]
    assert any(line.endswith(f"--format gitlab > {report} || true") for line in job["script"])
    assert job["script"][-1].endswith('validate --base "$BASE"'), "the job ends as the check does"


def test_a_new_repository_has_both(secretariat: Secretariat) -> None:
    for path in (".github/workflows/netvaerk.yml", ".gitlab-ci.yml"):
        text = secretariat.read(path)
        assert "{{tool}}" not in text
        YAML(typ="safe").load(text)
    assert "NETVAERK: ${{ vars.NETVAERK }}" in secretariat.read(".github/workflows/netvaerk.yml")
    assert "NETVAERK:" not in secretariat.read(".gitlab-ci.yml")


def test_a_new_repository_can_be_told_where_its_ci_finds_the_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starter = Secretariat(tmp_path, monkeypatch)
    starter.run("init", "nyt", "--no-commit", "--tool", "git+https://git.example.dk/netvaerk.git")
    for path in ("nyt/.github/workflows/netvaerk.yml", "nyt/.gitlab-ci.yml"):
        assert 'NETVAERK: "git+https://git.example.dk/netvaerk.git"' in starter.read(path)
    for tool in ("", "-r x", "$(id)", 'a"b'):
        assert starter.try_("init", "andet", "--no-commit", "--tool", tool).code == 2


def test_this_repository_has_no_errors_and_no_warnings(example: Any) -> None:
    here = example()
    assert told(here) == []
    assert told(here, severity="warning") == []
