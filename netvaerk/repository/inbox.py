"""The indbakke: a folder outside git, normally on the department's drive, for originals and for who the proposers are."""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from netvaerk.domain.errors import Refusal, Unusable
from netvaerk.domain.identity import RESERVED
from netvaerk.domain.text import nfc
from netvaerk.repository.alone import alone
from netvaerk.repository.contacts import CONTACTS, Contact, edited, with_person
from netvaerk.repository.files import Write, read_bytes, reason, sweep, user_path, write_all
from netvaerk.repository.source import Source, Unreadable, parse

_LOCK = ".netvaerk.lock"  # hidden: people look into this folder
_LONGEST_NAME = 80
_UNSAFE = re.compile(r"[^\w .()+,&-]|\s+", re.UNICODE)


def fingerprint(raw: bytes) -> str:
    """The SHA-256 of a file, as a theme carries it."""
    return hashlib.sha256(raw).hexdigest()


def other_endings(raw: bytes) -> tuple[str, ...]:
    """The SHA-256 that a text has where its lines end otherwise; none for what is no text."""
    if b"\0" in raw:
        return ()
    plain = raw.replace(b"\r\n", b"\n")
    return tuple(fingerprint(text) for text in (plain, plain.replace(b"\n", b"\r\n")) if text != raw)


@dataclass(frozen=True)
class Inbox:
    """The folder, which is there and lies outside of the repository."""

    folder: Path

    def keep(self, raw: bytes, name: str, received: date | None) -> str:
        """Keep an original, once, and return its path within the folder. Raises Unusable where the folder cannot be written to."""
        year = str(received.year) if received else "uden-dato"
        sha256 = fingerprint(raw)
        path = f"originaler/{year}/{sha256[:12]}-{safe_name(name)}"
        with self._locked():
            there = read_bytes(self.folder, path)
            if there is not None and there != raw:
                path = f"originaler/{year}/{sha256[:12]}-{sha256[12:]}"
                there = read_bytes(self.folder, path)
            if there != raw:
                write_all(self.folder, {path: Write(there, raw)})
        return path

    def contacts(self) -> dict[str, Any]:
        """Who the proposers are, by the id of their theme. Raises Refusal where `kontakter.yaml` cannot be read."""
        return dict(self._contacts().front)

    def remember(self, contacts: Mapping[str, Contact], new: Collection[str] = ()) -> None:
        """Note who wrote about each theme. What is noted stays.

        Args:
            contacts: by the id of the theme.
            new: the themes that are only now made: their proposer is noted above anybody else, in the others below.

        Raises Refusal and Unusable as reading and writing do.
        """

        def noted(known: Mapping[str, Any]) -> dict[str, Any]:
            return {theme: with_person(known.get(theme), contact, first=theme in new) for theme, contact in contacts.items()}

        self._save(noted)

    def forget(self, theme: str) -> bool:
        """Take out who wrote about a theme; True where somebody was known."""
        if theme not in self.contacts():
            return False
        self._save(lambda _: {theme: None})
        return True

    def sweep(self) -> None:
        """Take away what a run left behind that was broken off while it wrote here."""
        with self._locked():
            sweep([self.folder, *self.folder.glob("originaler/*/")])

    def originals(self, sha256: str) -> list[Path]:
        """The originals with this SHA-256."""
        found = sorted(self.folder.glob(f"originaler/*/{sha256[:12]}-*"))
        return [path for path in found if path.is_file() and fingerprint(path.read_bytes()) == sha256]

    def discard(self, path: Path) -> None:
        """Delete an original. Raises Unusable where the system refuses."""
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise Unusable(f"{path} kan ikke slettes: {reason(error)}.") from None

    def _contacts(self) -> Source:
        try:
            return parse(CONTACTS, read_bytes(self.folder, CONTACTS) or b"", whole=True)
        except Unreadable:
            raise Refusal(f"{self.folder / CONTACTS} kan ikke læses. Ret filen, eller flyt den, og prøv igen.") from None

    def _save(self, wanted: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> None:
        """Write what is wanted of the contacts as they are; None takes one out."""
        with self._locked():
            before = self._contacts()
            after = edited(before, wanted(before.front))
            write_all(self.folder, {CONTACTS: Write(before.raw if (self.folder / CONTACTS).exists() else None, after)})

    def _locked(self) -> ExitStack:
        """Let nobody else write here, on any machine, where the drive has locks."""
        stack = ExitStack()
        with suppress(OSError):
            stack.enter_context(alone(self.folder, _LOCK))
        return stack


def open_inbox(root: Path, configured: str | None) -> tuple[Inbox | None, str]:
    """Return the inbox that `netvaerk.yaml` names, or None and in Danish why there is none.

    Args:
        root: the repository's root, which a relative name is seen from.
        configured: `indbakke`, as it is written.
    """
    if not configured:
        return None, "Der er ingen `indbakke` i netvaerk.yaml, så originalen og forslagsstillerens oplysninger er ikke gemt."
    folder = user_path(configured)
    folder = folder if folder.is_absolute() else root / folder
    if folder.resolve().is_relative_to(root.resolve()):
        return None, "`indbakke` i netvaerk.yaml ligger i selve lageret. Vælg en mappe uden for git. Originalen er ikke gemt."
    if not folder.is_dir():
        return (
            None,
            f"Indbakken {folder} er her ikke nu (er drevet tilsluttet?), så originalen og forslagsstillerens oplysninger er ikke gemt.",
        )
    return Inbox(folder), ""


def safe_name(name: str) -> str:
    """A file's own name as one that every system can hold: no folders, no control characters, no reserved or endless names."""
    last = re.split(r"[/\\]", nfc(name))[-1]
    clean = _UNSAFE.sub("_", last).strip(" ._") or "fil"
    stem, dot, ending = clean.rpartition(".")
    stem, ending = (stem, f".{ending[:10]}") if dot and stem else (clean, "")
    if stem.split(".")[0].lower() in RESERVED:
        stem = f"_{stem}"
    return stem[:_LONGEST_NAME].rstrip(" .") + ending
