"""Writing the themes of an import: one commit each, or in a long run one commit for many."""

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.plan import Plan
    from netvaerk.domain.register import Register
    from netvaerk.domain.theme import Theme
    from netvaerk.repository.store import Store

# A commit for each theme takes a fifth of a second, and nobody reads a hundred of them one by one.
FEW, BATCH = 25, 100


class Writing:
    """The themes that are to be written, and the records as they are with them."""

    def __init__(self, store: "Store", *, no_commit: bool, dry_run: bool) -> None:
        """Take the repository as it was read."""
        self.register: Register = store.reading.register
        self.many = False
        self.diffs: list[str] = []
        self.written: set[str] = set()
        self.commits: list[str] = []
        self._store = store
        self._no_commit = no_commit
        self._dry_run = dry_run
        self._pending: list[Plan] = []
        self._stale = False

    def add(self, plan: "Plan") -> "Filed[Theme]":
        """Take a plan for one theme and return the theme as it will be.

        Raises what `prepare` and `carry_out` raise.
        """
        from netvaerk.domain.plan import Change
        from netvaerk.repository.carrying import prepare

        changes = any(isinstance(change, Change) for change in plan.changes)
        if changes:
            self._read_again()
        prepared = prepare(self._store, plan)
        if changes or self._dry_run:
            self.diffs.append(prepared.diff)
        self._pending.append(plan)
        if changes or not self.many or len(self._pending) >= BATCH:
            self.flush()
        theme = prepared.register.themes[plan.changes[0].id]
        self.register = replace(self.register, themes={**self.register.themes, theme.id: theme})
        return theme

    def flush(self) -> None:
        """Write what is waiting. Raises as `carry_out` does."""
        from netvaerk.domain.danish import counted
        from netvaerk.domain.plan import Plan
        from netvaerk.repository.carrying import carry_out, prepare

        waiting, self._pending = self._pending, []
        if self._dry_run or not waiting:
            return
        message = waiting[0].message if len(waiting) == 1 else f"Hent {counted(len(waiting), 'tema', 'temaer')} ind"
        prepared = prepare(self._store, Plan(message, tuple(change for plan in waiting for change in plan.changes)))
        commit = carry_out(self._store, prepared, commit=not self._no_commit)
        self.commits += [commit] if commit else []
        self.written |= {change.id for plan in waiting for change in plan.changes}
        self._stale = True

    def _read_again(self) -> None:
        """Read the repository anew where something was written since: a change is spliced into the file as it is now."""
        from netvaerk.repository.store import open_store

        self.flush()
        if self._stale:
            self._store = open_store(self._store.root)
            self._stale = False
