"""What an import keeps outside git, in the indbakke: the originals, and who the proposers are."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from netvaerk.repository.store import Store

_OTHER_SENDER = "Afsenderen er en anden end den, der er noteret om temaet. Begge står i kontakter.yaml, og svar går til den første."
_MOST_NAMED = 10


class Keeping:
    """The indbakke during one import; where there is none, or it fails, the themes come in all the same, and it is told for which.

    Attributes:
        why: in Danish, why something is not kept.
        lost: the themes for which something should have been kept and is not.
    """

    def __init__(self, store: "Store", *, dry_run: bool) -> None:
        """Open the folder that `netvaerk.yaml` names."""
        from netvaerk.repository.inbox import open_inbox

        self._inbox, self.why = open_inbox(store.root, store.rules.inbox)
        self._wanted = bool(store.rules.inbox)
        self._dry_run = dry_run
        self._waiting: dict[str, dict[str, str]] = {}
        self._new: set[str] = set()
        self.lost: dict[str, None] = {}
        if self._inbox and not dry_run:
            self._inbox.sweep()

    @property
    def at_hand(self) -> bool:
        """False where the folder that is named is not there, so that nobody can see what it holds."""
        return self._inbox is not None or not self._wanted

    def has_original(self, sha256: str) -> bool:
        """False where an original should be kept and is not."""
        return self._inbox is None or self.original(sha256) is not None

    def has_contact(self, theme: str, contact: Mapping[str, str]) -> bool:
        """False where it should be noted who proposed a theme and is not."""
        return self._inbox is None or not contact or theme in self._contacts

    def original(self, sha256: str) -> Path | None:
        """Return where the original with this SHA-256 is kept."""
        return self._originals.get(sha256[:12])

    def keep(self, raw: bytes, name: str, received: "date | None", theme: str) -> bool:
        """Keep the original of a theme; false where that cannot be done."""
        from netvaerk.domain.errors import NetvaerkError

        if self._dry_run:
            return True
        if self._inbox is None:
            self._lose(theme)
            return False
        try:
            path = self._inbox.folder / self._inbox.keep(raw, "standard-ind" if name == "-" else name, received)
            self._originals[path.name[:12]] = path
        except NetvaerkError as error:
            self._lose(theme, error)
            return False
        return True

    def note(self, theme: str, contact: Mapping[str, str], *, new: bool) -> str | None:
        """Note who wrote about a theme, for `write`; return in Danish what is to be told of it."""
        from netvaerk.repository.contacts import people_of, same_person

        if not contact or self._inbox is None:
            return None
        known = [] if new else people_of(self._contacts.get(theme))
        self._waiting[theme] = dict(contact)
        self._new |= {theme} if new else set()
        if any(same_person(person, contact) for person in known):
            return None
        self._contacts[theme] = [*known, dict(contact)]
        return _OTHER_SENDER if known else None

    def write(self) -> None:
        """Write who wrote about the themes. It is done before these are committed: a run that is broken off can then be run again."""
        from netvaerk.domain.errors import NetvaerkError

        waiting, self._waiting = self._waiting, {}
        new, self._new = self._new, set()
        if self._dry_run or not waiting or self._inbox is None:
            return
        try:
            self._inbox.remember(waiting, new)
        except NetvaerkError as error:
            for theme in waiting:
                self._lose(theme, error)

    def told(self) -> str:
        """What is to be told in the end, in Danish; empty for nothing."""
        from netvaerk.domain.danish import listed

        if not self.lost:
            return self.why
        themes = list(self.lost)
        more = [f"{len(themes) - _MOST_NAMED} mere"] if len(themes) > _MOST_NAMED else []
        again = "Hent filerne ind igen, når det er i orden; så bliver det gemt."
        return f"{self.why} Det gælder {listed([*themes[:_MOST_NAMED], *more])}. {again}"

    def _lose(self, theme: str, error: Exception | None = None) -> None:
        if error:
            self.why = f"Indbakken: {str(error).removesuffix(' Intet er skrevet.')} Det, der skulle være gemt der, er det ikke."
        if self._wanted and not self._dry_run:
            self.lost[theme] = None

    @cached_property
    def _originals(self) -> dict[str, Path]:
        """Where the originals are kept, by the beginning of their SHA-256: the folder may lie far away, so it is read once."""
        found = self._inbox.folder.glob("originaler/*/*") if self._inbox else ()
        return {path.name[:12]: path for path in found}

    @cached_property
    def _contacts(self) -> dict[str, Any]:
        from netvaerk.domain.errors import NetvaerkError

        try:
            return self._inbox.contacts() if self._inbox else {}
        except NetvaerkError:  # it is told where they are written
            return {}
