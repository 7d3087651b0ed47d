"""Steps and locks, judged against git: the examples in `steps/<code>/`, and what no pair of folders can show."""

import shutil
from pathlib import Path

import pytest
from changed_repository import (
    ABC,
    APPROVED,
    BODY,
    DKM,
    MEETING,
    NETWORK,
    THEME,
    Repo,
    assessment,
    decided,
    meeting,
    network,
    theme,
)

EXAMPLES = Path(__file__).parent / "steps"
CASES = sorted(p for p in EXAMPLES.glob("*/*") if p.is_dir())


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "lager").start()


@pytest.mark.parametrize("example", CASES, ids=lambda p: f"{p.parent.name}-{p.name}")
def test_an_example_shows_just_what_it_is_for(example: Path, repo: Repo) -> None:
    shutil.copytree(example / "before", repo.root, dirs_exist_ok=True, copy_function=shutil.copyfile)
    repo.commit()
    before = set(repo.errors())
    shutil.rmtree(repo.root / "data")
    shutil.copytree(example / "after", repo.root, dirs_exist_ok=True, copy_function=shutil.copyfile)
    found = repo.steps()
    assert not before
    if example.name.startswith("positive"):
        assert found == []
        assert repo.errors() == []
    else:
        assert found == (example / "expected.txt").read_text(encoding="utf-8").splitlines()
        assert repo.errors() == [line.split(" ")[1] for line in found], "one fault, one finding"


@pytest.mark.parametrize("code", ["nv701", "nv702", "nv703", "nv705", "nv708"])
def test_every_rule_has_both_kinds_of_example(code: str) -> None:
    names = [p.name for p in (EXAMPLES / code).glob("*")]
    assert any(n.startswith("positive") for n in names)
    assert any(n.startswith("negative") for n in names)


# --- NV701: where legal steps can lead

DECIDED = ("godkendt", "udvikles", "afvist", "henvist")


@pytest.mark.parametrize(
    ("before", "allowed"),
    [
        ("kladde", {"kladde", "indsendt", *DECIDED, "trukket"}),
        ("indsendt", {"indsendt", *DECIDED, "trukket"}),
        ("udvikles", {"indsendt", *DECIDED, "trukket"}),
        ("godkendt", {"godkendt"}),
        ("afvist", {"afvist"}),
        ("henvist", {"henvist"}),
        ("trukket", {"trukket"}),
    ],
)
def test_a_theme_goes_where_legal_steps_lead(before: str, allowed: set[str], repo: Repo) -> None:
    repo.hold((THEME, theme(before)))
    for after in ("kladde", "indsendt", *DECIDED, "trukket"):
        repo.write(THEME, theme(after))
        assert (repo.steps() == []) is (after in allowed), after


@pytest.mark.parametrize(
    ("type_", "before", "allowed"),
    [
        ("velfærd", "planlagt", {"planlagt", "igangsat", "testfase", "afsluttet", "stoppet"}),
        ("velfærd", "igangsat", {"igangsat", "testfase", "afsluttet", "stoppet"}),
        ("velfærd", "testfase", {"testfase", "afsluttet", "stoppet"}),
        ("læring", "igangsat", {"igangsat", "afsluttet", "stoppet"}),
        ("læring", "afsluttet", {"afsluttet"}),
        ("velfærd", "stoppet", {"stoppet"}),
    ],
)
def test_a_network_goes_where_its_type_leads(type_: str, before: str, allowed: set[str], repo: Repo) -> None:
    repo.hold((NETWORK, network(before, type_=type_)))
    for after in ("planlagt", "igangsat", "testfase", "afsluttet", "stoppet"):
        repo.write(NETWORK, network(after, type_=type_))
        assert (repo.steps() == []) is (after in allowed), after


@pytest.mark.parametrize(
    ("before", "after", "ok"), [("planlagt", "godkendt", True), ("udsendt", "planlagt", False), ("godkendt", "afholdt", False)]
)
def test_a_meeting_goes_forward(before: str, after: str, ok: bool, repo: Repo) -> None:
    repo.hold((THEME, theme("godkendt")), (MEETING, meeting(before, decided("godkendt"), APPROVED)))
    repo.write(MEETING, meeting(after, decided("godkendt"), APPROVED))
    assert (repo.steps() == []) is ok


def test_a_meeting_may_decide_again_until_its_referat_is_approved(repo: Repo) -> None:
    repo.hold((THEME, theme("godkendt")), (MEETING, meeting("afholdt", decided("godkendt"))))
    repo.write(THEME, theme("afvist"))
    repo.write(MEETING, meeting("afholdt", decided("afvist")))
    assert repo.errors() == []
    repo.write(THEME, theme("indsendt"))
    repo.write(MEETING, meeting("afholdt", decided("udsat")))
    assert repo.errors() == []
    repo.write(THEME, theme("kladde"))
    assert repo.errors() == ["NV701"]


def test_a_decided_theme_is_not_withdrawn_while_the_decision_stands(repo: Repo) -> None:
    repo.hold((THEME, theme("godkendt")), (MEETING, meeting("afholdt", decided("godkendt"))))
    repo.write(THEME, theme("trukket"))
    assert repo.errors() == ["NV701"]


def test_a_network_follows_a_meeting_that_decides_again(repo: Repo) -> None:
    item = '  - nøgle: haver\n    titel: "Haver"\n    type: beslutning\n    netværk:\n      - 2026-byhaver\n    netværksbeslutninger:\n'
    held = meeting("afholdt", decided("godkendt")) + "\n# Haver\n"
    stopped, goes_on = (
        held.replace("---\n\n# Valg", f"{item}      2026-byhaver:\n        udfald: {o}\n---\n\n# Valg") for o in ("stoppes", "fortsætter")
    )
    repo.hold((THEME, theme("godkendt")), (NETWORK, network("stoppet", 'stopårsag: "Ingen tid"\n')), (MEETING, stopped))
    repo.write(NETWORK, network("igangsat"))
    assert repo.errors() == ["NV701"]
    repo.write(MEETING, goes_on)
    assert repo.errors() == []


def test_a_new_record_starts_from_nothing(repo: Repo) -> None:
    repo.hold(("netvaerk.yaml", ""))
    repo.write(THEME, theme("godkendt"))
    repo.write(MEETING, meeting("godkendt", decided("godkendt"), APPROVED))
    repo.write(NETWORK, network("testfase"))
    repo.write(ABC, assessment())
    assert repo.steps() == []


@pytest.mark.parametrize("mark", ["eksempel", "historisk"])
def test_examples_and_what_is_older_are_bound_by_no_step(mark: str, repo: Repo) -> None:
    marks = f"mærker:\n  - {mark}\n"
    repo.hold((THEME, theme("godkendt", more=marks)), (MEETING, meeting("godkendt", decided("godkendt"), APPROVED + marks)))
    repo.write(THEME, theme("indsendt", title="Noget andet", more=marks))
    repo.write(MEETING, meeting("planlagt", "", marks))
    assert repo.steps() == []


def test_a_record_does_not_become_free_by_calling_itself_an_example(repo: Repo) -> None:
    repo.hold((THEME, theme("trukket")))
    repo.write(THEME, theme("indsendt", more="mærker: [eksempel]\n"))
    assert repo.errors() == ["NV701"]


# --- NV702: what is gone


@pytest.mark.parametrize("path", [THEME, NETWORK, MEETING, ABC])
def test_a_deleted_record_has_one_finding(path: str, repo: Repo) -> None:
    repo.hold(
        (THEME, theme("godkendt")),
        (NETWORK, network(more="tema: 2026-byhaver\n")),
        (ABC, assessment()),
        (MEETING, meeting("afholdt", decided("godkendt"))),
    )
    repo.remove(path)
    assert repo.steps() == [f"{path}:1:1-1:4 NV702"]
    assert repo.errors() == ["NV702"]


def test_what_was_staged_or_committed_as_deleted_is_deleted(repo: Repo) -> None:
    repo.hold((THEME, theme()))
    start = repo.git("rev-parse", "HEAD")
    repo.git("rm", "--quiet", THEME)
    assert repo.steps() == [f"{THEME}:1:1-1:4 NV702"]
    repo.commit()
    assert repo.steps(start) == [f"{THEME}:1:1-1:4 NV702"]


def test_a_file_that_git_has_lost_sight_of_is_not_deleted(repo: Repo) -> None:
    repo.hold((THEME, theme()))
    repo.git("rm", "--quiet", "--cached", THEME)
    assert repo.steps() == []


def test_a_meeting_that_was_sent_keeps_its_day(repo: Repo) -> None:
    repo.hold((THEME, theme()), (MEETING, meeting("udsendt")))
    repo.remove(MEETING)
    repo.write("data/meetings/2026-06-23-chefforum.md", meeting("udsendt", day="2026-06-23"))
    assert repo.steps() == ["data/meetings/2026-06-23-chefforum.md:3:7-3:17 NV702"]


def test_two_planned_meetings_do_not_become_one(repo: Repo) -> None:
    other = "data/meetings/2026-06-20-chefforum.md"
    repo.hold((THEME, theme()), (MEETING, meeting()), (other, meeting(day="2026-06-20", themes=()).replace("    temaer:\n", "")))
    repo.remove(MEETING)
    repo.remove(other)
    repo.write("data/meetings/2026-06-23-chefforum.md", meeting(day="2026-06-23"))
    assert [line.split(" ")[1] for line in repo.steps()] == ["NV702"]


def test_an_example_may_be_deleted_and_what_is_older_may_not(repo: Repo) -> None:
    repo.hold((THEME, theme(more="mærker: [eksempel]\n")), (ABC, assessment()), (NETWORK, network(more="mærker: [historisk]\n")))
    for path in (THEME, ABC, NETWORK):
        repo.remove(path)
    assert repo.steps() == [f"{NETWORK}:1:1-1:4 NV702"]


def test_a_wrong_name_may_be_mended(repo: Repo) -> None:
    wrong = "data/themes/Byhaver.md"
    repo.hold((wrong, theme()), ("data/themes/2026-Haver.md", theme(title="Haver")))
    repo.git("mv", wrong, THEME)
    repo.git("mv", "data/themes/2026-Haver.md", "data/themes/2026-haver-2.md")
    assert repo.errors() == []


# --- NV703: what is locked


@pytest.mark.parametrize("status", ["godkendt", "afvist", "henvist"])
def test_the_approval_of_the_referat_locks_a_decided_theme(status: str, repo: Repo) -> None:
    repo.hold((THEME, theme(status)), (MEETING, meeting("afholdt", decided(status))))
    changed = theme(status, body=BODY.replace("Svar om innovation.", "Nyt svar.")).replace('titel: "Byhaver"', 'titel: "Haver"')
    repo.write(THEME, changed)
    assert repo.steps() == [], "decided, but not approved"
    repo.write(THEME, theme(status))
    repo.write(MEETING, meeting("godkendt", decided(status), APPROVED))
    assert repo.errors() == []
    repo.commit()
    repo.write(THEME, changed)
    assert repo.steps() == [f"{THEME}:2:8-2:15 NV703", f"{THEME}:44:1-44:10 NV703"]


def test_a_theme_that_is_to_be_developed_is_free(repo: Repo) -> None:
    repo.hold((THEME, theme("udvikles")), (MEETING, meeting("godkendt", decided("udvikles"), APPROVED)))
    repo.write(THEME, theme("udvikles", title="Byhaver på skoler", body=BODY.replace("Svar", "Bedre svar")))
    assert repo.steps() == []
    repo.write(THEME, theme("indsendt", title="Byhaver på skoler", received="2026-09-01"))
    assert repo.errors() == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("netværkstype: velfærd", "netværkstype: læring", "3:15-3:21"),
        ("indsendt: 2026-04-20", "indsendt: 2026-04-21", "6:11-6:21"),
        ("runde: 2026-06", 'runde: 2027-01\nundtagelse: "Aftalt"', "7:8-7:15"),
        ("resumé:", "mærker: [eksempel]\nresumé:", "12:9-12:19"),
    ],
)
def test_a_locked_value_is_pointed_at(old: str, new: str, place: str, repo: Repo) -> None:
    repo.hold((THEME, theme("godkendt")), (MEETING, meeting("godkendt", decided("godkendt"), APPROVED)))
    repo.write(THEME, theme("godkendt").replace(old, new))
    assert repo.steps() == [f"{THEME}:{place} NV703"]


def test_how_a_locked_record_is_written_may_change(repo: Repo) -> None:
    repo.hold((THEME, theme("godkendt")), (MEETING, meeting("godkendt", decided("godkendt"), APPROVED)))
    repo.write(THEME, theme("godkendt").replace('titel: "Byhaver"', "titel: Byhaver").replace("\n", "\r\n").encode())
    repo.write(MEETING, meeting("godkendt", decided("godkendt"), APPROVED).replace("nøgle:", "noegle:"))
    assert repo.steps() == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("udfald: godkendt", 'udfald: godkendt\n          vilkår: "Kun på skoler"', ""),
        ("      - 2026-byhaver\n", "      - 2026-byhaver\n      - 2026-haver\n", "14:9-14:19"),
        ('sted: "Mødelokale 2"\n', "", "1:1-1:4"),
        ("1. at Chefforum vælger", "1. at Chefforum ikke vælger", "30:1-30:48"),
        ("Mødet sluttede", "Mødet begyndte", "21:12-21:29"),
        (APPROVED, APPROVED.replace("30", "29"), None),
        ('sluttede."\n', 'sluttede."\n  - dato: 2026-07-02\n    tekst: "Og en til."\n', None),
    ],
)
def test_an_approved_meeting_takes_only_corrections(old: str, new: str, place: str | None, repo: Repo) -> None:
    correction = 'rettelser:\n  - dato: 2026-07-01\n    tekst: "Mødet sluttede."\n'
    text = meeting("godkendt", decided("godkendt"), APPROVED + correction)
    repo.hold((THEME, theme("godkendt")), ("data/themes/2026-haver.md", theme(title="Haver")), (MEETING, text))
    changed = text.replace(old, new.replace("\n          vilkår", "\n        vilkår"))
    assert changed != text
    repo.write(MEETING, changed)
    found = [line.removeprefix(f"{MEETING}:") for line in repo.steps()]
    if place is None:
        assert found == []
    else:
        assert len(found) == 1
        assert found[0].endswith(" NV703")
        assert not place or found == [f"{place} NV703"]


@pytest.mark.parametrize(
    ("old", "new", "locked"),
    [
        ("status: idé", "status: implementeret", False),
        ('evaluering:\n  plan: "Om et år"', 'evaluering:\n  plan: "Om to år"', False),
        ('spredning:\n  plan: "Til naboerne"', 'spredning:\n  ingen: "Det gik ikke"', False),
        ("udbytte:\n", 'udbytte:\n  aktualitet: "Mere tid"\n', False),
        ("niveau: chef", "niveau: direktør", True),
        ("Haver til alle.", "Haver til ingen.", True),
        ('titel: "Byhaver"', 'titel: "Haver"', True),
    ],
)
def test_a_closed_network_stays_open_for_what_comes_after(old: str, new: str, locked: bool, repo: Repo) -> None:
    after = """afsluttet: 2026-10-01
idéer:
  - titel: "Vandtønder"
    status: idé
evaluering:
  plan: "Om et år"
spredning:
  plan: "Til naboerne"
udbytte:
  velfærd: "Flere ude"
"""
    text = network("afsluttet", after)
    repo.hold((NETWORK, text))
    assert old in text
    repo.write(NETWORK, text.replace(old, new))
    assert [line.split(" ")[1] for line in repo.steps()] == (["NV703"] if locked else [])


def test_messages_tell_days_and_never_free_text(repo: Repo) -> None:
    repo.hold((THEME, theme("godkendt")), (MEETING, meeting("godkendt", decided("godkendt"), APPROVED)))
    repo.write(THEME, theme("godkendt").replace("2026-04-20", "2026-04-21").replace('titel: "Byhaver"', 'titel: "Hemmeligt"'))
    said = [f"{d.message} {d.help}" for d in repo.judged() if d.code == "NV703"]
    assert "fra »2026-04-20« til »2026-04-21«" in said[1]
    assert not any("Hemmeligt" in text or "Byhaver" in text for text in said)
    assert all("git restore --source=" in text for text in said)


# --- NV704 and NV705: assessments


def _two_reviewers(repo: Repo) -> None:
    repo.hold((THEME, theme()), (MEETING, meeting()))
    for initials, path in (("abc", ABC), ("dkm", DKM)):
        repo.who = f"{initials}@example.dk"
        repo.hold((path, assessment(initials)))


def test_somebody_who_changes_anothers_assessment_is_seen(repo: Repo) -> None:
    _two_reviewers(repo)
    start = repo.git("rev-parse", "HEAD")
    repo.who = "dkm@example.dk"
    repo.hold((DKM, assessment("dkm", 0)), (ABC, assessment("abc", 0)))
    assert repo.steps(start) == [f"{ABC}:7:12-7:13 NV704"]


def test_an_uncommitted_change_counts_as_the_users_own(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    _two_reviewers(repo)
    monkeypatch.setenv("GIT_AUTHOR_NAME", "En")
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "ABC@example.dk")
    repo.write(ABC, assessment("abc", 0))
    assert repo.steps() == []
    repo.write(DKM, assessment("dkm", 0))
    assert repo.steps() == [f"{DKM}:7:12-7:13 NV704"]


def test_one_who_writes_for_all_is_no_stranger(repo: Repo) -> None:
    repo.hold((THEME, theme()), (ABC, assessment()), (DKM, assessment("dkm")))
    start = repo.git("rev-parse", "HEAD")
    repo.hold((ABC, assessment(score=0)), (DKM, assessment("dkm", 0)), ("data/assessments/2026-byhaver/pls.md", assessment("pls")))
    assert repo.steps(start) == []


def test_a_new_reviewer_is_no_stranger(repo: Repo) -> None:
    _two_reviewers(repo)
    start = repo.git("rev-parse", "HEAD")
    repo.who = "pls@example.dk"
    repo.hold(("data/assessments/2026-byhaver/pls.md", assessment("pls")))
    assert repo.steps(start) == []


@pytest.mark.parametrize("status", ["udsendt", "afholdt", "godkendt"])
def test_scores_end_when_the_agenda_is_sent(status: str, repo: Repo) -> None:
    outcomes = "" if status == "udsendt" else decided("godkendt")
    repo.hold(
        (THEME, theme("indsendt" if status == "udsendt" else "godkendt")),
        (MEETING, meeting(status, outcomes, APPROVED)),
        (ABC, assessment()),
    )
    repo.write(ABC, assessment() + "\nEn bemærkning.\n")
    repo.write(DKM, assessment("dkm"))
    assert repo.steps() == [f"{ABC}:11:1-11:15 NV705", f"{DKM}:1:1-1:4 NV705"]


def test_scores_and_the_sending_may_come_in_one_change(repo: Repo) -> None:
    repo.hold((THEME, theme()), (MEETING, meeting()))
    repo.write(ABC, assessment())
    repo.write(MEETING, meeting("udsendt"))
    assert repo.steps() == []


def test_a_theme_that_was_put_off_or_received_again_is_scored_again(repo: Repo) -> None:
    repo.hold((THEME, theme()), (MEETING, meeting("afholdt", decided("udsat"))), (ABC, assessment()))
    repo.write(ABC, assessment(score=0))
    assert repo.steps() == []
    repo.hold((THEME, theme("udvikles")), (MEETING, meeting("godkendt", decided("udvikles"), APPROVED)))
    repo.hold((THEME, theme("indsendt", received="2026-09-01")))
    repo.write(ABC, assessment(score=3))
    assert repo.steps() == []


def test_a_theme_put_off_to_an_agenda_that_is_sent_is_closed_again(repo: Repo) -> None:
    later = meeting("udsendt", day="2026-08-18").replace("runde: 2026-06\n", "")
    repo.hold(
        (THEME, theme()),
        (MEETING, meeting("afholdt", decided("udsat"))),
        ("data/meetings/2026-08-18-chefforum.md", later),
        (ABC, assessment()),
    )
    repo.write(ABC, assessment(score=0))
    assert repo.steps() == [f"{ABC}:7:12-7:13 NV705"]


def test_how_an_assessment_is_written_may_change(repo: Repo) -> None:
    repo.hold((THEME, theme()), (MEETING, meeting("udsendt")), (ABC, assessment()))
    repo.write(ABC, assessment().replace("velfærd", "velfaerd").replace("\n", "\r\n").encode())
    assert repo.steps() == []


# --- what cannot be judged


def test_a_file_that_cannot_be_read_is_not_judged_and_its_mending_is_told(repo: Repo) -> None:
    repo.hold((THEME, "---\ntitel: [\n---\n"))
    repo.write(THEME, theme())
    gaps = [d for d in repo.judged() if d.code == "NV706"]
    assert [(d.path, d.severity.value) for d in gaps] == [(".", "oplysning")]
    assert THEME in gaps[0].message
    repo.commit()
    repo.write(THEME, "---\ntitel: [\n---\n")
    assert repo.errors() == ["NV104"]


def test_many_deleted_records_are_judged_in_one_go(repo: Repo) -> None:
    repo.hold(*((f"data/themes/2026-haver-{n}.md", theme(title=f"Haver {n}")) for n in range(60)))
    for n in range(60):
        (repo.root / f"data/themes/2026-haver-{n}.md").rename(repo.root / f"data/themes/2026-have-{n}.md")
    found = repo.judged()
    assert [d.code for d in found if d.severity.value == "fejl"] == ["NV702"] * 60
    assert found[0].message == "Temaet hed »2026-haver-0«, og et id ændres aldrig."
