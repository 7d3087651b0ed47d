"""The day that a mail was received: by the topmost receipt alone, and where that tells no day, by a person."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from compound import compound, message
from conftest import Secretariat
from senders import RECEIPT, as_text, eml

from netvaerk.domain.municipality import Municipality
from netvaerk.intake import mail, msg
from netvaerk.intake.read import Read

RULES = Municipality.model_validate({})
EARLIER = "from a by b; Mon, 2 Nov 2026 08:00:00 +0100"
DAY = date(2026, 11, 20)


def of_mail(*receipts: str) -> Read:
    return mail.read(eml(as_text(), receipts=receipts), "a.eml", RULES)


def of_outlook(**more: object) -> Read:
    sent = {0x0037: "Forslag", 0x1000: as_text(), 0x0039: datetime(2026, 11, 2, 10, tzinfo=UTC)}
    given: dict[int, Any] = {**sent, **{int(pid[1:], 16): value for pid, value in more.items()}}
    return msg.read(compound(message(given)), "a.msg", RULES)


@pytest.mark.parametrize(
    "receipt",
    [
        RECEIPT,
        "from a by b; Fri, 20 Nov 2026 09:12:44 +0000 (UTC; efter b's ur)",
        "from a (HELO ;Mon, 2 Nov 2026 08:00:00 +0100) by b; Fri, 20 Nov 2026 09:12:44 +0100",
        "from a by b (et ) i (en ( note; Fri, 20 Nov 2026 09:12:44 +0100",
        f"from a by {'b ' * 2_500}; Fri, 20 Nov 2026 09:12:44 +0100",
    ],
)
def test_the_topmost_receipt_is_read_however_it_is_written(receipt: str) -> None:
    read = of_mail(receipt, EARLIER)
    assert (read.received, read.unread) == (DAY, "")


@pytest.mark.parametrize(
    ("receipt", "why"),
    [
        ("from a by b", "kan ikke læses"),
        ("from a by b; Fri, 20 Nov 2026 09:12:44 +9999", "kan ikke læses"),
        (f"from a by {'b ' * 10_000}; Fri, 20 Nov 2026 09:12:44 +0100", "kan ikke læses"),
        ("from a by b; Mon, 20 Nov 1826 09:12:44 +0100", "siger 20. november 1826, og det kan ikke passe"),
    ],
)
def test_a_receipt_that_tells_no_day_gives_its_place_to_none_below_it(receipt: str, why: str) -> None:
    read = of_mail(receipt, EARLIER)
    assert read.received is None
    assert why in read.unread


def test_outlook_knows_the_day_by_delivery_else_by_the_mails_own_receipts() -> None:
    headers = f"Received: {RECEIPT}\r\nReceived: {EARLIER}\r\n"
    assert of_outlook(x0E06=datetime(2026, 11, 20, 10, tzinfo=UTC), x007D=f"Received: {EARLIER}\r\n").received == DAY
    assert of_outlook(x007D=headers).received == DAY
    assert of_outlook(x0E06=datetime(4501, 1, 1, tzinfo=UTC), x007D=headers).received == DAY
    assert "kan ikke læses" in of_outlook(x007D="Received: from a by b\r\n").unread
    alone = of_outlook()
    assert (alone.received, alone.unread, alone.sent) == (None, "", date(2026, 11, 2))


def test_a_receipt_that_tells_no_day_asks_a_person_and_believes_only_that(secretariat: Secretariat) -> None:
    secretariat.write("a.eml", eml(as_text(), receipts=["from a by b", EARLIER]))
    secretariat.write("b.eml", eml(as_text(), receipts=["from a by b; Sat, 2 Jan 2027 09:00:00 +0100"], Message_ID="<b@x>"))
    done = secretariat.try_("import", "a.eml", "b.eml", "--no-commit")
    assert done.code == 1
    assert "a.eml: Mailserverens stempel på mailen kan ikke læses. Skriv dagen, forslaget blev modtaget: --received" in done.err
    assert "b.eml: Stemplet siger 2. januar 2027, og den dag er ikke kommet endnu." in done.err
    done = secretariat.run("import", "a.eml", "--received", "2026-11-18")
    assert "Dagen er den, der er skrevet med --received." in done.out
    (theme,) = (secretariat.root / "data/themes").glob("*.md")
    assert "indsendt: 2026-11-18" in theme.read_text(encoding="utf-8")
    assert "findes i forvejen" in secretariat.run("import", "a.eml").out
