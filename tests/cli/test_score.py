"""`score`: besvarelse beside vurdering, blind until one's own is in, left and resumed, and a round walked through."""

import json
from collections.abc import Callable

import pytest
from conftest import Secretariat

BREVE = "2026-breve-der-kan-forstaas"
KUNSTIG = "2026-kunstig-intelligens-i-den-daglige-sagsbehandling"
SUNDHED = "2026-sundhed-hvor-folk-bor"
DEMENS = "2026-demens-paa-flere-sprog"
MEETING = "2027-01-19"


@pytest.fixture
def submitted(after: Callable[..., Secretariat]) -> Secretariat:
    """Two themes that can be assessed: one has been scored by dkm."""
    return after(submit_two)


def submit_two(secretariat: Secretariat) -> None:
    for title in ("Byhaver", "Cykelstier"):
        secretariat.propose(title)
        secretariat.run("submit", title.lower())
    give(secretariat, "byhaver", "dkm", 3)


def give(secretariat: Secretariat, theme: str, who: str, score: int) -> None:
    keys = ("velfærd", "aktualitet", "tværgående", "kompleksitet", "læring", "innovation", "perspektiver")
    secretariat.run("score", theme, "--as", who, *(part for key in keys for part in ("--set", f"{key}={score}")))


def test_besvarelse_stands_beside_vurdering_with_its_reasons(example: Callable[[], Secretariat]) -> None:
    shown = example().run("score", "vikaren", "--all").out
    assert "Karakteristikum    Besvarelse  abc  dkm  pls  Median  Gennemsnit  Spredning  Point fra" in shown
    assert "Nye perspektiver   2 af 2      0    1    0    0,0     0,3         0-1        3" in shown
    assert "  ja   inddrager nogen uden for kommunen: fagforening" in shown


def test_what_is_missing_in_the_besvarelse_is_said(example: Callable[[], Secretariat]) -> None:
    shown = example().run("score", "sundhed").out
    assert "Aktuel udfordring  0 af 2" in shown
    assert "  nej  nævner den vision eller strategi, temaet springer af" in shown


def test_the_json_for_a_program(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    hidden = json.loads(secretariat.run("score", "kunstig", "--json").out)
    assert (hidden["skjult"], hidden["samlet"], hidden["vurdering"], hidden["vurderinger"], hidden["inhabile"]) == (True, None, None, 2, 1)
    assert set(hidden["gennemsnit"].values()) == {None}
    assert hidden["besvarelse"]["velfærd"]["opfyldt"] == 2
    shown = json.loads(secretariat.run("score", "kunstig", "--json", "--all").out)
    assert round(shown["samlet"], 2) == 2.43
    assert shown["vurdering"]["velfærd"] == {"median": 1.5, "gennemsnit": 1.5, "spredning": 1, "antal": 2}
    assert shown["besvarelse"] == hidden["besvarelse"]
    assert "abc" not in json.dumps(shown)


def test_others_scores_are_shown_when_ones_own_are_in(submitted: Secretariat) -> None:
    for who in ((), ("--as", "abc", "--show")):
        shown = submitted.run("score", "byhaver", *who).out
        assert "3,0" not in shown
        assert "1 vurderer har givet point" in shown
    everything = submitted.run("score", "byhaver", "--all")
    assert "3,0" in everything.out
    assert "Alle vurderinger vises" in everything.err
    give(submitted, "byhaver", "abc", 1)
    own = submitted.run("score", "byhaver", "--as", "abc", "--show")
    assert "2,0" in own.out
    assert "Drøft: Bedre velfærd (1-3)" in own.out
    assert not own.err


def test_who_one_is_can_be_told_to_git_once(submitted: Secretariat) -> None:
    submitted.git("config", "netvaerk.initialer", "dkm")
    assert "3,0" in submitted.run("score", "byhaver").out
    submitted.run("score", "byhaver", "--set", "velfærd=0")
    assert "  velfærd: 0" in submitted.read("data/assessments/2026-byhaver/dkm.md")
    submitted.git("config", "netvaerk.initialer", "d/../x")
    assert "netvaerk.initialer" in submitted.refused("score", "byhaver", code=2)


@pytest.mark.parametrize(
    "command", [("list",), ("show", "byhaver"), ("status",), ("history", "byhaver"), ("validate", "--format", "markdown")]
)
def test_no_command_shows_others_scores_too_early(submitted: Secretariat, command: tuple[str, ...]) -> None:
    said = submitted.try_(*command).said
    assert "3,0" not in said
    assert ": 3" not in said


def test_list_hides_the_total_until_it_may_be_seen(submitted: Secretariat) -> None:
    totals = {row["id"]: row["samlet"] for row in json.loads(submitted.run("list", "--json").out)}
    assert totals == {"2026-byhaver": "skjult", "2026-cykelstier": "–"}
    assert "3,0" in submitted.run("list", "--as", "dkm").out
    everything = submitted.run("list", "--all")
    assert "3,0" in everything.out
    assert "Alle vurderinger vises" in everything.err
    submitted.run("agenda", "--round", "january", "--send")
    assert "3,0" in submitted.run("list").out


def test_scores_end_when_the_agenda_is_sent_and_are_then_open(submitted: Secretariat) -> None:
    submitted.run("agenda", "--round", "january", "--send")
    assert "ikke længere vurderes" in submitted.refused("score", "cykelstier", "--as", "abc", "--set", "velfærd=1")
    shown = submitted.run("score", "byhaver")
    assert "3,0" in shown.out
    assert not shown.err
    assert "ikke givet" in submitted.run("score", "--round", "january").out


def test_who_is_disqualified_is_shown_and_left_out(submitted: Secretariat) -> None:
    submitted.run("score", "byhaver", "--as", "pls", "--inhabil")
    shown = submitted.run("score", "byhaver", "--as", "pls", "--show").out
    assert "Samlet: 3,0 (1 vurdering, 1 inhabil)\nInhabil: pls" in shown
    assert "ikke noteret" in submitted.refused("score", "byhaver", "--as", "abc", "--inhabil", "--remark", "Min søster", code=2)


@pytest.mark.parametrize("given", ["4", "-1", "høj", "", "2,5", "²", "03", "1e0"])
def test_a_score_is_0_to_3(submitted: Secretariat, given: str) -> None:
    said = submitted.refused("score", "cykelstier", "--as", "abc", "--set", f"velfærd={given}", code=2)
    assert f"»{given}« er ikke et pointtal. Vælg 0 slet ikke, 1 i mindre grad, 2 i nogen grad, 3 i høj grad." in said


def test_an_unknown_reviewer(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    for command in (
        ("score", "breve", "--as", "dkn", "--set", "velfærd=1"),
        ("score", "--round", "january", "--as", "dkn"),
        ("rank", "--as", "dkn"),
    ):
        said = secretariat.refused(*command, code=2)
        assert "»dkn« er ikke blandt vurdererne i netvaerk.yaml. Mente du »dkm«?" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Skriv enten et tema eller en runde"),
        (("byhaver", "--round", "january"), "Skriv enten et tema eller en runde"),
        (("byhaver", "--set", "velfærd=1"), "hvem der vurderer"),
        (("byhaver", "--as", "abc", "--set", "velfærd=1", "--json"), "kan ikke bruges sammen"),
        (("--round", "january", "--as", "abc", "--inhabil"), "hører til ét tema"),
        (("byhaver", "--as", "abc"), "Giv pointene med --set"),
        (("--round", "marts"), "ingen runde i marts"),
    ],
)
def test_wrong_use(submitted: Secretariat, arguments: tuple[str, ...], said: str) -> None:
    assert said in submitted.refused("score", *arguments, code=2)


def test_a_round_shows_who_owes_what_and_no_points(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    shown = secretariat.run("score", "--round", "january").out
    rows = {line.split()[0]: line.split()[1:] for line in shown.splitlines()}
    assert rows["Tema"] == ["abc", "dkm", "pls"]
    assert rows[KUNSTIG] == ["givet", "givet", "inhabil"]
    assert rows[DEMENS] == ["mangler", "givet", "mangler"]
    assert json.loads(secretariat.run("score", "--round", "january", "--json").out)["vurderinger"][SUNDHED] == dict.fromkeys(
        ["abc", "dkm", "pls"], "mangler"
    )
    assert "Der er ingen temaer" in secretariat.run("score", "--round", "june-2031").out


def test_what_one_owes_the_fewest_assessed_first(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    owed = json.loads(secretariat.run("score", "--round", "january", "--as", "abc", "--json").out)
    assert [(t["id"], t["vurderinger"]) for t in owed["mangler"]] == [(SUNDHED, 0), (DEMENS, 1)]
    shown = secretariat.run("score", "--round", "january", "--as", "abc").out
    assert shown.index(SUNDHED) < shown.index(DEMENS)
    give(secretariat, DEMENS, "abc", 2)
    give(secretariat, SUNDHED, "abc", 2)
    assert "abc mangler ingen vurderinger" in secretariat.run("score", "--round", "january", "--as", "abc").out


def test_a_file_with_a_fault_is_named_and_not_counted(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    path = f"data/assessments/{BREVE}/abc.md"
    secretariat.write(path, secretariat.read(path).replace("velfærd: 3", "velfærd: 4"))
    assert "velfærd" in secretariat.refused("score", "breve", "--all")
    ranked = secretariat.run("rank", "--round", "january", "--all")
    assert f"{path}:7" in ranked.err
    assert "Filerne ovenfor har fejl" in ranked.err
