"""What git holds: where a change starts, what it touches, and what is told where git cannot answer."""

import subprocess
import sys
from pathlib import Path

import pytest
from changed_repository import ABC, APPROVED, MEETING, NETWORK, THEME, Repo, assessment, decided, meeting, network, theme

from netvaerk.domain.errors import Misuse
from netvaerk.domain.kind import Kind
from netvaerk.repository.layout import Ref
from netvaerk.repository.merge_base import find_start
from netvaerk.repository.plumbing import GitSilent, ask, blobs
from netvaerk.repository.store import Store
from netvaerk.repository.versions import versions

BYHAVER = Ref(Kind.THEME, "2026-byhaver")


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    made = Repo(tmp_path / "lager").start()
    made.hold((THEME, theme()), (MEETING, meeting()))
    return made


def cloned(of: Repo, *options: str) -> Repo:
    """A clone as CI makes it: over git's own transport, so that a depth is kept."""
    target = of.root.parent / "klon"
    subprocess.run(["git", "clone", "--quiet", *options, of.root.as_uri(), str(target)], check=True, capture_output=True)
    return Repo(target)


def branch(repo: Repo) -> str:
    """Make a branch with a step that cannot be taken, and return where it started."""
    start = repo.git("rev-parse", "HEAD")
    repo.git("switch", "--quiet", "--create", "gren")
    repo.hold((THEME, theme("kladde")))
    return start


# --- where a change starts


def test_without_a_remote_a_change_starts_at_head(repo: Repo) -> None:
    head = repo.git("rev-parse", "HEAD")
    assert find_start(repo.root).commit == head
    repo.write(THEME, theme("kladde"))
    assert repo.steps() == [f"{THEME}:4:9-4:15 NV701"]
    repo.commit()
    assert repo.steps() == []


def test_with_a_remote_it_starts_where_the_branch_left_the_default_branch(repo: Repo) -> None:
    clone = cloned(repo)
    start = branch(clone)
    assert find_start(clone.root).commit == start
    assert clone.steps() == [f"{THEME}:4:9-4:15 NV701"]


@pytest.mark.parametrize("default", ["main", "master", "trunk"])
def test_the_default_branch_is_what_the_remote_says(default: str, tmp_path: Path) -> None:
    origin = Repo(tmp_path / "lager").start()
    origin.git("symbolic-ref", "HEAD", f"refs/heads/{default}")
    origin.hold((THEME, theme()))
    clone = cloned(origin)
    start = branch(clone)
    assert find_start(clone.root).commit == start


@pytest.mark.parametrize("default", ["main", "master"])
def test_a_remote_that_says_nothing_has_the_usual_names(default: str, tmp_path: Path) -> None:
    origin = Repo(tmp_path / "lager").start()
    origin.git("symbolic-ref", "HEAD", f"refs/heads/{default}")
    origin.hold((THEME, theme()))
    clone = cloned(origin)
    start = branch(clone)
    clone.git("remote", "set-head", "origin", "--delete")
    assert find_start(clone.root).commit == start


def test_the_remote_of_the_branch_goes_before_origin(repo: Repo) -> None:
    clone = cloned(repo, "--origin", "kommunen")
    start = branch(clone)
    assert find_start(clone.root).commit == start
    clone.git("remote", "add", "origin", repo.root.as_uri())
    repo.hold((NETWORK, network()))
    clone.git("fetch", "--quiet", "origin")
    clone.git("merge", "--quiet", "origin/main")
    assert find_start(clone.root).commit == clone.git("rev-parse", "origin/main")
    clone.git("branch", "--quiet", "--set-upstream-to", "kommunen/main")
    assert find_start(clone.root).commit == start


def test_a_default_branch_that_nobody_knows_is_told(repo: Repo) -> None:
    repo.git("branch", "--move", "trunk")
    clone = cloned(repo)
    clone.git("remote", "set-head", "origin", "--delete")
    start = find_start(clone.root)
    assert start.commit == clone.git("rev-parse", "HEAD")
    assert "git remote set-head origin --auto" in start.gap
    assert [d.code for d in clone.judged() if d.code == "NV706"] == ["NV706"]
    assert not find_start(clone.root, "origin/trunk").gap


def test_the_start_moves_when_main_is_merged_into_the_branch(repo: Repo) -> None:
    clone = cloned(repo)
    start = branch(clone)
    repo.hold((NETWORK, network()))
    clone.git("fetch", "--quiet")
    assert find_start(clone.root).commit == start
    assert clone.base().touched == frozenset({THEME}), "what others did since is no part of this change"
    assert clone.steps() == [f"{THEME}:4:9-4:15 NV701"]
    clone.git("merge", "--quiet", "origin/main")
    assert find_start(clone.root).commit == repo.git("rev-parse", "HEAD")
    assert clone.base().touched == frozenset({THEME})


def test_a_base_can_be_named(repo: Repo) -> None:
    first = repo.git("rev-parse", "HEAD")
    repo.git("tag", "udgave")
    repo.hold((THEME, theme("kladde")))
    for name in (first, first[:9], "udgave", "HEAD~1", "main~1"):
        assert repo.steps(name) == [f"{THEME}:4:9-4:15 NV701"]
    assert repo.steps("HEAD") == []


@pytest.mark.parametrize("name", ["findes-ikke", "--output=x", "-h", "HEAD~99", "a b", "\u202e", "HEAD:data"])
def test_a_base_that_git_does_not_know_is_refused(name: str, repo: Repo) -> None:
    with pytest.raises(Misuse, match="Git kender ikke"):
        find_start(repo.root, name)
    assert sorted(p.name for p in repo.root.iterdir()) == [".git", "data"]


@pytest.mark.parametrize("length", [40, 64])
def test_the_commit_before_the_first_is_nothing(length: int, repo: Repo) -> None:
    base = repo.base("0" * length)
    assert base.start.commit is None
    assert base.touches("anything")
    assert repo.steps("0" * length) == []


def test_before_the_first_commit_everything_is_new(tmp_path: Path) -> None:
    fresh = Repo(tmp_path / "lager").start()
    for path, text in ((THEME, theme("godkendt")), (MEETING, meeting("afholdt", decided("godkendt"))), (ABC, assessment())):
        fresh.write(path, text)
    base = fresh.base()
    assert base.start.commit is None
    assert base.touches(THEME)
    assert {ref.path for ref in base.added} == {THEME, MEETING, ABC}
    assert base.register.themes == {}
    assert fresh.errors() == []
    fresh.commit()
    assert fresh.errors("0" * 40) == []


def test_unrelated_histories_are_told(repo: Repo) -> None:
    repo.git("switch", "--quiet", "--orphan", "andet")
    repo.hold((THEME, theme("kladde")))
    start = find_start(repo.root, "main")
    assert "ingen fælles historie" in start.gap
    assert repo.base("main").touches("data/themes/2026-andet.md"), "without a start nothing can be left out"


# --- shallow clones and detached heads, as CI has them


def test_a_shallow_clone_without_a_base_says_so_once(repo: Repo) -> None:
    branch(repo)
    repo.git("switch", "--quiet", "main")
    clone = cloned(repo, "--depth", "1", "--branch", "gren")
    gaps = [d for d in clone.judged() if d.code.startswith("NV7")]
    assert [(d.code, d.path, d.severity.value) for d in gaps] == [("NV706", ".", "oplysning")]
    assert "fetch-depth: 0" in gaps[0].message
    assert clone.base().touches("data/networks/2026-andet.md")


def test_a_shallow_clone_still_judges_what_is_not_committed(repo: Repo) -> None:
    clone = cloned(repo, "--depth", "1")
    clone.write(THEME, theme("kladde"))
    assert clone.steps() == [f"{THEME}:4:9-4:15 NV701"]


def test_a_shallow_clone_with_a_base_it_lacks_says_so(repo: Repo) -> None:
    start = branch(repo)
    repo.git("switch", "--quiet", "main")
    clone = cloned(repo, "--depth", "1", "--branch", "gren")
    for name in ("origin/main", start):
        assert clone.steps(name) == [".:1:1-1:1 NV706"]


def test_two_tips_without_what_lies_between_cannot_be_compared(repo: Repo) -> None:
    branch(repo)
    repo.git("switch", "--quiet", "main")
    repo.hold((NETWORK, network()))
    clone = cloned(repo, "--depth", "1", "--branch", "gren")
    clone.git("fetch", "--quiet", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    assert clone.steps() == [".:1:1-1:1 NV706"]


def test_the_merge_that_ci_makes_knows_its_parent(repo: Repo) -> None:
    branch(repo)
    repo.git("switch", "--quiet", "main")
    repo.hold((NETWORK, network()))
    repo.git("switch", "--quiet", "--detach")
    repo.git("merge", "--quiet", "--no-ff", "-m", "Merge", "gren")
    repo.git("update-ref", "refs/pull/1/merge", "HEAD")
    clone = Repo(repo.root.parent / "ci").start()
    clone.git("fetch", "--quiet", "--depth", "1", repo.root.as_uri(), "+refs/pull/1/merge:refs/remotes/pull/1/merge")
    clone.git("checkout", "--quiet", "--force", "refs/remotes/pull/1/merge")
    assert [line.split(" ")[1] for line in clone.steps()] == ["NV706"]
    clone.git("fetch", "--quiet", "--depth", "1", repo.root.as_uri(), "main:refs/remotes/origin/main")
    assert clone.steps("origin/main") == [f"{THEME}:4:9-4:15 NV701"]
    assert clone.steps() == [f"{THEME}:4:9-4:15 NV701"]


def test_a_detached_head_with_all_of_history_is_judged(repo: Repo) -> None:
    branch(repo)
    clone = cloned(repo)
    clone.git("checkout", "--quiet", "--detach", "origin/gren")
    clone.git("remote", "set-head", "origin", "main")
    assert clone.steps() == [f"{THEME}:4:9-4:15 NV701"]


def test_who_wrote_before_is_not_asked_of_a_shallow_clone(repo: Repo) -> None:
    repo.hold((ABC, assessment()))
    clone = cloned(repo, "--depth", "1")
    clone.write(ABC, assessment(score=0))
    told = [d for d in clone.judged() if d.code.startswith("NV7")]
    assert [d.code for d in told] == ["NV706"]
    assert "hvem der før har skrevet" in told[0].message


# --- what a change touches


def test_committed_staged_changed_and_new_files_are_touched_and_no_others(repo: Repo) -> None:
    repo.hold(*((f"data/themes/2026-{n}.md", theme(title=n)) for n in ("a", "b", "c", "d", "e")))
    start = repo.git("rev-parse", "HEAD")
    repo.hold(("data/themes/2026-a.md", theme(title="Andet")))
    repo.write("data/themes/2026-b.md", theme(title="Andet"))
    repo.git("add", "data/themes/2026-b.md")
    repo.write("data/themes/2026-c.md", theme(title="Andet"))
    repo.write("data/themes/2026-ny.md", theme(title="Ny"))
    repo.remove("data/themes/2026-d.md")
    base = repo.base(start)
    assert base.touched == frozenset({f"data/themes/2026-{n}.md" for n in ("a", "b", "c", "d", "ny")})
    assert base.added == {Ref(Kind.THEME, "2026-ny")}
    assert {ref.id for ref in base.held} == {"2026-a", "2026-b", "2026-c", "2026-d"}
    assert base.register.themes["2026-d"].record.title == "d"
    assert "2026-ny" not in base.register.themes
    assert base.register.themes["2026-e"].record.title == "e"


def test_what_was_changed_back_is_not_touched(repo: Repo) -> None:
    start = repo.git("rev-parse", "HEAD")
    repo.hold((THEME, theme("kladde")))
    repo.write(THEME, theme())
    assert repo.base(start).touched == frozenset()


def test_line_endings_that_git_changes_are_no_change(repo: Repo) -> None:
    repo.write(".gitattributes", "* text=auto\n")
    repo.commit()
    repo.write(THEME, theme().replace("\n", "\r\n").encode())
    assert repo.base().touched == frozenset()


def test_a_file_that_git_ignores_is_new(repo: Repo) -> None:
    repo.write(".gitignore", "2026-skjult.md\n")
    repo.commit()
    repo.write("data/themes/2026-skjult.md", theme())
    assert repo.base().touched == frozenset({"data/themes/2026-skjult.md"})


NAMES = ["æøå på en linje", "-n", "%00", "a'b", *([] if sys.platform == "win32" else ["to\nlinjer", 'tab\tog "gåse"øjne', "\\"])]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_touched_as_it_is(name: str, repo: Repo) -> None:
    path = f"data/themes/{name}.md"
    repo.hold((path, theme()))
    repo.write(path, theme("kladde"))
    repo.write(f"data/networks/{name}.md", network())
    assert repo.base().touched == frozenset({path, f"data/networks/{name}.md"})
    assert {ref.path for ref in repo.base().held} == {path}


def test_links_submodules_and_what_is_too_large_hold_no_record(repo: Repo, tmp_path: Path) -> None:
    link = repo.root / "data/themes/2026-link.md"
    link.symlink_to("2026-byhaver.md")
    repo.hold(("data/themes/2026-stor.md", theme(body="x" * 5_000_000)), ("data/themes/2026-lille.md", theme(title="Lille")))
    link.unlink()
    repo.write(str(link.relative_to(repo.root)), theme(title="Link"))
    repo.write("data/themes/2026-stor.md", theme(title="Stor"))
    repo.write("data/themes/2026-lille.md", theme("kladde", title="Lille"))
    base = repo.base()
    assert {ref.id for ref in base.held} == {"2026-lille"}
    assert "2026-stor.md" in base.gaps[0]


def test_a_conflict_is_touched_once(repo: Repo) -> None:
    branch(repo)
    repo.git("switch", "--quiet", "main")
    repo.hold((THEME, theme("udvikles")))
    with pytest.raises(subprocess.CalledProcessError):
        repo.git("merge", "--quiet", "gren")
    assert repo.base().touched == frozenset({THEME})
    assert "NV112" in repo.errors()


def test_settings_that_change_what_git_prints_change_nothing(repo: Repo) -> None:
    for name, value in (
        ("color.ui", "always"),
        ("diff.external", "false"),
        ("diff.noprefix", "true"),
        ("diff.renames", "copies"),
        ("core.quotePath", "true"),
        ("log.showSignature", "true"),
        ("log.date", "relative"),
        ("diff.orderFile", "/dev/null"),
        ("core.pager", "false"),
    ):
        repo.git("config", name, value)
    repo.hold((ABC, assessment()))
    repo.write(ABC, assessment(score=0))
    repo.write(THEME, theme("kladde"))
    repo.write("data/themes/2026-å.md", theme())
    assert repo.base().touched == frozenset({ABC, THEME, "data/themes/2026-å.md"})
    assert f"{THEME}:4:9-4:15 NV701" in repo.steps()
    assert {v.path for v in versions(repo.root, 10_000)} == {ABC, THEME, MEETING}


def test_looking_changes_nothing_in_git(repo: Repo) -> None:
    (repo.root / THEME).touch()
    index = (repo.root / ".git/index").read_bytes()
    repo.judged()
    assert (repo.root / ".git/index").read_bytes() == index
    assert not (repo.root / ".git/index.lock").exists()


def test_a_clone_that_lacks_contents_fetches_none_and_tells(repo: Repo, tmp_path: Path) -> None:
    gone = tmp_path / "lager"
    repo.git("config", "uploadpack.allowFilter", "true")
    old = repo.git("rev-parse", "HEAD")
    repo.hold((THEME, theme("godkendt")))
    clone = cloned(repo, "--filter=blob:none")
    gone.rename(tmp_path / "væk")
    clone.write(THEME, theme("kladde"))
    told = [d for d in clone.judged(old) if d.code.startswith("NV7")]
    assert [d.code for d in told] == ["NV706"]
    assert THEME in told[0].message


# --- git that does not answer


def test_without_git_the_files_are_checked_all_the_same(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.write(THEME, theme("kladde").replace("kilde: medarbejder", "kilde: ukendt"))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitSilent):
        ask(repo.root, "version")
    assert repo.errors() == ["NV122"]
    told = [d for d in repo.judged() if d.code == "NV706"]
    assert "git findes ikke" in told[0].message
    assert repo.base().touches("alt")


def test_a_repository_that_git_refuses_is_checked_all_the_same(repo: Repo) -> None:
    (repo.root / ".git/HEAD").write_text("noget andet\n")
    assert repo.steps() == [".:1:1-1:1 NV706"]


# --- git's store


def test_contents_come_one_after_the_other_and_large_ones_are_passed_over(repo: Repo) -> None:
    contents = [b"", b"en", b"x" * 200_000, "æ\0å".encode(), b"sidst\n"]
    ids = []
    for number, content in enumerate(contents):
        repo.write(f"data/{number}", content)
        ids.append(repo.git("hash-object", "-w", "--no-filters", f"data/{number}"))
    tree = repo.git("rev-parse", "HEAD^{tree}")
    with blobs(repo.root, 100_000) as stored:
        read = [stored.read(id_) for id_ in [*ids, "0" * 40, tree, ids[1]]]
    assert read == [b"", b"en", None, "æ\0å".encode(), b"sidst\n", None, None, b"en"]


# --- every version there ever was


def test_every_version_is_found_once_wherever_it_is_kept(repo: Repo) -> None:
    main = repo.git("rev-parse", "--abbrev-ref", "HEAD")
    repo.git("switch", "--quiet", "--create", "side")
    repo.hold((NETWORK, network()))
    side = repo.git("rev-parse", "HEAD")
    repo.remove(NETWORK)
    repo.commit()
    repo.git("switch", "--quiet", main)
    repo.hold((ABC, assessment()))
    repo.git("merge", "--quiet", "--no-ff", "-m", "Merge", "side")
    repo.git("branch", "--delete", "side")
    repo.git("switch", "--quiet", "--detach")
    repo.hold((THEME, theme("kladde")))
    repo.git("tag", "-a", "-m", "Udgave", "udgave")
    repo.git("switch", "--quiet", main)
    repo.write(MEETING, meeting("udsendt"))
    repo.git("stash")
    repo.hold(("netvaerk.yaml", "kommune: By\n"), ("docs/andet.md", "andet"), ("data/kopi.md", theme()))
    found = list(versions(repo.root, 100_000))
    raw = {(v.path, v.raw) for v in found}
    assert (NETWORK, network().encode()) in raw, "taken back before it was merged"
    assert (THEME, theme("kladde").encode()) in raw, "kept by a tag alone"
    assert (MEETING, meeting("udsendt").encode()) in raw, "put aside"
    assert ("netvaerk.yaml", b"kommune: By\n") in raw
    assert "docs/andet.md" not in {v.path for v in found}
    assert len({v.raw for v in found}) == len(found), "once each"
    assert next(v.commit for v in found if v.path == NETWORK) == side


def test_what_a_merge_brought_is_found(repo: Repo) -> None:
    branch(repo)
    repo.git("switch", "--quiet", "main")
    repo.hold((NETWORK, network()))
    repo.git("merge", "--quiet", "--no-commit", "--no-ff", "gren")
    repo.write(MEETING, meeting("udsendt"))
    repo.commit()
    assert (MEETING, meeting("udsendt").encode()) in {(v.path, v.raw) for v in versions(repo.root, 100_000)}


def test_an_empty_repository_has_no_versions(tmp_path: Path) -> None:
    assert list(versions(Repo(tmp_path / "tom").start().root, 100)) == []


def test_a_look_at_mended_files_is_held_up_against_git(repo: Repo) -> None:
    from netvaerk.repository.base import read_base
    from netvaerk.repository.fixing import Preview

    repo.hold((THEME, theme("godkendt")), (MEETING, meeting("godkendt", decided("godkendt"), APPROVED)))
    preview = Preview(repo.root, {THEME: theme("godkendt", title="Andet").encode()})
    base = read_base(preview)
    assert base.held[BYHAVER].record.title == "Byhaver"
    assert Store(repo.root).reading.register.themes["2026-byhaver"].record.title == "Byhaver"
