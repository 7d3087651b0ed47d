"""The repository that fuzzing takes files into, and how they are taken in: as the command does, but for what it writes."""

import io
import re
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import date

from conftest import Secretariat
from mutation import PLANTED

from netvaerk.cli import import_meeting, import_packet
from netvaerk.cli.import_proposals import Intake, Wishes
from netvaerk.domain.errors import NetvaerkError
from netvaerk.repository.store import Store, open_store

Take = Callable[[str, bytes], str]
RULES = """\
sekretariat:
  mail: "netvaerk@albertslund.dk"
afdelinger:
  - navn: "Sundhed"
  - navn: "Kultur & Fritid"
vurderere:
  - initialer: abc
"""
_DAY = date(2026, 11, 20)
# What a terminal would obey, and people's data where no letter, digit or sign that belongs to it stands beside it.
_CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_CPR, _MAIL = (re.compile(rf"(?<![\w+.\\%&'-]){re.escape(value)}(?![\w.-])") for value in PLANTED)
AGENDA = "ind/dagsorden.docx"
_FRONT = '  - nøgle: lokaler\n    titel: "Lokaler"\n    type: beslutning\n'
_ITEM = """
# Lokaler

En indledning med **fed**, *kursiv* og [en strategi](https://eksempel.dk/strategi).

## Baggrund

Et afsnit
over to linjer.

<!-- Husk at ringe. -->

- ét punkt
  - og et inden i

1. første

> citat

| Sted | Antal |
| --- | ---: |
| Skolen | 3 |

## Indstilling

Sekretariatet indstiller;

1. at sagen drøftes
2. at den tages op igen.
"""


class Fault(AssertionError):
    """What must not happen."""


def prepared(office: Secretariat, *, agenda: bool = False) -> Store:
    """Put a draft, a theme that is to be assessed and at will a meeting's agenda into a repository, and open it."""
    office.write("netvaerk.yaml", RULES)
    office.write(".gitignore", "ind/\nandre/\n")
    for title in ("Byhaver", "Indsendt"):
        office.propose(title)
    office.commit_all()
    office.run("submit", "2026-indsendt")
    if agenda:
        office.run("agenda", "--round", "januar", "--out", "andre")
        (meeting,) = (path.stem for path in (office.root / "data/meetings").glob("*.md"))
        path = f"data/meetings/{meeting}.md"
        front, _, body = office.read(path).partition("\n---\n")
        last = front.index("  - nøgle: eventuelt")
        office.write(path, f"{front[:last]}{_FRONT}{front[last:]}\n---\n{body.rstrip()}\n{_ITEM}")
        office.commit_all()
        office.run("agenda", meeting, "--format", "docx", "--out", "andre")
        (made,) = (office.root / "andre").rglob("*.docx")
        office.write(AGENDA, made.read_bytes())
    return open_store(office.root)


def proposals(store: Store) -> Take:
    """Take a file in as one of proposals; what is returned is why it did not come in, or nothing."""

    def take(name: str, raw: bytes) -> str:
        intake = Intake(store, Wishes(_DAY, mask=True, dry_run=True), many=1)
        intake.take(name, raw)
        intake.finish()
        intake.report()
        return "" if intake.complete else "ikke hentet ind"

    return _heard(take, closed=True)


def packets(store: Store) -> Take:
    """Take a file in as a reviewer's packet."""
    return _heard(lambda _, raw: _by(import_packet.recognises(raw) and import_packet.take(store, raw, no_commit=True, dry_run=True)))


def papers(store: Store) -> Take:
    """Take a file in as a meeting's paper that was edited."""
    return _heard(lambda _, raw: _by(import_meeting.recognises(raw) and import_meeting.take(store, raw, no_commit=True, dry_run=True)))


def _by(came: bool) -> str:
    return "" if came else "ikke hentet ind"


def _heard(take: Take, *, closed: bool = False) -> Take:
    """Take a file in, and look at all that is printed; what went wrong is returned in short."""

    def listening(name: str, raw: bytes) -> str:
        out, err = io.StringIO(), io.StringIO()
        try:
            with redirect_stdout(out), redirect_stderr(err):
                why = take(name, raw)
        except NetvaerkError as error:
            why = str(error)
        sane(out.getvalue() + err.getvalue(), closed=closed)
        return _short(err.getvalue() or why) if why else ""

    return listening


def sane(printed: str, *, closed: bool) -> None:
    """Raise Fault where what was printed, with the difference that would be written, has what may never come so far.

    Args:
        printed: by the command, or by what it calls.
        closed: for proposals: no mail address may come in either, or be told of; their senders are not who reads it.
    """
    if found := _CONTROLS.search(printed):
        raise Fault(f"{found[0]!r} was printed")
    written = "\n".join(line for line in printed.splitlines() if line.startswith("+"))
    if _CPR.search(written):
        raise Fault("a CPR number came in")
    if closed and (_CPR.search(printed) or _MAIL.search(printed)):
        raise Fault("people's data were told")


def _short(text: str) -> str:
    return re.sub(r"»[^«]*«|\d+|[\w/.-]+\.md|\S+@\S+", "_", text.strip().replace("\n", " "))[:110]
