"""Carrying out a plan: splice, validate the result, write all or nothing, commit just these files."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from netvaerk.domain.errors import Refusal
from netvaerk.domain.plan import Change, Creation, Plan
from netvaerk.domain.record import Filed
from netvaerk.domain.register import Register
from netvaerk.repository.files import Write, read_bytes, undo, write_all
from netvaerk.repository.layout import INDEX_FILE, MODELS, Ref
from netvaerk.repository.source import parse
from netvaerk.repository.splice import splice
from netvaerk.repository.store import Findings, Store, read_record, register_of
from netvaerk.repository.yaml_write import block

Index = Callable[[Register], str]


@dataclass(frozen=True)
class Carried:
    """What was done: the files, the commit (None without one), and the changes as a diff."""

    paths: tuple[str, ...]
    commit: str | None
    diff: str


def carry_out(store: Store, plan: Plan, *, commit: bool = True, dry: bool = False, index: Index | None = None) -> Carried:
    """Do what a step has planned.

    Args:
        store: the repository.
        plan: the step.
        commit: False leaves the files uncommitted.
        dry: True only tells what would change.
        index: where given, renders `data/README.md` anew from the records as they will be.

    Raises Findings where the result would not be valid, Refusal and Unusable where writing or committing is refused.
    """
    writes = _planned(store, plan, index)
    diff = "".join(_diff(path, write) for path, write in writes.items())
    if dry or not writes:
        return Carried(tuple(writes), None, diff)
    if commit:
        store.git.require_ready()
    write_all(store.root, writes)
    return Carried(tuple(writes), _commit(store, plan, writes) if commit else None, diff)


def _commit(store: Store, plan: Plan, writes: Mapping[str, Write]) -> str:
    try:
        new = [p for p, write in writes.items() if write.after is not None and (write.before is None or not store.git.is_tracked(p))]
        known = [p for p, write in writes.items() if write.after is not None or store.git.is_tracked(p)]
        return store.git.commit(known, new, plan.message)
    except BaseException:
        undo(store.root, writes)
        raise


def _planned(store: Store, plan: Plan, index: Index | None) -> dict[str, Write]:
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
    if index:
        writes |= _index(store, index(_register_after(store, results, gone)))
    return writes


def text_of(step: Creation) -> str:
    """Return the file of a new record."""
    if step.text is not None:
        return step.text
    body = f"\n{step.body}" if step.body else ""
    return f"---\n{block(step.front)}---\n{body}"


def _creation(store: Store, ref: Ref, step: Creation) -> Write:
    if read_bytes(store.root, ref.path) is not None:
        raise Refusal(f"{ref.path} findes allerede. Intet er skrevet.")
    return Write(None, text_of(step).encode())


def _change(store: Store, ref: Ref, step: Change, writes: dict[str, Write]) -> tuple[Ref, Write]:
    source = store.reading.sources[ref]
    after = splice(source, step.edits, MODELS[ref.kind].key_order(), step.body)
    if step.moved_to is None:
        return ref, Write(source.raw, after)
    target = Ref(ref.kind, step.moved_to)
    if read_bytes(store.root, target.path) is not None:
        raise Refusal(f"{target.path} findes allerede. Intet er skrevet.")
    writes[ref.path] = Write(source.raw, None)
    return target, Write(None, after)


def _validated(ref: Ref, raw: bytes) -> Filed[Any]:
    filed, found = read_record(ref, parse(ref.path, raw))
    if filed is None or found:
        raise Findings(found, "Sådan kan det ikke gemmes. Intet er skrevet.")
    return filed


def _register_after(store: Store, results: Mapping[Ref, Filed[Any]], gone: set[Ref]) -> Register:
    before: dict[Ref, Filed[Any]] = {}
    for ref, source in store.reading.sources.items():
        filed, _ = read_record(ref, source)
        if filed is not None and ref not in gone:
            before[ref] = filed
    return register_of(store.rules, before | dict(results))


def _index(store: Store, text: str) -> dict[str, Write]:
    before = read_bytes(store.root, INDEX_FILE)
    after = text.encode()
    return {} if before == after else {INDEX_FILE: Write(before, after)}


def _diff(path: str, write: Write) -> str:
    before, after = ((content or b"").decode("utf-8", "replace").splitlines(keepends=True) for content in (write.before, write.after))
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in difflib.unified_diff(before, after, f"a/{path}", f"b/{path}"))
