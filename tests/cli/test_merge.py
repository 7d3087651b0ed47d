"""Two proposals about the same matter become one, and nothing that anybody wrote is lost."""

from collections.abc import Callable

import pytest
from conftest import Secretariat

KEPT, AWAY = "2026-skolehaver", "2026-haver-paa-skolerne"
KEPT_FILE, AWAY_FILE = f"data/themes/{KEPT}.md", f"data/themes/{AWAY}.md"


@pytest.fixture
def office(after: Callable[..., Secretariat]) -> Secretariat:
    return after(propose_two)


def propose_two(secretariat: Secretariat) -> None:
    secretariat.propose("Skolehaver")
    secretariat.propose("Haver på skolerne", "--nearby", "Grønne tage")
    secretariat.write(
        AWAY_FILE,
        secretariat.read(AWAY_FILE)
        .replace('rolle: "Pædagog"', 'rolle: "Gartner"')
        .replace('  - "Kultur & Fritid"', '  - "Miljø & Teknik"  # driften')
        .replace("Svar om velfærd.", "Børnene spiser flere grøntsager."),
    )
    secretariat.commit_all()


def test_one_goes_on_with_both_proposers_and_the_other_keeps_its_text(office: Secretariat) -> None:
    before = office.read(AWAY_FILE)
    done = office.run("merge", "skolehaver", "haver-paa")
    kept = office.read(KEPT_FILE)
    assert f"Temaet {AWAY} er lagt sammen med {KEPT}" in done.out
    for line in (
        'rolle: "Pædagog"',
        'rolle: "Gartner"',
        '  - "Kultur & Fritid"',
        '  - "Miljø & Teknik"',
        '  - "Grønne tage"',
        f"  - {AWAY}",
    ):
        assert line in kept
    assert "status: kladde" in kept
    assert "Børnene spiser" not in kept
    assert office.read(AWAY_FILE) == before.replace("status: kladde", "status: trukket").replace(
        "igangværende:", f"relaterede:\n  - {KEPT}\nigangværende:"
    )
    assert sorted(office.last_files()) == [AWAY_FILE, KEPT_FILE]
    assert "Ingen fejl" in office.run("validate").out or office.run("validate").code == 0


def test_the_answers_can_come_along(office: Secretariat) -> None:
    office.run("merge", "skolehaver", "haver-paa", "--with-answers")
    section = office.read(KEPT_FILE).split("## Bedre velfærd")[1].split("## Aktuel")[0]
    assert section == "\n\nSvar om velfærd.\n\nFra forslaget »Haver på skolerne«:\n\nBørnene spiser flere grøntsager.\n\n"
    office.run("submit", "2026-skolehaver")


def test_an_open_question_is_answered_by_the_others_answer(office: Secretariat) -> None:
    office.run("new-theme", "--title", "Bede i byen")
    office.run("merge", "bede", "haver-paa", "--with-answers")
    text = office.read("data/themes/2026-bede-i-byen.md")
    assert "> Spørgsmål:" not in text
    assert "Fra forslaget" not in text
    assert "## Bedre velfærd\n\nBørnene spiser flere grøntsager.\n" in text


def test_a_third_can_be_merged_and_one_proposer_stands_once(office: Secretariat) -> None:
    office.run("merge", "2026-skolehaver", "haver-paa")
    office.propose("Bede i byen")
    office.run("merge", "2026-skolehaver", "bede")
    kept = office.read(KEPT_FILE)
    assert kept.count('rolle: "Pædagog"') == 1
    assert f"erstatter:\n  - {AWAY}\n  - 2026-bede-i-byen\n" in kept


def test_show_and_similar_tell_what_took_its_place(office: Secretariat) -> None:
    office.run("merge", "2026-skolehaver", "haver-paa")
    office.propose("Endnu en have på skolerne")
    assert f"afløst af {KEPT}" in office.run("similar", "haver på skolerne").out
    assert f"Afløst af {KEPT}" in office.run("show", AWAY).out


def test_dry_run_and_no_commit(office: Secretariat) -> None:
    before = office.state()
    assert "+status: trukket" in office.run("merge", "2026-skolehaver", "haver-paa", "--dry-run").out
    assert office.state() == before
    office.run("merge", "2026-skolehaver", "haver-paa", "--no-commit")
    assert office.commits()[0] == "Ret filer"


def test_the_one_that_is_submitted_is_kept(office: Secretariat) -> None:
    office.run("submit", "haver-paa")
    assert f"netvaerk merge {AWAY} {KEPT}" in office.refused("merge", "2026-skolehaver", "haver-paa")
    office.run("merge", "haver-paa", "2026-skolehaver")
    assert "runde: 2027-01" in office.read(AWAY_FILE)


def test_the_one_of_the_earlier_round_is_kept(office: Secretariat) -> None:
    office.run("submit", "haver-paa")
    office.on("2026-12-05").run("submit", "2026-skolehaver")
    assert "tidligere runde, januar 2027" in office.refused("merge", "2026-skolehaver", "haver-paa")
    office.run("merge", "haver-paa", "2026-skolehaver")


def test_what_is_assessed_decided_sent_or_the_same_is_refused(office: Secretariat) -> None:
    assert "sig selv" in office.refused("merge", KEPT, KEPT, code=2)
    assert "passer på flere" in office.refused("merge", "2026", KEPT, code=2)
    office.run("submit", AWAY)
    office.run("submit", KEPT)
    office.run("score", AWAY, "--as", "abc", "--set", "velfærd=3")
    for pair in ((KEPT, AWAY), (AWAY, KEPT)):
        assert f"»{AWAY}« er vurderet af abc" in office.refused("merge", *pair)
    office.git("rm", "-q", "-r", "data/assessments")
    office.commit_all()
    office.run("agenda", "--round", "januar")
    office.run("agenda", "2027-01-19", "--send")
    assert "som er sendt" in office.refused("merge", KEPT, AWAY)
    office.on("2027-01-19").run("decide", "2027-01-19", AWAY, "afvist", "--reason", "Nej")
    office.run("decide", "2027-01-19", KEPT, "godkendt")
    assert "er godkendt og kan ikke lægges sammen" in office.refused("merge", KEPT, AWAY)


def test_an_answer_that_cannot_be_joined_is_refused_whole(office: Secretariat) -> None:
    office.write(KEPT_FILE, office.read(KEPT_FILE).replace("Svar om innovation.", "```\nuden ende"))
    office.commit_all()
    said = office.refused("merge", KEPT, AWAY, "--with-answers")
    assert "kodeblok" in said and "Nye perspektiver" in said
    office.run("merge", KEPT, AWAY)


def test_another_type_and_another_case_are_remarked(office: Secretariat) -> None:
    office.write(
        AWAY_FILE,
        office.read(AWAY_FILE).replace("netværkstype: velfærd", "netværkstype: læring").replace("inddrages:", 'sagsnr: "26/1"\ninddrages:'),
    )
    office.commit_all()
    err = office.run("merge", KEPT, AWAY).err
    assert "velfærd bliver stående" in err and "26/1" in err


def test_a_title_marks_up_nothing(office: Secretariat) -> None:
    office.write(AWAY_FILE, office.read(AWAY_FILE).replace('titel: "Haver på skolerne"', 'titel: "# <b>x</b> [a](http://b)"'))
    office.commit_all()
    office.run("merge", KEPT, AWAY, "--with-answers")
    assert "»\\# \\<b\\>x\\</b\\> \\[a\\](http\\://b)«" in office.read(KEPT_FILE)
