"""A proposal that a theme has already: what an earlier run did not come to is made good, and nothing is doubled."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netvaerk.cli.import_table import Row

if TYPE_CHECKING:
    from netvaerk.cli.import_keeping import Keeping
    from netvaerk.cli.import_writing import Writing
    from netvaerk.domain.municipality import Municipality
    from netvaerk.domain.receipts import Known
    from netvaerk.domain.submission import Receipt, Submission


@dataclass(frozen=True)
class Came:
    """A proposal as it came in.

    Attributes:
        name: what the user calls it.
        file: the file that it stands in, with what that holds in `raw`.
    """

    name: str
    file: str
    raw: bytes
    receipt: "Receipt"
    submission: "Submission"


def again(known: "Known", came: Came, keeping: "Keeping", writing: "Writing") -> Row:
    """Keep and commit what a theme still lacks of this proposal, and return its row."""
    from netvaerk.domain.danish import listed, long_date

    theme, trace = known.theme, known.trace
    if trace.forgotten:
        why = f"Forslagsstilleren bag temaet {theme} er glemt {long_date(trace.forgotten)}, så det hentes ikke ind igen. Slet det også her."
        return Row(came.name, status="er glemt", failed=why)
    mended, told = [], []
    if not keeping.has_original(trace.sha256):
        if came.receipt.sha256 != trace.sha256:
            told.append("Temaet er lavet af en anden udgave af filen, og den er ikke gemt.")
        elif keeping.keep(came.raw, came.file, trace.day or came.receipt.received, theme):
            mended.append("originalen")
        else:
            told.append("Originalen er stadig ikke gemt.")
    if not keeping.has_contact(theme, came.submission.contact):
        keeping.note(theme, came.submission.contact, new=False)
        mended.append("hvem der har foreslået det")
    if writing.is_left_over(known):
        writing.complete(theme)
        mended.append("temaet i git")
    status = "findes" if told or not keeping.at_hand else "gjort færdig" if mended else "findes i forvejen"
    told += [f"Manglede fra sidst: {listed(mended)}."] if mended else []
    return Row(came.name, theme, status, told=tuple(told), mended=bool(mended))


def says_the_same(known: "Known", came: Came, keeping: "Keeping", rules: "Municipality") -> bool:
    """True where a mail with a known id says what the one before it did, which the indbakke holds, however each of them was saved."""
    from netvaerk.domain.errors import NetvaerkError
    from netvaerk.intake.reading import MAX_BYTES, reader_of
    from netvaerk.repository.outside import bytes_of

    path = keeping.original(known.trace.sha256)
    if path is None:
        return False
    try:
        raw = bytes_of(str(path), MAX_BYTES)
        reader = reader_of(raw, path.name)
        return reader is not None and came.submission in reader.read(raw, path.name, rules).submissions
    except NetvaerkError:
        return False
