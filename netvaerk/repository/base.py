"""What git held where a change started, for the rules about steps and locks: only what the change touches is read again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netvaerk.domain.change import is_changed
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.register import Register
from netvaerk.domain.vocabulary import Mark
from netvaerk.repository.authors import strangers
from netvaerk.repository.kept import whole
from netvaerk.repository.layout import RULES_FILE, Ref, model_of, ref_of
from netvaerk.repository.merge_base import Start, find_start
from netvaerk.repository.plumbing import Answer, GitSilent, ask, asked, blobs
from netvaerk.repository.source import MAX_BYTES, Source, Unreadable, parse
from netvaerk.repository.store import Store, register_of

if TYPE_CHECKING:
    from netvaerk.repository.reading import Reading

_RAW = ("--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff", "--no-color", "--ignore-submodules=all")
_UNTRACKED = ("ls-files", "--others", "-z", "--", "data", RULES_FILE)
_MOST_NAMED = 3


@dataclass(frozen=True)
class Base:
    """The state that a change started from.

    Args:
        start: the commit, and why it may not be the right one.
        touched: the paths that are not as they were; None where nothing had been committed, so that everything is new.
        register: all records as they were.
        held: the touched ones of them, where they could be read; with `sources`, their files.
        added: the records that were not there.
        strangers: the changed assessments in which somebody else wrote than before.
        gaps: what could not be checked, in Danish.
    """

    start: Start
    touched: frozenset[str] | None
    register: Register
    held: Mapping[Ref, Filed[Any]] = field(default_factory=dict)
    sources: Mapping[Ref, Source] = field(default_factory=dict)
    added: frozenset[Ref] = frozenset()
    strangers: frozenset[Ref] = frozenset()
    gaps: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The commit as people write it, for a line to paste."""
        return (self.start.commit or "")[:10]

    def is_free(self, ref: Ref) -> bool:
        """True for what no step and no lock binds: examples, what is older than the repository, and the assessments of both.

        What the record was counts; what it calls itself since then frees it of nothing.
        """
        others: dict[Kind, Mapping[str, Filed[Any]]] = {Kind.NETWORK: self.register.networks, Kind.MEETING: self.register.meetings}
        filed = others[ref.kind].get(ref.id) if ref.kind in others else self.register.themes.get(ref.id.split("/")[0])
        return filed is not None and bool({Mark.EXAMPLE, Mark.HISTORICAL} & set(filed.record.marks))

    def touches(self, path: str) -> bool:
        """True for a path that the change touches, and for every path where it is not known what the change is."""
        return self.touched is None or bool(self.start.gap) or path in self.touched


@dataclass(frozen=True)
class Asked:
    """What git was asked before the records are read: where the change started, what differs from that, and what git does not know.

    `silent` says why git gives no answer.
    """

    start: Start
    answers: Sequence[Answer] = ()
    silent: str = ""


@contextmanager
def ask_git(root: Path, wanted: str | None = None, meanwhile: Callable[[], object] = lambda: None) -> Iterator[Asked]:
    """Ask git where the change in a work tree started and what it touches; it looks while something else is done.

    Args:
        root: the repository's root.
        wanted: another commit to start from than git's own (`--base`).
        meanwhile: what to do while it looks for the start.

    Raises Misuse for a `wanted` that git does not know.
    """
    with ExitStack() as running:
        try:
            start = find_start(root, wanted, meanwhile)
            answers = running.enter_context(asked(root, _difference(start.commit), _UNTRACKED)) if start.commit else []
            questions = Asked(start, answers)
        except GitSilent as silent:
            questions = Asked(Start(None), silent=str(silent))
        yield questions


def read_base(store: Store, wanted: str | None = None) -> Base:
    """Read what git held where the change in the work tree started. Takes and raises what `ask_git` does."""
    with ask_git(store.root, wanted) as questions:
        return base_of(store, questions)


def base_of(store: Store, questions: Asked) -> Base:
    """Return what git held where the change started, for the records as they have been read."""
    reading, start, silent = store.reading, questions.start, questions.silent
    try:
        if start.commit:
            return _base(store.root, reading, start, _before(store, start.commit, *questions.answers))
    except GitSilent as error:
        silent = str(error)
    if not silent:
        return Base(start, None, Register(reading.register.rules), added=reading.there)
    gap = f"Git svarer ikke ({silent})."
    return Base(Start(None, gap), frozenset(), reading.register, gaps=(gap,))


def _before(store: Store, commit: str, differing: Answer, others: Answer) -> dict[str, str | None]:
    """Every path that is not as in a commit, or would not be, with the id of what was there."""
    found: dict[str, str | None] = {}
    fields = iter(_differences(store.root, commit, differing).split("\0"))
    for head in fields:
        if head:
            mode, _, blob, *_ = head.removeprefix(":").split(" ")
            path = next(fields)
            found[path] = blob if mode.startswith("100") else found.get(path)
    for path in filter(None, others().split("\0")):
        found.setdefault(path, None)
    rewritten = store.rewritten - set(found)
    return found | {path: blob for path, blob in _tree(store.root, commit) if path in rewritten} if rewritten else found


def _difference(commit: str) -> tuple[str, ...]:
    return ("diff", *_RAW, commit, "--", "data", RULES_FILE)


def _differences(root: Path, commit: str, differing: Answer) -> str:
    try:
        return differing()
    except GitSilent:  # a partial clone lacks contents that only this one compares; without them more files count as touched
        return ask(root, "diff-index", *_RAW, commit, "--", "data", RULES_FILE)


def _tree(root: Path, commit: str) -> Iterator[tuple[str, str]]:
    """Path and id of every record in a commit."""
    for entry in ask(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", "data", RULES_FILE).split("\0"):
        if entry:
            about, _, path = entry.partition("\t")
            yield path, about.split(" ")[2]


def _base(root: Path, reading: Reading, start: Start, before: dict[str, str | None]) -> Base:
    refs = {ref: blob for path, blob in before.items() if (ref := ref_of(path))}
    if not refs:
        return Base(start, frozenset(before), reading.register, gaps=tuple(_gaps(start, [], [])))
    sources, held = _held(root, {ref: blob for ref, blob in refs.items() if blob})
    unread = sorted(ref.path for ref, blob in refs.items() if blob and ref not in held)
    current = reading.filed
    register = register_of(reading.register.rules, {**{r: f for r, f in current.items() if r not in refs}, **held})
    changed = [r for r, was in held.items() if r.kind is Kind.ASSESSMENT and r in current and is_changed(was, whole(current[r]))]
    return Base(
        start=start,
        touched=frozenset(before),
        register=register,
        held=held,
        sources=sources,
        added=frozenset(ref for ref, blob in refs.items() if blob is None),
        strangers=strangers(root, start.commit or "", changed) if changed and not start.shallow else frozenset(),
        gaps=tuple(_gaps(start, unread, changed)),
    )


def _held(root: Path, blob_of: Mapping[Ref, str]) -> tuple[dict[Ref, Source], dict[Ref, Filed[Any]]]:
    sources: dict[Ref, Source] = {}
    held: dict[Ref, Filed[Any]] = {}
    if not blob_of:
        return sources, held
    with blobs(root, MAX_BYTES) as stored:
        for ref in sorted(blob_of, key=lambda r: r.path):
            source, filed = _read(ref, stored.read(blob_of[ref]))
            if source and filed:
                sources[ref], held[ref] = source, filed
    return sources, held


def _read(ref: Ref, raw: bytes | None) -> tuple[Source | None, Filed[Any] | None]:
    try:
        source = parse(ref.path, raw) if raw is not None else None
    except Unreadable:
        return None, None
    record = model_of(ref.kind).read(source.front)[0] if source else None
    return source, Filed(ref.id, record, source.body) if source and record else None


def _gaps(start: Start, unread: list[str], changed: list[Ref]) -> Iterator[str]:
    if start.gap:
        yield start.gap
    if unread:
        more = f" og {len(unread) - _MOST_NAMED} til" if len(unread) > _MOST_NAMED else ""
        yield f"Den tidligere udgave kan ikke læses af {', '.join(unread[:_MOST_NAMED])}{more}."
    if changed and start.shallow:
        yield "Git har ikke hele historien og kan ikke se, hvem der før har skrevet i de vurderinger, der er ændret."
