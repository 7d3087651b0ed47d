"""Mends what is safe: on the text of the files, together, and only where the result is valid. It writes nothing itself."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from netvaerk.checks.world import World
from netvaerk.domain.diagnostic import Diagnostic, Fix, Severity
from netvaerk.repository.files import Write
from netvaerk.repository.fixing import Preview, apart, with_fixes
from netvaerk.repository.layout import RULES_FILE
from netvaerk.repository.store import Store

# A mending can uncover what could not be seen before it, and that can be mended too; more rounds than these no file needs.
_MOST_ROUNDS = 5
Validate = Callable[[Store], Sequence[Diagnostic]]
_Fixes = dict[str, list[Fix]]


@dataclass(frozen=True)
class Mended:
    """What mending would write, what would be found then, and the files that cannot be mended without making a new fault."""

    writes: Mapping[str, Write]
    found: Sequence[Diagnostic]
    unsafe: tuple[str, ...]


def mend(store: Store, found: Sequence[Diagnostic], validate: Validate, wanted: Callable[[str], bool]) -> Mended:
    """Plan the mending of a repository.

    Args:
        store: the repository.
        found: what is wrong with it.
        validate: finds what is wrong with a repository.
        wanted: which paths may be mended.
    """
    mender, state, unsafe = _Mender(store, validate), _State(store, found), set[str]()
    for _ in range(_MOST_ROUNDS):
        fixes = {path: fixes for path, fixes in _fixes(state.found).items() if wanted(path) and path not in unsafe}
        good, state = mender.safe(state, fixes)
        unsafe |= set(fixes) - set(good)
        if not good:
            break
    writes = {path: Write(mender.originals[path], raw) for path, raw in state.after.items()}
    return Mended(writes, state.found, tuple(sorted(unsafe)))


def _fixes(found: Sequence[Diagnostic]) -> _Fixes:
    """The mendings of each file that can be made at once."""
    fixes: _Fixes = {}
    for diagnostic in found:
        if diagnostic.fix:
            fixes.setdefault(diagnostic.path, []).append(diagnostic.fix)
    return {path: apart(of_file) for path, of_file in fixes.items()}


@dataclass(frozen=True)
class _State:
    """A repository as it is or would be, what is found in it, and the files that would be other than they are."""

    store: Store
    found: Sequence[Diagnostic]
    after: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def readable(self) -> set[str]:
        """The records that can be read, and the rules."""
        reading = self.store.reading
        records = World(reading.register, {}, date.min, lambda _path: False).records()
        faulty_rules = any(d.path == RULES_FILE for d in reading.diagnostics)
        return {ref.path for ref in records} | (set() if faulty_rules else {RULES_FILE})

    def count(self, *severities: Severity) -> Counter[tuple[str, str]]:
        """How often each rule finds something of these weights in each file: lines move, and messages may count."""
        return Counter((d.path, d.code) for d in self.found if d.severity in severities)


@dataclass(frozen=True)
class _Mender:
    store: Store
    validate: Validate
    originals: dict[str, bytes] = field(default_factory=dict)

    def mended(self, before: _State, fixes: _Fixes) -> _State:
        """The repository with these mendings made."""
        after = dict(before.after)
        for path, of_file in fixes.items():
            if path not in self.originals:
                self.originals[path] = self.store.raw(path) or b""
            after[path] = with_fixes(after.get(path, self.originals[path]), of_file)
        preview = Preview(self.store.root, after)
        return _State(preview, self.validate(preview), after)

    def safe(self, before: _State, fixes: _Fixes) -> tuple[_Fixes, _State]:
        """Return the mendings that can be made together, and the repository with them; where they cannot, each half is tried by itself."""
        if not fixes:
            return {}, before
        after = self.mended(before, fixes)
        if _is_sound(before, after, fixes):
            return fixes, after
        if len(fixes) == 1:
            return {}, before
        paths, middle = list(fixes), len(fixes) // 2
        first, with_first = self.safe(before, {path: fixes[path] for path in paths[:middle]})
        second, with_both = self.safe(with_first, {path: fixes[path] for path in paths[middle:]})
        return first | second, with_both


def _is_sound(before: _State, after: _State, fixes: _Fixes) -> bool:
    """True where all that was mended is gone, and no error or warning is new but those that an unreadable file had hidden."""
    was, now = before.count(*Severity), after.count(*Severity)
    mended = Counter((d.path, d.code) for d in before.found if d.fix and d.fix in fixes.get(d.path, ()))
    if any(now[key] > was[key] - number for key, number in mended.items()):
        return False
    opened = (after.readable - before.readable) & set(fixes)
    new = after.count(Severity.ERROR, Severity.WARNING) - was
    return all(opened and (path in opened or path not in fixes) for path, _ in new)
