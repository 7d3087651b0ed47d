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
        child.delaybeforesend = None  # what is typed is typed after its question
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


def draft(secretariat: Secretariat) -> Path:
    return secretariat.root / ".git/netvaerk-kladder/abc/2026-byhaver.json"


def test_scoring_can_be_left_and_taken_up_again(secretariat: Secretariat, terminal: Callable[..., Terminal]) -> None:
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    before = secretariat.state()
    child = terminal("score", "byhaver", "--as", "abc")
    answer(child, ("Point", "3"), ("Point", "2"), ("Point", "s"))
    child.expect_exact("Fortsæt med: netvaerk score 2026-byhaver --as abc")
    assert ended(child) == 1
    assert secretariat.state() == before
    assert draft(secretariat).exists()
    child = terminal("score", "byhaver", "--as", "abc")
    child.expect_exact("Du fortsætter, hvor du slap: 2 af 7 har fået point.")
    child.expect_exact("Svar om tværgående.")
    answer(child, ("Point", "1"), ("Point", "t"))
    child.expect_exact("Svar om tværgående.")
    answer(child, ("Point [1]", "t"))
    child.expect_exact("Svar om aktualitet.")
    answer(child, ("Point [2]", "0"), ("Point [1]", ""), ("Point", "1"))
    child.expect_exact("Svar om læring.")
    child.expect_exact("Point")
    child.sendintr()
    child.expect_exact("Afbrudt. Dine point er gemt som kladde")
    assert ended(child) == 1
    child = terminal("score", "byhaver", "--as", "abc")
    child.expect_exact("4 af 7")
    answer(child, ("Point", "1"), ("Point", "1"), ("Point", "1"), ("Bemærkning", ""))
    assert ended(child) == 0
    text = secretariat.read("data/assessments/2026-byhaver/abc.md")
    assert "  velfærd: 3\n  aktualitet: 0\n  tværgående: 1\n  kompleksitet: 1\n  læring: 1\n" in text
    assert not draft(secretariat).exists()


def test_a_draft_of_a_theme_that_has_changed_since_is_only_a_suggestion(
    secretariat: Secretariat, terminal: Callable[..., Terminal]
) -> None:
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    child = terminal("score", "byhaver", "--as", "abc")
    answer(child, ("Point", "3"), ("Point", "stop"))
    assert ended(child) == 1
    path = "data/themes/2026-byhaver.md"
    secretariat.write(path, secretariat.read(path).replace("Svar om velfærd.", "Et andet svar."))
    child = terminal("score", "byhaver", "--as", "abc")
    child.expect_exact("Temaet er ændret, siden du begyndte.")
    child.expect_exact("Et andet svar.")
    answer(child, ("Point [3]", "1"), *[("Point", "2")] * 6, ("Bemærkning", ""))
    assert ended(child) == 0
    assert "  velfærd: 1\n  aktualitet: 2\n" in secretariat.read("data/assessments/2026-byhaver/abc.md")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"vurdering": {"velfærd": 9, "læring": true, "x": 1}}', "\x00"])
def test_a_draft_that_is_none_is_passed_over(secretariat: Secretariat, terminal: Callable[..., Terminal], text: str) -> None:
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    draft(secretariat).parent.mkdir(parents=True)
    draft(secretariat).write_text(text, encoding="utf-8")
    child = terminal("score", "byhaver", "--as", "abc")
    child.expect_exact("Svar om velfærd.")
    answer(child, ("Point", "i"), ("Skal du noteres som inhabil?", "j"))
    assert ended(child) == 0
    assert "inhabil: true" in secretariat.read("data/assessments/2026-byhaver/abc.md")


def test_a_round_is_walked_through_the_fewest_assessed_first(secretariat: Secretariat, terminal: Callable[..., Terminal]) -> None:
    for title in ("Byhaver", "Cykelstier", "Nattevagter"):
        secretariat.propose(title)
        secretariat.run("submit", title.lower())
    secretariat.run("score", "byhaver", "--as", "dkm", "--set", "velfærd=3")
    child = terminal("score", "--round", "january", "--as", "abc")
    child.expect_exact("abc mangler 3 vurderinger i runden januar 2027:")
    child.expect_exact("Tema 1 af 3: 2026-cykelstier")
    answer(child, *[("Point", "2")] * 7, ("Bemærkning", ""), ("Vil du fortsætte med det næste?", "j"))
    child.expect_exact("Tema 2 af 3: 2026-nattevagter")
    answer(child, *[("Point", "2")] * 7, ("Bemærkning", ""), ("Vil du fortsætte med det næste?", "n"))
    assert ended(child) == 0
    assert secretariat.commits()[:2] == ["Vurdér temaet 2026-nattevagter (abc)", "Vurdér temaet 2026-cykelstier (abc)"]
    child = terminal("score", "--round", "january", "--as", "abc")
    child.expect_exact("Tema 1 af 1: 2026-byhaver")
    answer(child, *[("Point", "2")] * 7, ("Bemærkning", ""))
    child.expect_exact("Så er alt vurderet af abc. Tak.")
    assert ended(child) == 0


def test_pictures_are_for_terminals_and_colours_for_those_who_want_them(
    secretariat: Secretariat, terminal: Callable[..., Terminal]
) -> None:
    secretariat.propose("Byhaver \x1b[35m [red]rød[/red]", "--id", "2026-byhaver")
    secretariat.run("submit", "byhaver")
    keys = ("velfærd", "aktualitet", "tværgående", "kompleksitet", "læring", "innovation", "perspektiver")
    secretariat.run("score", "byhaver", "--as", "abc", *(part for key in keys for part in ("--set", f"{key}=3")))

    def shown(**environment: str) -> str:
        child = terminal("rank", "--round", "january", "--as", "abc", **{"LC_ALL": "C.UTF-8", **environment})
        child.expect(pexpect.EOF)
        return str(child.before)

    coloured = shown(TERM="xterm-256color")
    assert "\x1b[32m████████████\x1b[0m" in coloured
    for plain in (shown(TERM="xterm-256color", NO_COLOR="1"), shown(TERM="dumb")):
        assert "\x1b[3" not in plain
        assert "████████████" in plain
        assert "3,0 ██" in plain
    assert "\x1b[35m" not in coloured
    assert "[red]rød[/red]" in coloured
    piped = secretariat.run("rank", "--round", "january", "--as", "abc").out
    assert "█" not in piped
    assert "\x1b" not in piped


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


def test_guide_type_stops_at_the_first_yes(terminal: Callable[..., Terminal]) -> None:
    child = terminal("guide", "type")
    answer(child, ("politisk vision", "n"), ("viden", "ja"))
    child.expect_exact("Så er det et læringsnetværk.")
    assert ended(child) == 0


def test_guide_counts_the_traits_and_stores_nothing(secretariat: Secretariat, terminal: Callable[..., Terminal]) -> None:
    before = secretariat.state()
    child = terminal("guide", "netværksleder")
    answer(child, *[("(j/n)", "j" if number < 8 else "n") for number in range(10)])
    child.expect_exact("Du sagde ja til 8 af 10.")
    assert ended(child) == 0
    assert secretariat.state() == before


def test_start_and_close_ask_for_what_is_missing(secretariat: Secretariat, terminal: Callable[..., Terminal]) -> None:
    secretariat.on("2026-11-20").propose("Byhaver", "--type", "læring")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "january-2027")
    secretariat.run("agenda", "2027-01-19", "--send")
    secretariat.on("2027-01-19").run("decide", "2027-01-19", "byhaver", "godkendt")
    child = terminal("start", "byhaver", today="2027-01-20")
    answer(child, ("Netværkslederen", "Driftsleder, Hjælpemiddelcentret"), ("Co-driveren", ""))
    child.expect_exact("Referencelederen")
    child.sendline("")
    assert ended(child) == 0
    network = secretariat.read("data/networks/2026-byhaver.md")
    assert "status: igangsat" in network and '  afdeling: "Hjælpemiddelcentret"' in network

    secretariat.on("2027-06-30").run("idea", "2026-byhaver", "Et bed")
    child = terminal("close", "2026-byhaver", today="2027-06-30")
    answer(
        child,
        ("Hvor står idéen »Et bed« nu?", "spredt"),
        ("Hvor er den spredt til?", "Skolen ved søen"),
        ("Hvordan og hvornår evalueres der?", ""),
        ("Hvorfor er der ingen plan?", "Det er en lille idé"),
        ("Hvordan spredes løsningerne?", "Vi viser den frem"),
        ("Hvad har netværket lært?", "At spørge først"),
        (">", ""),
        ("Hvad kom der ud af det?", ""),
    )
    child.expect_exact("Det, du har svaret, er skrevet i netværket 2026-byhaver.")
    child.expect_exact("kan ikke afsluttes endnu. Det mangler:")
    assert ended(child) == 1
    kept = (
        "    status: spredt",
        '    hvor: "Skolen ved søen"',
        '  ingen: "Det er en lille idé"',
        '  plan: "Vi viser den frem"',
        "At spørge først",
    )
    noted = secretariat.read("data/networks/2026-byhaver.md").splitlines()
    assert [line for line in ("status: igangsat", *kept) if line not in noted] == []
    child = terminal("close", "2026-byhaver", today="2027-06-30")
    answer(child, ("skrives det, du har svaret, alligevel i netværkets fil.\r\n\r\nBedre velfærd", "Flere er ude"))
    assert ended(child) == 0
    closed = secretariat.read("data/networks/2026-byhaver.md").splitlines()
    assert [line for line in ("status: afsluttet", *kept) if line not in closed] == []
