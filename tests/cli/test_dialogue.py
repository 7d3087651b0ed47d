"""At a terminal the commands ask; these tests type the answers."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Secretariat

pexpect = pytest.importorskip("pexpect", reason="a terminal to type at is made with pexpect, which is for Unix")

HERE = Path(__file__).parents[2]
MEETING = "2027-01-19"
Terminal = Any  # pexpect says nothing about its types


@pytest.fixture
def terminal(secretariat: Secretariat) -> Iterator[Callable[..., Terminal]]:
    """Start a command at a terminal of its own."""
    started: list[Terminal] = []

    def start(*arguments: str, today: str = "2026-11-22", **environment: str) -> Terminal:
        everything = {**os.environ, "NETVAERK_TODAY": today, "PYTHONPATH": str(HERE), "TERM": "dumb", **environment}
        command = ["-m", "netvaerk", *arguments]
        child = pexpect.spawn(
            sys.executable, command, cwd=secretariat.root, env=everything, encoding="utf-8", timeout=20, dimensions=(40, 160)
        )
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def answer(child: Terminal, *pairs: tuple[str, str]) -> None:
    for question, reply in pairs:
        child.expect_exact(question)
        child.sendline(reply)


def ended(child: Terminal) -> int:
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus is not None
    return int(child.exitstatus)


def test_new_theme_asks_each_characteristic_with_its_question(secretariat: Secretariat, terminal: Callable[..., Terminal]) -> None:
    child = terminal("new-theme")
    answer(
        child,
        ("Titel", "Byhaver på skolen"),
        ("Netværkstype", "velf"),
        ("Hvor kommer temaet fra", "1"),
        ("rolle", "Pædagog"),
        ("afdeling", "Børn & Familier"),
        ("Resumé", "Børn dyrker mad."),
        ("Hvilke afdelinger", "Børn & Familier, Miljø & Teknik"),
        ("Hvem skal inddrages?", "borgr"),
        ("Hvem skal inddrages?", "borger, foraeldre"),
        ("Hvem skal inddrages?", "borger, forening"),
        ("Hvilke projekter", ""),
        ("tekstprogram?", "n"),
    )
    questions = (
        "bedre velfærd",
        "vigtig for",
        "berører udfordringen?",
        "løsninger har vi",
        "viden mangler",
        "uhensigtsmæssige",
        "nye øjne?",
    )
    for question in questions:
        child.expect_exact(question)
        child.expect_exact("> ")
        child.sendline("Første linje.")
        child.expect_exact("> ")
        child.sendline("")
    assert ended(child) == 0
    text = secretariat.read("data/themes/2026-byhaver-paa-skolen.md")
    assert 'afdeling: "Børn & Familier"' in text
    assert text.count("Første linje.") == 7
    assert "  - forening\n" in text
    secretariat.run("submit", "byhaver")


def test_a_dialogue_that_is_broken_off_writes_nothing(secretariat: Secretariat, terminal: Callable[..., Terminal]) -> None:
    before = secretariat.state()
    child = terminal("new-theme")
    answer(child, ("Titel", "Byhaver"))
    child.expect_exact("Netværkstype")
    child.sendintr()
    child.expect_exact("Afbrudt. Intet er skrevet.")
    assert ended(child) == 1
    assert secretariat.state() == before


def test_an_id_that_exists_is_asked_for_again(secretariat: Secretariat, terminal: Callable[..., Terminal]) -> None:
    secretariat.propose("Byhaver")
    keys = ("velfærd", "aktualitet", "tværgående", "kompleksitet", "læring", "innovation", "perspektiver")
    given = [part for key in keys for part in ("--answer", f"{key}=Svar")]
    who = ["--role", "Pædagog", "--summary", "Kort", "--touches", "Skoler", "--involves", "borger", "--nearby", "Intet"]
    child = terminal("new-theme", "--title", "Byhaver", "--type", "læring", "--source", "leder", *who, *given)
    child.expect_exact("Der er allerede et tema med det navn: 2026-byhaver")
    answer(child, ("Skriv et andet id", "2026-byhaver-paa-taget"))
    assert ended(child) == 0
    assert (secretariat.root / "data/themes/2026-byhaver-paa-taget.md").exists()


def test_the_editor_gets_the_draft_and_may_be_asked_to_try_again(
    secretariat: Secretariat, terminal: Callable[..., Terminal], tmp_path: Path
) -> None:
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import pathlib, sys\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "text = path.read_text(encoding='utf-8')\n"
        "bad = 'kilde: borgmester' in text\n"
        "text = text.replace('kilde: borgmester', 'kilde: borger') if bad else text.replace('kilde: borger', 'kilde: borgmester')\n"
        "path.write_text(text, encoding='utf-8')\n",
        encoding="utf-8",
    )
    who = ["--role", "Borger", "--summary", "Kort", "--touches", "Skoler", "--involves", "borger", "--nearby", "Intet"]
    child = terminal(
        "new-theme", "--title", "Byhaver", "--type", "læring", "--source", "borger", *who, "--edit", EDITOR=f"{sys.executable} {editor}"
    )
    child.expect_exact("Mente du »borger«?")
    answer(child, ("Vil du rette det nu?", "j"))
    assert ended(child) == 0
    assert "kilde: borger\n" in secretariat.read("data/themes/2026-byhaver.md").replace("\r", "")


def test_an_editor_text_with_faults_is_kept(secretariat: Secretariat, terminal: Callable[..., Terminal], tmp_path: Path) -> None:
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import sys\nopen(sys.argv[1], 'a', encoding='utf-8').close()\nopen(sys.argv[1], 'w').write('ingen indledning')\n", encoding="utf-8"
    )
    before = secretariat.state()
    who = ["--role", "Borger", "--summary", "Kort", "--touches", "Skoler", "--involves", "borger", "--nearby", "Intet"]
    child = terminal(
        "new-theme", "--title", "Byhaver", "--type", "læring", "--source", "borger", *who, "--edit", EDITOR=f"{sys.executable} {editor}"
    )
    answer(child, ("Vil du rette det nu?", "n"))
    child.expect_exact("netvaerk new-theme --file")
    assert ended(child) == 1
    assert secretariat.state() == before


def test_scoring_shows_question_answer_and_scale(secretariat: Secretariat, terminal: Callable[..., Terminal]) -> None:
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    child = terminal("score", "byhaver", "--as", "abc")
    child.expect_exact("0 slet ikke, 1 i mindre grad, 2 i nogen grad, 3 i høj grad")
    child.expect_exact("Svar om velfærd.")
    answer(child, ("Point", "4"))
    child.expect_exact("er ikke et pointtal")
    answer(child, ("Point", "3"), ("Point", "2"), ("Point", ""), ("Point", "1"), ("Point", "0"), ("Point", "2"), ("Point", "3"))
    answer(child, ("Bemærkning", "God idé"))
    assert ended(child) == 0
    text = secretariat.read("data/assessments/2026-byhaver/abc.md")
    assert "  velfærd: 3\n  aktualitet: 2\n  kompleksitet: 1\n" in text
    assert "tværgående" not in text
    assert text.endswith("God idé\n")


def test_decide_walks_through_all_that_is_undecided_in_one_commit(secretariat: Secretariat, terminal: Callable[..., Terminal]) -> None:
    for title in ("Byhaver", "Cykelstier", "Nattevagter"):
        secretariat.propose(title)
        secretariat.run("submit", title.lower())
    secretariat.run("agenda", "--round", "january", "--send")
    commits = len(secretariat.commits())
    child = terminal("decide", MEETING, today=MEETING)
    answer(
        child,
        ("Beslutning", "godk"), ("Begrundelse", "Et godt tema"), ("Sammen med", ""), ("Vilkår", ""),
        ("Beslutning", "henvist"), ("Henvist til", "Miljø & Teknik"), ("Begrundelse", ""), ("Sammen med", ""), ("Vilkår", ""),
        ("Beslutning", "spring over"),
        ("Skal beslutningerne føres ind?", "j"),
    )  # fmt: skip
    assert ended(child) == 0
    assert len(secretariat.commits()) == commits + 1
    assert "status: godkendt" in secretariat.read("data/themes/2026-byhaver.md")
    assert "status: henvist" in secretariat.read("data/themes/2026-cykelstier.md")
    assert "2026-nattevagter" in secretariat.on(MEETING).refused("referat", MEETING)
