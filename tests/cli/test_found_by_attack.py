"""What somebody who wished the tool harm once found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Secretariat

JANUARY = "data/meetings/2027-01-19-chefforum.md"


def test_a_network_with_the_id_of_its_theme_still_comes_on_the_agenda(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.git("rm", "--quiet", JANUARY)
    secretariat.commit_all("Slet mødet")
    secretariat.run("agenda", "--round", "january")
    text = secretariat.read(JANUARY)
    for key in ("evaluering-2026-liv-i-kommunens-tomme-lokaler", "afslutning-2026-digital", "testfase-2026-fra-sygehus"):
        assert f"nøgle: {key}" in text


def test_a_text_of_the_users_own_is_not_overwritten_by_the_index(secretariat: Secretariat) -> None:
    secretariat.write("data/README.md", "Vores egen tekst.\n")
    assert "jeres egen tekst" in secretariat.refused("index")


def test_an_id_within_another_was_never_on_the_agenda(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    text = secretariat.read("data/themes/2026-ung-i-egen-bolig.md").replace("Ung i egen bolig", "Ung")
    secretariat.write("data/themes/2026-ung.md", text)
    secretariat.commit_all()
    assert "Kommet på dagsordenen: 2026-ung" in secretariat.run("agenda", "--round", "january").out


def test_a_comment_in_a_decision_is_text(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.run("decide", "2026-06-16", "eventuelt", "--text", "Aftalt <!-- i skabelonen --> frem.")
    secretariat.run("referat", "2026-06-16")
    assert "i skabelonen" in secretariat.read("documents/referat-2026-06-16-chefforum.md")


def test_a_step_that_was_written_and_not_committed_is_finished_by_running_it_again(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    again = ("decide", "2026-06-16", "2026-et-nyt-intranet", "afvist", "--reason", "En anden grund")
    secretariat.run(*again, "--no-commit")
    secretariat.run(*again)
    assert secretariat.git("status", "--porcelain") == ""


def test_a_network_takes_only_outcomes_that_its_kind_can_have(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.run("agenda", "2027-01-19", "--send")
    secretariat.on("2027-01-19")
    assert "testfase" in secretariat.refused("decide", "2027-01-19", "tomme-lokaler", "testfase")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("new-theme", "--file", "~findes-ikke/x.md"), 2),
        (("new-theme", "--file", "data"), 2),
        (("new-theme", "--file", "/dev/zero"), 2),
        (("agenda", "--round", "january", "--out", "data/themes"), 2),
        (("agenda", "2027-01-19", "--round", "june"), 2),
        (("agenda", "2027-01-19", "--date", "2015-04-21"), 1),
        (("decide", "2026-06-16", "eventuelt", "--text", " "), 2),
    ],
)
def test_odd_wishes_are_refused(example: Callable[[], Secretariat], arguments: tuple[str, ...], code: int) -> None:
    if "/dev/zero" in arguments and not Path("/dev/zero").exists():
        arguments = ("new-theme", "--file", "findes-ikke")
    example().refused(*arguments, code=code)


def test_a_round_that_is_held_no_more_stops_nothing(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    rules = '\nrunder:\n  - måned: september\n    frist: "1. august"\n    halvår: efterår\n'
    secretariat.write("netvaerk.yaml", secretariat.read("netvaerk.yaml") + rules)
    secretariat.run("status")
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "september")


def test_an_organ_of_several_words_can_meet(secretariat: Secretariat) -> None:
    rules = secretariat.read("netvaerk.yaml").replace('organ: "Chefforum"', 'organ: "By- og Miljøudvalget"')
    secretariat.write("netvaerk.yaml", rules)
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "january")
    assert (secretariat.root / "data/meetings/2027-01-19-by-og-miljoeudvalget.md").exists()


@pytest.mark.parametrize("fault", ["{{ " + "(" * 500 + "1" + ")" * 500 + " }}", "{{ " + "9" * 5000 + " }}"])
def test_a_template_that_cannot_be_taken_apart_is_refused(example: Callable[[], Secretariat], fault: str) -> None:
    secretariat = example()
    secretariat.write("templates/dagsorden.md.j2", fault)
    assert "dagsorden.md.j2" in secretariat.refused("agenda", "2027-01-19")


def test_an_empty_template_answers_nobody(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.write("templates/svar.md.j2", "{# Kommer senere #}\n")
    assert "Svaret er tomt" in secretariat.refused("reply", "ventetid")


def test_a_theme_that_comes_again_is_assessed_again(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.run("submit", "flere-boern")
    assert "ingen vurderinger" in secretariat.run("score", "flere-boern").out
    secretariat.run("referat", "2026-06-16")
    assert "| 3 | 1,8 |" in secretariat.read("documents/referat-2026-06-16-chefforum.md")
    assert "abc: 2026-demens-paa-flere-sprog, 2026-flere-boern-i-foreningslivet" in secretariat.run("status").out
    secretariat.run("score", "flere-boern", "--as", "abc", "--set", "velfærd=3")
    assert secretariat.read("data/assessments/2026-flere-boern-i-foreningslivet/abc.md").count(": 3") == 1
