"""The user's own editor."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from netvaerk.domain.errors import Unusable
from netvaerk.repository.files import reason

_USUAL = ("notepad",) if sys.platform == "win32" else ("nano", "vi")


def edit_text(text: str, name: str) -> tuple[str, str]:
    """Let the user edit a text; return what they wrote, and the file that keeps it until the machine is cleaned.

    Raises Unusable where there is no editor or it ends with an error.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or next((e for e in _USUAL if shutil.which(e)), "")
    if not command:
        raise Unusable("Der er ikke noget tekstprogram at åbne. Angiv et i EDITOR, eller giv svarene med --answer eller --file.")
    try:
        kept = keep_text(text, name)
        done = subprocess.run([*_words(command), str(kept)], check=False)
        written = kept.read_bytes().decode("utf-8-sig", errors="strict").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise Unusable(f"Teksten er ikke gemt som UTF-8. Den ligger i {kept}.") from None
    except ValueError:
        raise Unusable(f"EDITOR er »{command}«, som ikke kan læses: et anførselstegn bliver ikke lukket.") from None
    except OSError as error:
        raise Unusable(f"Tekstprogrammet »{command}« kunne ikke åbnes: {reason(error)}.") from None
    if done.returncode != 0:
        raise Unusable(f"Tekstprogrammet »{command}« sluttede med en fejl. Intet er skrevet i lageret. Din tekst ligger i {kept}.")
    return written, str(kept)


def keep_text(text: str, name: str) -> Path:
    """Write a text where it lies until the machine is cleaned, outside of the repository."""
    kept = Path(tempfile.mkdtemp(prefix="netvaerk-")) / name
    kept.write_text(text, encoding="utf-8", newline="\n")
    return kept


def _words(command: str) -> list[str]:
    return [command] if sys.platform == "win32" and Path(command).exists() else shlex.split(command, posix=sys.platform != "win32")
