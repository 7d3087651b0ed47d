"""`rank`: the order of a round, how firm it is, and what it does not say."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from conftest import Secretariat

JANUARY = ("--round", "january")


def test_the_example_round_has_firm_and_unfirm_ranks(example: Callable[[], Secretariat]) -> None:
    shown = example().run("rank", *JANUARY, "--all").out
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert "1 Ventetid, der gør gavn 2,7 ja 3" in lines
    assert "3 (delt) Byen, der reparerer [drøft] 2,4 nej, 2-5 3" in lines
    assert "3 (delt) Demens på flere sprog 2,4 kan ikke siges 1" in lines
    assert "3 (delt) Kunstig intelligens i den daglige sagsbehandling 2,4 nej, 2-4 2 (1 inhabil)" in lines
    assert "7 Vikaren, der kender borgeren [svagt] 2,0 ja 3" in lines
    assert "– Sundhed, hvor folk bor – – 0" in lines
    assert "Svagt: »Vikaren, der kender borgeren«: Nye perspektiver (0,3). Grænsen er 1,0." in lines
    assert "Drøft: »Breve, der kan forstås«: Vurdererne er langt fra hinanden om Bedre velfærd (1-3)." in lines
    assert "I alt 0,36 svag 42" in lines
    assert "\x1b" not in shown


def test_the_guide_tells_of_the_example_round_as_it_is(example: Callable[[], Secretariat]) -> None:
    guide = (Path(__file__).parents[2] / "docs/vurdering.md").read_text(encoding="utf-8")
    start = guide.index("| Plads | Tema | Samlet | Fast | Vurderinger |")
    told = [[cell.strip() for cell in line.strip("|").split("|")] for line in guide[start:].split("\n\n")[0].splitlines()[2:]]
    lines = example().run("rank", *JANUARY, "--all").out.splitlines()[2 : 2 + len(told)]
    shown = [[re.sub(r" \[.*\]", "", cell) for cell in re.split(r" {2,}", line)] for line in lines]
    assert shown == told


def test_it_is_blind(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    assert "Skriv, hvem du er, med --as" in secretariat.refused("rank", *JANUARY)
    said = secretariat.refused("rank", *JANUARY, "--as", "abc")
    assert "Du mangler: 2026-demens-paa-flere-sprog." in said
    assert "--all" in said
    # dkm has scored all that anybody has.
    own = secretariat.run("rank", *JANUARY, "--as", "dkm")
    assert "Alle vurderinger vises" not in own.err
    assert "Alle vurderinger vises" in secretariat.run("rank", *JANUARY, "--all").err


def test_a_round_that_is_over_is_open(example: Callable[[], Secretariat]) -> None:
    shown = example().run("rank", "--round", "june-2026")
    assert "Et nyt intranet [svagt]" in shown.out
    assert not shown.err


def test_the_json_for_a_program(example: Callable[[], Secretariat]) -> None:
    found = json.loads(example().run("rank", *JANUARY, "--all", "--json").out)
    assert (found["runde"], found["vurderere"]) == ("2027-01", 3)
    assert found["enighed"]["målt_på"] == 42
    by_id = {t["id"]: t for t in found["temaer"]}
    assert [t["plads"] for t in found["temaer"]] == [1, 2, 3, 3, 3, 6, 7, None]
    byen = by_id["2026-byen-der-reparerer"]
    assert (byen["delt"], byen["bedst"], byen["værst"], byen["drøft"], byen["svagt"]) == (True, 2, 5, ["velfærd"], [])
    assert by_id["2026-demens-paa-flere-sprog"]["bedst"] is None
    assert by_id["2026-vikaren-der-kender-borgeren"]["svagt"] == ["perspektiver"]
    assert by_id["2026-sundhed-hvor-folk-bor"]["karakteristika"]["velfærd"] == {
        "median": None,
        "gennemsnit": None,
        "spredning": None,
        "antal": 0,
    }
    assert "abc" not in json.dumps(found)


def test_no_theme_one_theme_one_reviewer(secretariat: Secretariat) -> None:
    assert "Der er ingen temaer i runden januar 2027." in secretariat.run("rank", *JANUARY).out
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    assert "1 tema får først plads, når det har point" in secretariat.run("rank", *JANUARY).out
    keys = ("velfærd", "aktualitet", "tværgående", "kompleksitet", "læring", "innovation", "perspektiver")
    secretariat.run("score", "byhaver", "--as", "abc", *(part for key in keys for part in ("--set", f"{key}=2")))
    shown = secretariat.run("rank", *JANUARY, "--as", "abc").out
    assert "Kun ét tema har en samlet vurdering" in shown
    assert "Kun én vurderer har givet point" in shown
    assert " ".join(shown.splitlines()[2].split()) == "1 Byhaver 2,0 – 1"
    assert "kan ikke måles" in shown


def test_a_title_that_anybody_wrote_stays_text(secretariat: Secretariat) -> None:
    secretariat.propose("[red]<b>*x* \x1b[31m \u202e {{ 7*7 }}", "--id", "2026-grim")
    secretariat.run("submit", "grim")
    for command in (("rank", *JANUARY), ("portfolio", *JANUARY), ("score", "grim"), ("score", *JANUARY)):
        said = secretariat.run(*command).said
        assert "\x1b" not in said
        assert "\u202e" not in said
        assert "49" not in said
    assert "[red]<b>*x*" in secretariat.run("rank", *JANUARY).out
