"""The indbakke: a folder outside git, normally on the department's drive, for originals and for who the proposers are."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from netvaerk.domain.errors import Refusal, Unusable
from netvaerk.domain.identity import RESERVED
from netvaerk.domain.text import nfc
from netvaerk.repository.files import Write, read_bytes, reason, user_path, write_all
from netvaerk.repository.source import Unreadable, parse
from netvaerk.repository.yaml_write import block

CONTACTS = "kontakter.yaml"
_LONGEST_NAME = 80
_UNSAFE = re.compile(r"[^\w .()+,&-]|\s+", re.UNICODE)


def fingerprint(raw: bytes) -> str:
    """The SHA-256 of a file, as a theme carries it."""
    return hashlib.sha256(raw).hexdigest()


@dataclass(frozen=True)
class Inbox:
    """The folder, which is there and lies outside of the repository."""

    folder: Path

    def keep(self, raw: bytes, name: str, received: date | None) -> str:
        """Keep an original, once, and return its path within the folder. Raises Unusable where the folder cannot be written to."""
        year = str(received.year) if received else "uden-dato"
        path = f"originaler/{year}/{fingerprint(raw)[:12]}-{safe_name(name)}"
        if read_bytes(self.folder, path) is None:
            write_all(self.folder, {path: Write(None, raw)})
        return path

    def contacts(self) -> dict[str, Any]:
        """Who the proposers are, by the id of their theme. Raises Refusal where `kontakter.yaml` cannot be read."""
        raw = read_bytes(self.folder, CONTACTS)
        if raw is None:
            return {}
        try:
            return dict(parse(CONTACTS, raw, whole=True).front)
        except Unreadable:
            raise Refusal(f"{self.folder / CONTACTS} kan ikke læses. Ret filen, eller flyt den, og prøv igen.") from None

    def remember(self, contacts: Mapping[str, Mapping[str, str]]) -> None:
        """Note who proposed each theme. Raises Refusal and Unusable as reading and writing do."""
        given = {theme: {key: value for key, value in contact.items() if value} for theme, contact in contacts.items()}
        self._save(self.contacts() | given)

    def forget(self, theme: str) -> bool:
        """Take out who proposed a theme; True where somebody was known."""
        known = self.contacts()
        if theme not in known:
            return False
        self._save({key: value for key, value in known.items() if key != theme})
        return True

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

    def _save(self, contacts: Mapping[str, Any]) -> None:
        write_all(self.folder, {CONTACTS: Write(read_bytes(self.folder, CONTACTS), block(contacts).encode())})


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
