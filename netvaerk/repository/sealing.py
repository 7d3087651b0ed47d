"""Sealing: a step and the seal of the paper that shows it, in two commits of which either both are made or none.

The first holds all that the paper shows; where there is nothing to change, it is the last one that is there. The second has it as
its parent and holds the seal. A run that was broken off between the two is completed by the next.
"""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from netvaerk.domain.danish import listed
from netvaerk.domain.errors import Refusal
from netvaerk.domain.kind import Kind
from netvaerk.domain.plan import Plan
from netvaerk.domain.steps.sealing import is_left_over, seal, with_seal
from netvaerk.domain.vocabulary import SealedDocument
from netvaerk.repository.alone import alone
from netvaerk.repository.carrying import Index, Prepared, prepare, write_and_commit
from netvaerk.repository.committed import Commit
from netvaerk.repository.default_branch import require_default_branch
from netvaerk.repository.files import read_bytes, undo
from netvaerk.repository.layout import GENERATED, INDEX_FILE, RULES_FILE, Ref, ref_of
from netvaerk.repository.store import Store

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

_MOST_NAMED = 5
Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Sealing:
    """What is to be sealed: which paper of which meeting, what is done before and together with the seal, by which version and when."""

    document: SealedDocument
    meeting: str
    before: Plan
    together: Plan
    version: str
    day: date


@dataclass(frozen=True)
class Ready:
    """What is worked out before anything is written: the step before the seal, and the last commit with that step on top of it."""

    first: Prepared
    commit: Commit


def open_for_sealing(store: Store) -> Store:
    """Return the repository without what a sealing has left behind that was broken off before its last commit."""
    head = store.git.head()
    left = [path for path in store.git.unsaved("data") if head and _is_left_over(store, path, head)]
    if not left:
        return store
    index = store.git.unsaved(INDEX_FILE)
    if index and GENERATED.encode() in (read_bytes(store.root, INDEX_FILE) or b""):
        if store.git.is_tracked(INDEX_FILE):
            left.append(INDEX_FILE)
        else:
            (store.root / INDEX_FILE).unlink()
    store.git.restore(left)
    return Store(store.root)


def _is_left_over(store: Store, path: str, head: str) -> bool:
    ref = ref_of(path)
    now = store.reading.filed.get(ref) if ref and ref.kind is Kind.MEETING else None
    before = Commit(store.root, head).record(ref) if ref and now else None
    return before is not None and now is not None and is_left_over(before, now, head)


def require_sealable(store: Store) -> None:
    """Raise Refusal where nothing can be sealed now: records or rules are not in git as they are, or this is not the shared branch.

    Raises Unusable where nothing can be committed at all.
    """
    store.git.require_ready()
    require_default_branch(store.root)
    _refuse(path for path in store.git.unsaved("data", RULES_FILE) if path == RULES_FILE or ref_of(path))


def require_same_on_disk(store: Store, ready: Ready) -> None:
    """Raise Refusal where a template or a picture that a paper was made with is not in git as it is on disk."""
    asked = sorted(ready.commit.asked - set(ready.first.writes))
    _refuse(store.git.unsaved(*asked) if asked else [])


def _refuse(loose: Iterable[str]) -> None:
    paths = list(loose)
    if paths:
        more = [f"{len(paths) - _MOST_NAMED} mere"] if len(paths) > _MOST_NAMED else []
        raise Refusal(
            f"Det, der forsegles, skal være gemt i git. Det er dette ikke: {listed([*paths[:_MOST_NAMED], *more])}. "
            "Gem det, eller fortryd det, og kør kommandoen igen. Intet er skrevet."
        )


def prepare_sealing(store: Store, sealing: Sealing, index: Index) -> Ready:
    """Work out the step before the seal, and the repository as the commit of that step will hold it.

    Raises what `prepare` raises.
    """
    first = prepare(store, sealing.before, index if sealing.before.changes and not _sends(sealing) else None)
    return Ready(first, Commit(store.root, store.git.head(), {path: write.after for path, write in first.writes.items()}))


def _sends(sealing: Sealing) -> bool:
    """True where the seal's own commit changes what the overview shows."""
    return any(getattr(change, "edits", ()) for change in sealing.together.changes)


def carry_out_sealing(
    store: Store, sealing: Sealing, ready: Ready, files: Files, index: Index, placed: AbstractContextManager[list[str]]
) -> tuple[list[str], list[str]]:
    """Take the step, seal the files that were made of it, and put them in place; all of it or nothing.

    Args:
        store: the repository.
        sealing: what is sealed.
        ready: from `prepare_sealing`.
        files: the paper in its formats, made from the commit that is ready.
        index: renders `data/README.md`.
        placed: lays the files ready and puts them in place when it ends well.

    Returns the paths of the files, and the commits as lines for the user. Raises Refusal where something was committed since the
    paper was made: the seal would name a commit that the paper was not made from.
    """
    first, before = ready.first, ready.commit.commit
    with placed as paths, alone(store.git.folder()):
        if store.git.head() != before:
            raise Refusal("Noget andet blev gemt i git, mens dokumentet blev lavet. Kør kommandoen igen. Intet er skrevet.")
        told = [f"{write_and_commit(store, first)} {first.message}"] if first.writes else []
        try:
            last = _last(Store(store.root), sealing, files, index)
            told.append(f"{write_and_commit(store, last)} {last.message}")
        except BaseException:
            if first.writes:
                store.git.take_back(before, list(first.writes))
                undo(store.root, first.writes, ())
            raise
    return paths, told


def _last(store: Store, sealing: Sealing, files: Files, index: Index) -> Prepared:
    """The sealing commit, on top of the last one."""
    meeting: Filed[Meeting] = store.reading.register.meetings[sealing.meeting]
    hashes = {name: sha256(content).hexdigest() for name, content in files.items()}
    made = seal(sealing.document, sealing.day, store.git.head(), sealing.version, hashes)
    store.require_sound(Ref(Kind.MEETING, sealing.meeting))
    return prepare(store, with_seal(sealing.together, meeting, made), index)
