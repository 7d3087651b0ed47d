"""`netvaerk import` of proposals: every file is read, checked for people's data, and made a theme."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from netvaerk.cli.import_table import Row, show
from netvaerk.cli.import_writing import FEW, Writing

if TYPE_CHECKING:
    from datetime import date

    from netvaerk.domain.filed import Filed
    from netvaerk.domain.submission import Receipt, Submission
    from netvaerk.domain.theme import Theme
    from netvaerk.intake.read import Read
    from netvaerk.repository.store import Store

_BY_SENDER = "Mailen har intet stempel fra en mailserver, så dagen er afsenderens egen. Er den forkert, så brug --received."


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
        from netvaerk.repository.inbox import open_inbox

        self._store = store
        self._rules = store.rules
        self._wishes = wishes
        self._files = many
        self._writing = Writing(store, no_commit=wishes.no_commit, dry_run=wishes.dry_run)
        self._inbox, self._why = open_inbox(store.root, self._rules.inbox)
        self._contacts: dict[str, dict[str, str]] = {}
        self._rows: list[Row] = []

    @property
    def complete(self) -> bool:
        """True where nothing was refused."""
        return not any(row.failed for row in self._rows)

    def refuse(self, name: str, why: str) -> None:
        """Note that a file did not come in."""
        self._rows.append(Row(name, status="ikke hentet ind", failed=why))

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
        self._writing.many = max(self._files, len(read.submissions)) > FEW
        for number, submission in enumerate(read.submissions):
            self._take_one(_label(name, number, read), raw, name, read, number, submission)

    def _take_one(self, name: str, raw: bytes, file: str, read: "Read", number: int, submission: "Submission") -> None:
        from netvaerk.domain.errors import NetvaerkError, Unusable
        from netvaerk.domain.steps.receiving import receive
        from netvaerk.repository.clock import today

        try:
            receipt, told = self._receipt(raw, read, number)
            if known := self._known(receipt, submission, several=len(read.submissions) > 1):
                self._rows.append(Row(name, known, "findes i forvejen"))
                return
            clean = self._without_private(submission)
            told += [*read.notes, *self._safe(submission.unplaced), *self._namesakes(clean)]
            plan = receive(clean, receipt, today(), self._writing.register)
            theme = self._writing.add(plan)
        except Unusable:
            raise
        except NetvaerkError as error:
            self.refuse(name, str(error))
            return
        self._keep(raw, file, receipt, theme.id, submission)
        self._rows.append(_row(name, theme, told, new=submission.theme is None))

    def _receipt(self, raw: bytes, read: "Read", number: int) -> tuple["Receipt", list[str]]:
        """The trace of a proposal, and what is to be told of its day."""
        from netvaerk.domain.submission import Receipt
        from netvaerk.repository.inbox import fingerprint

        own = read.origins[number] if read.origins else None
        certain = (own.received if own else None) or read.received or self._wishes.received
        told = [_BY_SENDER] if not certain and read.sent else []
        sha256, message = fingerprint(raw), (own.message if own else None) or read.message
        if len(read.submissions) > 1 and not (own and own.message):
            message = f"{sha256[:24]}#{number + 1}"
        return Receipt(sha256, certain or read.sent, message), told

    def _known(self, receipt: "Receipt", submission: "Submission", *, several: bool) -> str | None:
        """The theme that was made of this already: by the file or its mail, or where a later answer has taken their place in the theme."""
        from netvaerk.domain.steps.receiving import known_as

        # A file with several proposals is in all their themes; only their own ids tell them apart.
        known = known_as(replace(receipt, sha256="") if several else receipt, self._writing.register)
        if known or several or not self._inbox:
            return known
        same = self._same_title(submission)
        return same[0] if same and self._inbox.originals(receipt.sha256) else None

    def _without_private(self, submission: "Submission") -> "Submission":
        """The submission as it can stand in the record. Raises Refusal where people's data stand in it and are not to be masked."""
        from netvaerk.domain.danish import listed
        from netvaerk.domain.errors import Refusal
        from netvaerk.domain.submission import MASKED, masked, private_in

        office = self._rules.secretariat
        found = private_in(submission, office)
        if not found:
            return submission
        if not self._wishes.mask:
            raise Refusal(
                f"Der står {listed(found)}. Ret det, eller kør igen med --mask, som skriver {MASKED} i stedet. Intet er hentet ind."
            )
        return masked(submission, office)

    def _safe(self, lines: tuple[str, ...]) -> Iterator[str]:
        """What is told of a submission, without people's data."""
        from netvaerk.domain.submission import without_private

        yield from (without_private(line, self._rules.secretariat) for line in lines)

    def _same_title(self, submission: "Submission") -> list[str]:
        from netvaerk.domain.steps.proposing import same_name

        return same_name(submission.title, self._writing.register.themes.values()) if submission.title.strip() else []

    def _namesakes(self, submission: "Submission") -> Iterator[str]:
        if submission.theme is None and (same := self._same_title(submission)):
            yield f"Der er allerede et tema med det navn: {same[0]}."

    def _keep(self, raw: bytes, file: str, receipt: "Receipt", theme: str, submission: "Submission") -> None:
        """Keep the original and who sent it, where there is a place for them."""
        from netvaerk.domain.errors import NetvaerkError

        if self._wishes.dry_run:
            return
        if submission.contact:
            self._contacts[theme] = dict(submission.contact)
        if self._inbox:
            try:
                self._inbox.keep(raw, "standard-ind" if file == "-" else file, receipt.received)
            except NetvaerkError as error:
                self._inbox, self._why = None, f"{error} Originalen og forslagsstillerens oplysninger er ikke gemt."

    def finish(self) -> None:
        """Write what is waiting, and who the proposers are. Raises as writing does."""
        from netvaerk.domain.danish import listed
        from netvaerk.domain.errors import NetvaerkError

        self._writing.flush()
        written = {theme: contact for theme, contact in self._contacts.items() if theme in self._writing.written}
        if self._inbox and written:
            try:
                self._inbox.remember(written)
            except NetvaerkError as error:
                self._why = f"{error} Hvem der har foreslået {listed(sorted(written))}, er ikke noteret; det står i originalerne."

    def report(self) -> None:
        """Print what came of it all."""
        from netvaerk.cli.console import say, warn

        for diff in self._writing.diffs:
            say(diff)
        done = self._writing.written
        show([row if row.failed or not row.made or self._wishes.dry_run or row.theme in done else row.unsaved() for row in self._rows])
        if self._why and any(row.made for row in self._rows):
            warn(f"Bemærk: {self._why}")
        if self._writing.commits:
            say(f"Gemt i git: {', '.join(self._writing.commits)}")
        elif self._wishes.no_commit and done:
            say("Skrevet, men ikke gemt i git.")


def _label(name: str, number: int, read: "Read") -> str:
    shown = "standard ind" if name == "-" else name
    return f"{shown}, forslag {number + 1}" if len(read.submissions) > 1 else shown


def _row(name: str, theme: "Filed[Theme]", told: list[str], *, new: bool) -> Row:
    from netvaerk.domain.traits.theme import unanswered
    from netvaerk.domain.vocabulary import ThemeStatus

    record = theme.record
    if record.status is ThemeStatus.SUBMITTED and record.round:
        return Row(name, theme.id, f"indsendt til {record.round.name}", told=tuple(told), made=True)
    lacking = [*(key for key in record.unfilled() if key not in ("indsendt", "runde")), *(c.label for c in unanswered(theme.body))]
    status = record.status.value if new else f"rettet, {record.status.phrase}"
    return Row(name, theme.id, status, tuple(lacking), tuple(told), made=True)
