"""A mail's text taken apart: what its sender wrote, the signature below it, and the earlier mails that are quoted."""

import re
from dataclasses import dataclass

from netvaerk.intake import labels
from netvaerk.intake.labels import Labels
from netvaerk.intake.sections import named

_GREETING = re.compile(
    r"(?:(?:med|de|mange)\s+)?(?:(?:venlig(?:e|st)?|bedste|kærlig(?:e)?|varme|søde|kollegiale?|god)\s+)?(?:hilsen|hilsner|hils)\b.{0,60}"
    r"|(?:dbh|mvh|vh|kh|bh)(?=[\s.,!/]|$).{0,60}|(?:kind|best|warm)(?:est)? regards\b.{0,60}",
    re.IGNORECASE,
)
_DEVICE = re.compile(r"(?:sendt fra|sent from|hent outlook|get outlook)\b.{0,200}", re.IGNORECASE)
_WROTE = re.compile(
    r"(?:den|d\.|on|am|man|tir|ons|tor|fre|lør|søn)\b.{0,400}\b(?:skrev|wrote|schrieb|a écrit)\b.{0,200}:", re.IGNORECASE | re.DOTALL
)
_RULER = re.compile(
    r"[-_=\s]*(?:oprindelig (?:meddelelse|besked)|original message|videresendt (?:meddelelse|besked|mail)|forwarded message"
    r"|start på videresendt besked|begin forwarded message)[-_=:\s]*|_{20,}",
    re.IGNORECASE,
)
_FROM = re.compile(r"[*\s]*(?:fra|from|von)\s*:[*\s]*\S.*", re.IGNORECASE)
_SENT = re.compile(r"[*\s]*(?:sendt|sent|dato|date|til|to|emne|subject|gesendet)\s*:.*", re.IGNORECASE)
_HEADER = re.compile(r"[*\s]*(?:fra|from|sendt|sent|dato|date|til|to|cc|bcc|emne|subject|svar til|reply-to)\s*:.*", re.IGNORECASE)
_OF_PERSONS = frozenset(field.key for field in (labels.ROLE, labels.DEPARTMENT, labels.PROPOSER, labels.THEME, *labels.CONTACTS))
_LONGEST_GREETING = 80


@dataclass(frozen=True)
class Parts:
    """The parts of a mail's text; `quoted` holds the lines of earlier mails without their marks."""

    own: str
    signature: str
    quoted: str


def parts_of(text: str, known: Labels) -> Parts:
    """Take a mail's text apart. A quoted line that names a field stays among the sender's own: the answer stands below it."""
    lines = text.splitlines()
    cut = next((n for n in range(len(lines)) if _begins_quoted(lines, n)), len(lines))
    own, quoted = [], []
    for number, line in enumerate(lines[:cut]):
        bare = _unquoted(line)
        if bare is None:
            own.append(line)
        else:
            quoted.append(bare)
            if named(bare, known) and _answered(lines[:cut], number):
                own.append(bare)
    written, signature = _without_signature(own, known)
    quoted += [bare if (bare := _unquoted(line)) is not None else line for line in lines[cut:]]
    return Parts("\n".join(written).strip("\n"), "\n".join(signature).strip("\n"), "\n".join(_without_head(quoted)).strip("\n"))


def _unquoted(line: str) -> str | None:
    """A quoted line without its marks; None for one that is not quoted."""
    found = re.match(r"\s?(?:>\s?)+", line)
    return line[found.end() :] if found else None


def _answered(lines: list[str], number: int) -> bool:
    """True where the sender's own words follow a quoted line, before the next quoted one."""
    following = next((line for line in lines[number + 1 :] if line.strip()), "")
    return bool(following) and _unquoted(following) is None


def _begins_quoted(lines: list[str], number: int) -> bool:
    """True for the line that stands above an earlier mail."""
    line = lines[number].strip()
    if not line:
        return False
    following = [later for later in lines[number + 1 : number + 6] if later.strip()]
    if _RULER.fullmatch(line):
        return not line.startswith("__") or bool(following and _FROM.fullmatch(following[0]))
    if _FROM.fullmatch(line):
        return sum(bool(_SENT.fullmatch(later)) for later in following[:4]) >= 2
    return any(_WROTE.fullmatch(" ".join([line, *lines[number + 1 : number + more]]).strip()) for more in (1, 2, 3))


def _without_signature(lines: list[str], known: Labels) -> tuple[list[str], list[str]]:
    """Part the lines from the signatures: each begins at `-- ` or a greeting, and ends where a field of the theme begins."""
    written: list[str] = []
    signature: list[str] = []
    inside = False
    for line in lines:
        if inside and _begins_field(line, known):
            inside = False
        if not inside and _begins_signature(line):
            inside = True
        (signature if inside else written).append(line)
    return written, signature


def _begins_signature(line: str) -> bool:
    bare = line.strip()
    if line.rstrip("\r\n") in ("-- ", "--") or _DEVICE.fullmatch(bare):
        return True
    return len(bare) <= _LONGEST_GREETING and bool(_GREETING.fullmatch(bare)) and not bare.endswith(("?", ":"))


def _begins_field(line: str, known: Labels) -> bool:
    found = named(line, known) or named(line.partition(":")[0], known) if ":" in line or line.strip() else None
    return found is not None and found.key not in _OF_PERSONS


def _without_head(lines: list[str]) -> list[str]:
    """The lines of an earlier mail without the ruler and the headers that stand above it."""
    start = 0
    while start < len(lines) and (not lines[start].strip() or _RULER.fullmatch(lines[start].strip()) or _HEADER.fullmatch(lines[start])):
        start += 1
    return lines[start:]
