"""Writing the themes of an import: one commit each, or in a long run one commit for many."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.plan import Plan
    from netvaerk.domain.receipts import Known
    from netvaerk.domain.register import Register
    from netvaerk.domain.theme import Theme
    from netvaerk.repository.committed import Commit
    from netvaerk.repository.store import Store

# A commit for each theme takes a fifth of a second, and nobody reads a hundred of them one by one.
FEW, BATCH = 25, 100
_THEMES = "data/themes"


class Writing:
    """The themes that are to be written, and the records as they are with them."""

    def __init__(self, store: "Store", before: Callable[[], None], *, no_commit: bool, dry_run: bool) -> None:
        """Take the repository as it was read, and what is to be done each time before something is written."""
        self.register: Register = store.reading.register
        self.many = False
        self.diffs: list[str] = []
        self.written: set[str] = set()
        self.commits: list[str] = []
        self._store = store
        self._before = before
        self._no_commit = no_commit
        self._dry_run = dry_run
        self._pending: list[Plan] = []
        self._left: dict[str, None] = {}
        self._stale = False

    def add(self, plan: "Plan", keep: Callable[[str], None]) -> "Filed[Theme]":
        """Take a plan for one theme and return the theme as it will be.

        Args:
            plan: what is to be done.
            keep: keeps what the theme of this id came in; it is done when nothing is wrong with the plan, and before it is carried out.

        Raises what `prepare`, `guard` and `carry_out` raise.
        """
        from netvaerk.cli.guarding import guard
        from netvaerk.domain.plan import Change
        from netvaerk.repository.carrying import prepare

        changes = any(isinstance(change, Change) for change in plan.changes)
        if changes:
            self._read_again()
        prepared = prepare(self._store, plan)
        guard(self._store, prepared, typed=False)
        if changes or self._dry_run:
            self.diffs.append(prepared.diff)
        theme = prepared.register.themes[plan.changes[0].id]
        keep(theme.id)
        self._pending.append(plan)
        if changes or not self.many or len(self._pending) >= BATCH:
            self.flush()
        self.register = replace(self.register, themes={**self.register.themes, theme.id: theme})
        return theme

    def is_left_over(self, known: "Known") -> bool:
        """True where an earlier run wrote down that a file came in, and was broken off before git kept it."""
        from netvaerk.domain.kind import Kind
        from netvaerk.repository.layout import Ref

        ref = Ref(Kind.THEME, known.theme)
        if self._no_commit or known.theme in self.written or ref.path not in self._unsaved:
            return False
        before = self._head.record(ref) if self._head else None
        left_over = before is None or known.trace.sha256 not in [trace.sha256 for trace in before.record.originals]
        if self._head and not left_over and self._head.read(ref.path) == self._store.raw(ref.path) and not self._dry_run:
            self._store.git.list_as_committed([ref.path])  # git was broken off between its commit and its index
        return left_over

    def complete(self, theme: str) -> None:
        """Let git keep a theme that was left over, with the next that is written."""
        self._left[theme] = None

    def flush(self) -> None:
        """Write what is waiting. Raises as `carry_out` does."""
        from netvaerk.domain.danish import counted
        from netvaerk.domain.plan import Plan

        waiting, self._pending = self._pending, []
        left, self._left = list(self._left), {}
        if self._dry_run:
            return
        self._before()
        if left:
            self._commit_left_over(left)
        if waiting:
            message = waiting[0].message if len(waiting) == 1 else f"Hent {counted(len(waiting), 'tema', 'temaer')} ind"
            self._carry_out(Plan(message, tuple(change for plan in waiting for change in plan.changes)))

    def _carry_out(self, plan: "Plan") -> None:
        from netvaerk.repository.carrying import carry_out, prepare

        commit = carry_out(self._store, prepare(self._store, plan), commit=not self._no_commit)
        self.commits += [commit] if commit else []
        self.written |= {change.id for change in plan.changes}
        self._stale = True

    def _commit_left_over(self, themes: list[str]) -> None:
        from netvaerk.domain.danish import counted
        from netvaerk.domain.kind import Kind
        from netvaerk.repository.carrying import Prepared, carry_out
        from netvaerk.repository.layout import Ref

        paths = tuple(Ref(Kind.THEME, theme).path for theme in themes)
        what = f"temaet {themes[0]}" if len(themes) == 1 else counted(len(themes), "tema", "temaer")
        commit = carry_out(self._store, Prepared(f"Hent {what} ind", {}, paths, self.register))
        self.commits += [commit] if commit else []
        self.written |= set(themes)

    @cached_property
    def _unsaved(self) -> frozenset[str]:
        """The themes' files that differ from the last commit as the run begins."""
        return frozenset(self._store.git.unsaved(_THEMES))

    @cached_property
    def _head(self) -> "Commit | None":
        from netvaerk.repository.committed import Commit

        head = self._store.git.head()
        return Commit(self._store.root, head) if head else None

    def _read_again(self) -> None:
        """Read the repository anew where something was written since: a change is spliced into the file as it is now."""
        from netvaerk.repository.store import open_store

        self.flush()
        if self._stale:
            self._store = open_store(self._store.root)
            self._stale = False
