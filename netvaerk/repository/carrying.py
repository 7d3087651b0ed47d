"""Carrying out a plan: splice, validate the result, write all or nothing, commit just these files."""

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.plan import Change, Creation, Plan
from netvaerk.domain.register import Register
from netvaerk.repository.alone import alone
from netvaerk.repository.files import Write, encoded, read_bytes, sweep, undo, write_all
from netvaerk.repository.layout import GENERATED, INDEX_FILE, Ref, model_of
from netvaerk.repository.reading import read_record
from netvaerk.repository.source import Unreadable, parse
from netvaerk.repository.splice import splice
from netvaerk.repository.store import Findings, Store, register_of
from netvaerk.repository.yaml_write import block

Index = Callable[[Register], str]


@dataclass(frozen=True)
class Prepared:
    """A plan worked out: what it would write, and the records as they would be then."""

    message: str
    writes: Mapping[str, Write]
    targets: tuple[str, ...]
    register: Register

    @property
    def diff(self) -> str:
        """The changes as a unified diff."""
        return "".join(unified_diff(path, write) for path, write in self.writes.items())


def prepare(store: Store, plan: Plan, index: Index | None = None) -> Prepared:
    """Work out what a step would write, and validate it.

    Args:
        store: the repository.
        plan: the step.
        index: where given, renders `data/README.md` anew from the records as they will be.

    Raises Findings where the result would not be valid, Refusal where a file cannot be edited or exists already.
    """
    writes: dict[str, Write] = {}
    results: dict[Ref, Filed[Any]] = {}
    gone: set[Ref] = set()
    for step in plan.changes:
        ref = Ref(step.kind, step.id)
        if isinstance(step, Creation):
            target, write = ref, _creation(store, ref, step)
        else:
            target, write = _change(store, ref, step, writes)
            gone |= {ref} - {target}
        results[target] = _validated(target, write.after or b"")
        if write.before != write.after:
            writes[target.path] = write
    kept = {ref: filed for ref, filed in store.reading.filed.items() if ref not in gone}
    register = register_of(store.rules, kept | results)
    if index:
        writes |= _index(store, index(register))
    return Prepared(plan.message, writes, tuple(ref.path for ref in results), register)


def carry_out(store: Store, prepared: Prepared, *, commit: bool = True) -> str | None:
    """Write all or nothing, commit just these files, and return the commit's id (None without one).

    Raises Refusal and Unusable where writing or committing is refused; everything is then as it was.
    """
    if not commit:
        with alone(store.git.folder()):
            _write(store, prepared)
        return None
    if not prepared.writes:
        return _commit_left_over(store, prepared)
    store.git.require_ready()
    with alone(store.git.folder()):
        return write_and_commit(store, prepared)


def write_and_commit(store: Store, prepared: Prepared) -> str | None:
    """Write and commit, where nobody else does. See `carry_out`."""
    return _commit(store, prepared, _write(store, prepared))


def _write(store: Store, prepared: Prepared) -> list[Path]:
    """Write, and take away what a run that was broken off has left in the folders of records."""
    data = store.root / "data"
    sweep([store.root, data, *(data / kind.value for kind in Kind)])
    return write_all(store.root, prepared.writes)


def _commit_left_over(store: Store, prepared: Prepared) -> str | None:
    """Commit what an earlier, broken-off run of this step wrote and did not commit."""
    left = store.git.unsaved(*prepared.targets) if prepared.targets else []
    if not left:
        return None
    store.git.require_ready()
    with alone(store.git.folder()):
        return store.git.commit(left, [p for p in left if not store.git.is_tracked(p)], prepared.message)


def _commit(store: Store, prepared: Prepared, made: Sequence[Path]) -> str | None:
    writes, new = prepared.writes, list[str]()
    before = store.git.head()
    try:
        new = [p for p, write in writes.items() if write.after is not None and (write.before is None or not store.git.is_tracked(p))]
        known = [p for p, write in writes.items() if write.after is not None or store.git.is_tracked(p)]
        if not new and not store.git.differs(known):
            return None  # the step took back what somebody had not committed
        return store.git.commit(known, new, prepared.message)
    except BaseException:
        if store.git.head() == before:
            undo(store.root, writes, made)
            store.git.unlist(new)  # once more: on a full disk git could not before there was room again
        raise


def text_of(step: Creation) -> str:
    """Return the file of a new record."""
    if step.text is not None:
        return step.text
    body = f"\n{step.body}" if step.body else ""
    return f"---\n{block(step.front)}---\n{body}"


def _creation(store: Store, ref: Ref, step: Creation) -> Write:
    if read_bytes(store.root, ref.path) is not None:
        raise Refusal(f"{ref.path} findes allerede. Intet er skrevet.")
    return Write(None, encoded(text_of(step)))


def _change(store: Store, ref: Ref, step: Change, writes: dict[str, Write]) -> tuple[Ref, Write]:
    store.require_sound(ref)
    source = store.reading.sources[ref]
    after = splice(source, step.edits, model_of(ref.kind).key_order(), step.body)
    if step.moved_to is None:
        return ref, Write(source.raw, after)
    target = Ref(ref.kind, step.moved_to)
    if read_bytes(store.root, target.path) is not None:
        raise Refusal(f"{target.path} findes allerede. Intet er skrevet.")
    writes[ref.path] = Write(source.raw, None)
    return target, Write(None, after)


def _validated(ref: Ref, raw: bytes) -> Filed[Any]:
    try:
        filed, found = read_record(ref, parse(ref.path, raw))
    except Unreadable as error:
        filed, found = None, [error.diagnostic]
    if filed is None or found:
        raise Findings(found, "Sådan kan det ikke gemmes. Intet er skrevet.")
    return filed


def _index(store: Store, text: str) -> dict[str, Write]:
    before = read_bytes(store.root, INDEX_FILE)
    after = encoded(text)
    if before and GENERATED.encode() not in before:
        raise Refusal(f"{INDEX_FILE} er jeres egen tekst og ville blive overskrevet. Flyt den, og prøv igen. Intet er skrevet.")
    return {} if before == after else {INDEX_FILE: Write(before, after)}


def unified_diff(path: str, write: Write) -> str:
    """Show what a write changes in a file, as `git diff` does."""
    before, after = ((content or b"").decode("utf-8", "replace").splitlines(keepends=True) for content in (write.before, write.after))
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in difflib.unified_diff(before, after, f"a/{path}", f"b/{path}"))
