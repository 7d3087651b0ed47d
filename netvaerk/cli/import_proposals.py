"""`netvaerk import` of proposals: every file is read, checked for people's data, and made a theme."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netvaerk.cli.import_again import Came, again, says_the_same
from netvaerk.cli.import_judging import in_words, receipt_of, require_day, safe, without_private, words_to_closed
from netvaerk.cli.import_keeping import Keeping
from netvaerk.cli.import_table import Row, answer, left, row_of, show
from netvaerk.cli.import_writing import FEW, Writing

if TYPE_CHECKING:
    from datetime import date

    from netvaerk.domain.receipts import Known
    from netvaerk.domain.submission import Submission
    from netvaerk.intake.read import Read
    from netvaerk.repository.store import Store


@dataclass(frozen=True)
class Wishes:
    """How the user wants the import."""

    received: "date | None"
    mask: bool = False
    no_commit: bool = False
    dry_run: bool = False


class Intake:
    """One run of the import: what has come in so far, and what is to be told of it."""

    def __init__(self, store: "Store", wishes: Wishes, many: int) -> None:
        """Take the repository, the user's wishes and how many files there are."""
        self._rules = store.rules
        self._wishes = wishes
        self._files = many
        self._keeping = Keeping(store, dry_run=wishes.dry_run)
        self._writing = Writing(store, self._keeping.write, no_commit=wishes.no_commit, dry_run=wishes.dry_run)
        self._finished = False
        self._rows: list[Row] = []

    @property
    def complete(self) -> bool:
        """True where nothing was refused, and all was kept that was to be kept."""
        return not self._keeping.lost and not any(row.failed for row in self._rows)

    def refuse(self, name: str, why: str) -> None:
        """Note that a file did not come in. What files in a mail are called can be people's data too."""
        (told,) = safe([why], self._rules)
        self._rows.append(Row(shown_name(name), status="ikke hentet ind", failed=told))

    def take(self, name: str, raw: bytes) -> None:
        """Take in the proposals of a file; what is wrong with one is noted and stops no other.

        Raises Unusable where nothing can be written at all.
        """
        from netvaerk.domain.errors import Refusal
        from netvaerk.intake.reading import MAX_BYTES, reader_of, why_not

        if len(raw) > MAX_BYTES:
            self.refuse(name, f"Filen er for stor: højst {MAX_BYTES // 1_000_000} MB.")
            return
        reader = reader_of(raw, name)
        if reader is None:
            self.refuse(name, why_not(raw, name))
            return
        try:
            read = reader.read(raw, name, self._rules)
        except Refusal as error:
            self.refuse(name, str(error))
            return
        if read.left:
            self._rows.append(left(_label(name, 0, read), read.left))
        self._writing.many = max(self._files, len(read.submissions)) > FEW
        for number, submission in enumerate(read.submissions):
            self._take_one(_label(name, number, read), raw, name, read, number, submission)
        for told in safe(read.apart, self._rules):
            self.refuse(name, told)

    def _take_one(self, name: str, raw: bytes, file: str, read: "Read", number: int, submission: "Submission") -> None:
        from netvaerk.domain.errors import NetvaerkError, Unusable
        from netvaerk.domain.receipts import known_as
        from netvaerk.domain.steps.receiving import receive
        from netvaerk.domain.steps.updating import also_received
        from netvaerk.repository.clock import today

        try:
            receipt, told = receipt_of(raw, read, number, self._wishes.received)
            came = Came(name, file, raw, receipt, submission)
            known = known_as(receipt, self._writing.register, alone=len(read.submissions) == 1)
            if known and (known.trace.forgotten or known.same_file or not read.message or self._says_the_same(known, came)):
                self._rows.append(again(known, came, self._keeping, self._writing))
                return
            require_day(receipt, told)
            if read.message and (said := words_to_closed(submission, self._writing.register)):
                noted = also_received(self._writing.register.themes[submission.theme or ""], receipt)
                told += safe([said], self._rules, submission.contact)
                theme = self._writing.add(noted, lambda id_: told.extend(self._keep(id_, came)))
                self._rows.append(answer(name, theme.id, told))
                return
            if known:
                told.append(f"Mailen har samme id som den, temaet {known.theme} er lavet af, men andet indhold.")
            clean = without_private(submission, self._rules, mask=self._wishes.mask)
            told += [*safe((*read.notes, *submission.unplaced), self._rules, submission.contact), *self._namesakes(clean)]
            plan = receive(clean, receipt, today(), self._writing.register)
            told += plan.warnings
            theme = self._writing.add(plan, lambda id_: told.extend(self._keep(id_, came)))
        except Unusable:
            raise
        except NetvaerkError as error:
            self.refuse(name, in_words(error))
            return
        self._rows.append(row_of(name, theme, told, new=submission.theme is None))

    def _keep(self, theme: str, came: Came) -> Iterator[str]:
        """Keep what a theme came in, and yield what is to be told of that."""
        self._keeping.keep(came.raw, came.file, came.receipt.received, theme)
        told = self._keeping.note(theme, came.submission.contact, new=came.submission.theme is None)
        yield from [told] if told else []

    def _says_the_same(self, known: "Known", came: Came) -> bool:
        if self._keeping.original(known.trace.sha256):
            return says_the_same(known, came, self._keeping, self._rules)
        return known.theme in self._same_title(came.submission)

    def _same_title(self, submission: "Submission") -> list[str]:
        from netvaerk.domain.steps.proposing import same_name

        return same_name(submission.title, self._writing.register.themes.values()) if submission.title.strip() else []

    def _namesakes(self, submission: "Submission") -> Iterator[str]:
        if submission.theme is None and (same := self._same_title(submission)):
            yield f"Der er allerede et tema med det navn: {same[0]}."

    def finish(self) -> None:
        """Write what is waiting. Raises as writing does."""
        self._writing.flush()
        self._finished = True

    def report(self) -> None:
        """Print what came of it all."""
        from netvaerk.cli.console import say, warn

        for diff in self._writing.diffs:
            say(diff)
        show([row if self._wishes.dry_run else self._as_it_went(row) for row in self._rows])
        if (told := self._keeping.told()) and any(row.theme for row in self._rows):
            warn(f"Bemærk: {told}")
        if self._writing.commits:
            say(f"Gemt i git: {', '.join(self._writing.commits)}")
        elif self._wishes.no_commit and self._writing.written:
            say("Skrevet, men ikke gemt i git.")

    def _as_it_went(self, row: Row) -> Row:
        """A row as it is where the run was broken off."""
        if row.made and row.theme not in self._writing.written:
            return row.unsaved()
        return row.unfinished() if row.mended and not self._finished else row


def _label(name: str, number: int, read: "Read") -> str:
    shown = shown_name(name)
    return f"{shown}, forslag {number + 1}" if len(read.submissions) > 1 else shown


def shown_name(name: str) -> str:
    """What a file is called to the user."""
    return "standard ind" if name == "-" else name
