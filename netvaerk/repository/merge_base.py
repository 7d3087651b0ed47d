"""Where a change started: the commit that it is held up against.

The merge base with the remote's default branch, else HEAD, unless somebody names another (the design). Nothing is fetched:
what this clone does not know is told instead.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from netvaerk.domain.errors import Misuse
from netvaerk.domain.text import visible
from netvaerk.repository.plumbing import Answer, GitSilent, ask, asked, try_to_ask

DEFAULTS = ("main", "master")
_BRANCHES = ("for-each-ref", "--format=%(HEAD)%00%(refname)%00%(objectname)%00%(upstream:remotename)", "refs/heads", "refs/remotes")
_WHOLE_HISTORY = "Hent hele historien med `git fetch --unshallow`, i GitHub Actions med `fetch-depth: 0`, i GitLab med `GIT_DEPTH: 0`."


@dataclass(frozen=True)
class Start:
    """The commit that a change started from.

    `commit` is None where nothing had been committed. `gap` says why this is not sure to be the right one; `shallow` that the
    clone lacks the beginning of its history.
    """

    commit: str | None
    gap: str = ""
    shallow: bool = False


def find_start(root: Path, wanted: str | None = None, meanwhile: Callable[[], object] = lambda: None) -> Start:
    """Return where the change in a work tree started.

    Args:
        root: the repository's root.
        wanted: a branch, tag or commit to hold the change up against (`--base`); its merge base with HEAD is taken.
        meanwhile: what to do while git looks.

    Raises Misuse for a `wanted` that git does not know, and GitSilent where git gives no answer at all.
    """
    with asked(root, ("rev-parse", "--is-shallow-repository"), _of_commit("HEAD"), _BRANCHES) as answers:
        meanwhile()
        shallow, head, listed = answers[0]().strip() == "true", _known(answers[1]), answers[2]()
    if wanted and re.fullmatch("0{40,}", wanted):  # what CI calls the commit before a branch's first
        return Start(None, shallow=shallow)
    if head is None:
        return Start(None, shallow=shallow)
    if wanted:
        found = _commit(root, wanted)
        if found is None and not shallow:
            raise Misuse(f"Git kender ikke »{visible(wanted)}«. Skriv en gren, et mærke eller et commit, fx --base origin/main.")
        return _together(root, head, found, visible(wanted), shallow)
    fetched, upstream = _branches(listed)
    shared = default_branch(fetched, upstream)
    if shared:
        return _together(root, head, fetched[shared], shared.removeprefix("refs/remotes/"), shallow)
    if shallow:
        return Start(head, f"Git har ikke hele historien og ingen fælles gren at sammenligne med. {_WHOLE_HISTORY}", shallow)
    if fetched:
        return Start(
            head, "Git ved ikke, hvilken gren der er den fælles. Sæt den med `git remote set-head origin --auto`, eller skriv --base."
        )
    return Start(head)


def _together(root: Path, head: str, other: str | None, name: str, shallow: bool) -> Start:
    """The merge base of HEAD and another commit, as far as this clone can tell."""
    if other is None:
        return Start(head, f"Git har ikke hele historien og kender ikke »{name}«. {_WHOLE_HISTORY}", shallow)
    found = try_to_ask(root, "merge-base", head, other).strip()
    if found:
        return Start(found, shallow=shallow)
    if shallow and other in _parents(root, head):
        return Start(other, shallow=shallow)
    if shallow:
        return Start(head, f"Git har ikke hele historien og kan ikke se, hvor ændringen gik ud fra »{name}«. {_WHOLE_HISTORY}", shallow)
    return Start(head, f"Ændringen har ingen fælles historie med »{name}«. Skriv med --base, hvad den skal holdes op mod.")


def _commit(root: Path, name: str) -> str | None:
    return None if name.startswith("-") else try_to_ask(root, *_of_commit(name)).strip() or None


def _of_commit(name: str) -> tuple[str, ...]:
    return ("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")


def _known(answer: Answer) -> str | None:
    try:
        return answer().strip() or None
    except GitSilent:
        return None


def _parents(root: Path, commit: str) -> list[str]:
    """The parents that a commit names itself, also those that a shallow clone has cut off."""
    head = try_to_ask(root, "cat-file", "commit", commit).split("\n\n", 1)[0]
    return [line.removeprefix("parent ") for line in head.split("\n") if line.startswith("parent ")]


def branches(root: Path) -> tuple[dict[str, str], str]:
    """The commits of all that has been fetched, by the ref's name; and the remote that the current branch goes to, if any."""
    return _branches(ask(root, *_BRANCHES))


def _branches(listed: str) -> tuple[dict[str, str], str]:
    rows = [line.split("\0") for line in listed.splitlines()]
    fetched = {name: commit for _, name, commit, _ in rows if name.startswith("refs/remotes/")}
    return fetched, next((remote for here, _, _, remote in rows if here == "*"), "")


def default_branch(fetched: dict[str, str], upstream: str) -> str | None:
    """The ref of the remote's default branch, of the remote that the current branch goes to first; None where it is not known."""
    remotes = [upstream, "origin", *sorted({name.split("/")[2] for name in fetched})]
    candidates = (f"refs/remotes/{remote}/{branch}" for remote in remotes if remote for branch in ("HEAD", *DEFAULTS))
    return next((c for c in candidates if c in fetched), None)
