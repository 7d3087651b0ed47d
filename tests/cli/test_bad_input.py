"""Bad input gets a Danish message that says where, what is allowed and how to mend it; nothing is written."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Secretariat

JUNE = "2026-06-16-chefforum"


def theme(**changes: str) -> str:
    lines = {"titel": '"Byhaver"', "status": "kladde", "oprettet": "2026-03-01"} | changes
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + "---\n\n# Byhaver\n"


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = Secretariat(tmp_path, monkeypatch).try_("list")
    assert done.code == 2
    assert "netvaerk init" in done.err


def test_git_is_not_installed(secretariat: Secretariat) -> None:
    code = "import sys; from netvaerk.__main__ import main; sys.exit(main(sys.argv[1:]))"
    here = Path(__file__).parents[2]
    import sys

    environment = {"PATH": str(secretariat.root), "PYTHONPATH": str(here), "NETVAERK_TODAY": "2026-11-22"}
    done = subprocess.run(
        [sys.executable, "-c", code, "new-theme", "--title", "Byhaver"],
        cwd=secretariat.root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "Git er ikke installeret" in done.stderr
    assert not (secretariat.root / "data/themes/2026-byhaver.md").exists()


def test_a_detached_head(secretariat: Secretariat) -> None:
    secretariat.git("checkout", "--quiet", "--detach")
    assert "git switch main" in secretariat.refused("new-theme", "--title", "Byhaver", code=2)


def test_the_middle_of_a_merge(secretariat: Secretariat) -> None:
    secretariat.git("switch", "--quiet", "--create", "andet")
    secretariat.write("fil.txt", "en")
    secretariat.commit_all()
    secretariat.git("switch", "--quiet", "main")
    secretariat.write("fil.txt", "to")
    secretariat.commit_all()
    subprocess.run(["git", "merge", "andet"], cwd=secretariat.root, capture_output=True, check=False)
    assert "git merge --abort" in secretariat.refused("new-theme", "--title", "Byhaver", code=2)


def test_no_identity(secretariat: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "EMAIL"):
        monkeypatch.delenv(name, raising=False)
    assert 'git config --global user.name "' in secretariat.refused("new-theme", "--title", "Byhaver", code=2)
    secretariat.run("list")


@pytest.mark.parametrize(
    ("text", "where", "said"),
    [
        (b'---\ntitel: "Bl\xe5 mandag"\n---\n', "2026-x.md:2:11", "UTF-8"),
        ('---\ntitel: "Byhaver"\n', "2026-x.md:1:1", "bliver ikke lukket"),
        (theme(oprettet="2026-02-30"), "2026-x.md:4:11", "findes ikke i kalenderen"),
        (theme(netværkstyp="velfærd"), "2026-x.md:5:1", "Mente du »netværkstype«?"),
        (theme(netværkstype="velfaerds"), "2026-x.md:5:15", "Mente du »velfærd«?"),
        (theme().replace("status:", 'titel: "Igen"\nstatus:'), "2026-x.md:3:1", "to gange"),
        (theme(titel="1234"), "2026-x.md:2:8", 'titel: "1234"'),
    ],
)
def test_a_file_with_a_fault_is_named_with_its_place(secretariat: Secretariat, text: str | bytes, where: str, said: str) -> None:
    secretariat.write("data/themes/2026-x.md", text)
    secretariat.commit_all()
    for command in (("agenda", "--round", "june"), ("document", "temaskabelon", "2026-x")):
        message = secretariat.refused(*command)
        assert where in message
        assert said in message
    assert where in secretariat.try_("validate").out


def test_two_themes_with_one_id(secretariat: Secretariat) -> None:
    secretariat.write("data/themes/2026-byhaver.md", theme())
    secretariat.write("data/themes/2026-Byhaver.md", theme())
    assert "samme id" in secretariat.try_("validate").out
    assert "--id" in secretariat.refused("new-theme", "--title", "Byhaver", code=2)


@pytest.mark.parametrize("text", ["juny", "2026-13", "marts", "", "june june", "2026"])
def test_a_round_that_cannot_be_read(secretariat: Secretariat, text: str) -> None:
    assert "januar" in secretariat.refused("agenda", "--round", text, code=2)


def test_an_outcome_that_does_not_fit(example: Callable[[], Secretariat]) -> None:
    secretariat = example().on("2026-11-22")
    assert "Mente du »godkendt«?" in secretariat.refused("decide", JUNE, "intranet", "godkent", code=2)
    assert "--to" in secretariat.refused("decide", JUNE, "intranet", "henvist", code=2)
    assert "står ikke på mødet" in secretariat.refused("decide", JUNE, "2026-ung-i-egen-bolig", "godkendt", code=2)
    assert "Send den først" in secretariat.refused("decide", "2027-01-19", "2026-ung-i-egen-bolig", "godkendt")


def test_a_meeting_before_its_day_cannot_decide(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.run("agenda", "2027-01-19", "--send")
    assert "19. januar 2027" in secretariat.refused("decide", "2027-01-19", "ung-i-egen", "godkendt")


def test_a_meeting_in_the_past_needs_its_date(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.on("2027-06-20")
    assert "--date" in secretariat.refused("agenda", "--round", "june-2027")
    secretariat.run("agenda", "--round", "june-2027", "--date", "2027-06-18")


def test_a_round_with_nothing_names_the_nearest_that_has_some(secretariat: Secretariat) -> None:
    assert "netvaerk new-theme" in secretariat.refused("agenda", "--round", "june")
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    assert "januar 2027" in secretariat.refused("agenda", "--round", "june-2027")


def test_submitting_lists_what_is_missing_with_its_question(secretariat: Secretariat) -> None:
    secretariat.run("new-theme", "--title", "Byhaver", "--answer", "velfærd=Noget")
    said = secretariat.refused("submit", "byhaver")
    assert "Hvilken viden mangler vi om temaet?" in said
    assert "resumé" in said
    assert "Bedre velfærd" not in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--received", "2026-11-23"), "ikke kommet endnu"),
        (("--received", "i går"), "år-måned-dag"),
        (("--received", "2026-02-30"), "år-måned-dag"),
        (("--round", "june"), "--reason"),
    ],
)
def test_submitting_on_a_day_that_cannot_be(secretariat: Secretariat, arguments: tuple[str, ...], said: str) -> None:
    secretariat.propose("Byhaver")
    assert said in secretariat.refused("submit", "byhaver", *arguments, code=2)


def test_another_round_than_the_receipt_gives_needs_its_reason(secretariat: Secretariat) -> None:
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver", "--round", "2027-06", "--reason", "Forslagsstilleren ønsker det")
    text = secretariat.read("data/themes/2026-byhaver.md")
    assert "runde: 2027-06" in text
    assert 'undtagelse: "Forslagsstilleren ønsker det"' in text


@pytest.mark.parametrize("points", ["velfærd=4", "velfærd=-1", "velfærd=høj", "velfærd", "velfrd=2", "=2"])
def test_points_that_are_none(example: Callable[[], Secretariat], points: str) -> None:
    example().refused("score", "2026-sundhed", "--as", "abc", "--set", points, code=2)


def test_a_reviewer_who_is_none_and_a_theme_that_is_not_there(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    assert "Vælg abc, dkm eller pls" in secretariat.refused("score", "2026-sundhed", "--as", "xyz", "--set", "velfærd=2", code=2)
    assert "netvaerk list" in secretariat.refused("score", "findes-ikke", code=2)
    assert "passer på flere" in secretariat.refused("show", "2026", code=2)


def test_a_file_that_changed_while_the_command_ran_is_left_alone(secretariat: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    from netvaerk.repository import carrying, files

    secretariat.propose("Byhaver")
    real = files.write_all

    def slower(root: Path, writes: dict[str, files.Write]) -> None:
        path = root / "data/themes/2026-byhaver.md"
        path.write_bytes(path.read_bytes() + b"\nEn kollega skrev her.\n")
        real(root, writes)

    monkeypatch.setattr(carrying, "write_all", slower)
    done = secretariat.try_("submit", "byhaver")
    assert done.code == 1
    assert "er blevet ændret" in done.err
    text = secretariat.read("data/themes/2026-byhaver.md")
    assert "En kollega skrev her." in text
    assert "status: kladde" in text


def test_the_users_own_work_is_untouched(secretariat: Secretariat) -> None:
    secretariat.write("staget.txt", "staget")
    secretariat.git("add", "staget.txt")
    secretariat.write("README.md", "ændret\n")
    secretariat.write("nyt.txt", "nyt")
    secretariat.propose("Byhaver")
    assert secretariat.git("status", "--porcelain").splitlines() == ["M README.md", "A  staget.txt", "?? nyt.txt"] or (
        secretariat.git("status", "--porcelain").split() == ["M", "README.md", "A", "staget.txt", "??", "nyt.txt"]
    )
    assert secretariat.last_files() == ["data/themes/2026-byhaver.md"]


def test_a_hook_that_refuses_leaves_everything_as_it_was(secretariat: Secretariat) -> None:
    hook = secretariat.root / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'Nej tak' >&2\nexit 1\n")
    hook.chmod(0o755)
    assert "Nej tak" in secretariat.refused("new-theme", "--title", "Byhaver", code=2)


@pytest.mark.parametrize("title", ["", "   ", "🎉", "con"])
def test_a_title_that_gives_no_id_asks_for_one(secretariat: Secretariat, title: str) -> None:
    done = secretariat.try_("new-theme", "--title", title)
    assert done.code in (0, 2), done.said
    assert "Traceback" not in done.said
    if done.code == 2:
        assert "--id" in done.err or "--title" in done.err


def test_nasty_text_stays_text(secretariat: Secretariat) -> None:
    nasty = "<script>alert(1)</script> [x](javascript:1) {{ 7*7 }} \x1b[31mrød\x1b[0m \u202eomvendt # | *fed*"
    secretariat.propose(nasty, "--id", "2026-grim")
    secretariat.run("submit", "grim")
    secretariat.run("agenda", "--round", "january")
    for done in (secretariat.run("list"), secretariat.run("show", "grim"), secretariat.run("score", "grim")):
        assert "\x1b" not in done.said
        assert "\u202e" not in done.said
    paper = secretariat.read("documents/dagsorden-2027-01-19-chefforum.md")
    assert "<script>" not in paper
    assert "49" not in paper
    assert "\x1b" not in paper


def test_a_date_that_looks_like_an_option_or_a_path_does_no_harm(secretariat: Secretariat) -> None:
    for text in ("--upload-pack=x", "../../etc/passwd", "-h", "$(id)", "data/themes/../../x"):
        done = secretariat.try_("show", "--", text)
        assert done.code == 2, done.said


def test_a_broken_repository_file_stops_only_what_needs_it(secretariat: Secretariat) -> None:
    secretariat.write("data/themes/2026-i-stykker.md", "---\ntitel: [\n---\n")
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    done = secretariat.run("list")
    assert "2026-i-stykker.md:3" in done.err or "2026-i-stykker.md:2" in done.err
    assert "2026-byhaver" in done.out
    assert "2026-i-stykker.md" in secretariat.refused("agenda", "--round", "january")


def test_the_clock_that_is_none(secretariat: Secretariat) -> None:
    assert "NETVAERK_TODAY" in secretariat.on("i dag").refused("status", code=2)


def test_init_refuses_a_folder_with_something_in_it_and_one_inside_a_repository(secretariat: Secretariat) -> None:
    assert "er ikke tom" in secretariat.refused("init", "data", code=2)
    assert "inde i et andet" in secretariat.refused("init", "nyt", code=2)
