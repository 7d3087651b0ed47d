"""Pictures in people's text: those that lie in the repository are shown; of the others the words remain, and a note of why."""

import json
import posixpath
import re

from netvaerk.documents.picture_bytes import Unfit, picture_of
from netvaerk.documents.tree import Picture
from netvaerk.domain.errors import Refusal
from netvaerk.domain.text import nfc, visible
from netvaerk.repository.own_files import OwnFiles

MAX_PICTURE = 2_000_000
MAX_SIDE = 4000
MAX_TOGETHER = 10_000_000
_FOLDER = "data"
_PAGE = b"#image(bytes(json(bytes(sys.inputs.picture))))"
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_UNSAFE = re.compile(r"[\\\0]|(^|/)\.")


class Pictures:
    """What the pictures of one record's text are found by, and what was found.

    Attributes:
        taken: the pictures, by what a document calls them: their path from the repository's root, with a `/` before it.
        notes: in Danish, why others are words alone.
    """

    def __init__(self, record: str, own: OwnFiles | None) -> None:
        """Take the path of the record, which its pictures are named from, and the repository's own files."""
        self._folder = posixpath.dirname(record)
        self._own = own
        self._left_out: dict[str, None] = {}
        self.taken: dict[str, Picture] = {}

    @property
    def notes(self) -> tuple[str, ...]:
        """Why some pictures are words alone; each once."""
        return tuple(self._left_out)

    def source(self, written: str, alternative: str) -> str | None:
        """Return what a document is to call a picture; None where its words are to stand in its place, which is noted.

        Args:
            written: how the text names it, percent-encoded as Markdown readers give it.
            alternative: what it shows, in words.
        """
        from mdurl import encode

        try:
            path = self._path(written, alternative)
            source = encode(f"/{path}", "/-_.~")
            if source not in self.taken:
                self.taken[source] = self._fit(path)
        except Unfit as why:
            self._leave_out(written, alternative, str(why))
            return None
        return source

    def _leave_out(self, written: str, alternative: str, why: str) -> None:
        """Note that the words of a picture stand in its place, and why."""
        said = _short(alternative)
        done = f"Billedet »{said}« er erstattet af sin tekst" if said else f"Billedet {_short(written)} er ikke med"
        self._left_out[f"{done}, for {why}."] = None

    def _path(self, written: str, alternative: str) -> str:
        """Where a picture lies, from the repository's root; it is named from the record, or with `/` first from the root."""
        from mdurl import decode

        if not alternative.strip():
            raise Unfit(f"det mangler en tekst. Skriv, hvad det viser: ![…]({written})")
        path = nfc(decode(written))
        if _ELSEWHERE.match(path):
            raise Unfit(f"det ligger på nettet. Læg det i {_FOLDER}/bilag, og henvis til det dér")
        found = posixpath.normpath(posixpath.join("/", self._folder, path)).lstrip("/")
        if not found.startswith(f"{_FOLDER}/") or _UNSAFE.search(found):
            raise Unfit(f"det ligger ikke i {_FOLDER}/. Læg det fx i {_FOLDER}/bilag")
        return found

    def _fit(self, path: str) -> Picture:
        try:
            content = self._own.read(path) if self._own else None
        except Refusal:
            raise Unfit(f"filen {path} kan ikke læses") from None
        if content is None:
            raise Unfit(f"filen {path} findes ikke")
        if len(content) > MAX_PICTURE:
            raise Unfit(f"filen fylder mere end {MAX_PICTURE // 1_000_000} MB")
        picture = picture_of(content)
        if max(picture.width, picture.height) > MAX_SIDE:
            raise Unfit(f"det er mere end {MAX_SIDE} punkter på en led")
        if len(picture.content) + sum(len(p.content) for p in self.taken.values()) > MAX_TOGETHER:
            raise Unfit(f"dokumentets billeder fylder tilsammen mere end {MAX_TOGETHER // 1_000_000} MB")
        _require_drawable(picture)
        return picture


def _require_drawable(picture: Picture) -> None:
    """Let the typesetter draw it: what it cannot draw would stop a whole paper."""
    import typst

    given = {"picture": json.dumps(list(picture.content))}
    try:
        typst.compile(_PAGE, format="pdf", ignore_system_fonts=True, sys_inputs=given)
    except typst.TypstError:
        raise Unfit("filen er beskadiget") from None


def _short(text: str) -> str:
    line = " ".join(visible(text).split())
    return line if len(line) <= 60 else f"{line[:59]}…"
