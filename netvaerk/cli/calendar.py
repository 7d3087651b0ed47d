"""`netvaerk calendar`."""

from netvaerk.cli.options import OutDir

FILE = "kalender.ics"


def command(out: OutDir = None) -> None:
    """Skriv frister, møder i Chefforum og netværksmøder som en kalenderfil (iCalendar).

    Filen kan hentes ind i Outlook og andre kalendere. Skriv den igen, når noget er flyttet: Hver aftale beholder sit id.

      netvaerk calendar
      netvaerk calendar --out kalender
    """
    from netvaerk.cli.carrying import warn_of_faults
    from netvaerk.cli.console import say
    from netvaerk.documents.calendar import calendar
    from netvaerk.repository.clock import today
    from netvaerk.repository.documents import documents
    from netvaerk.repository.store import open_store

    store = open_store()
    warn_of_faults(store)
    with documents(store.root, out, {FILE: calendar(store.reading.register, today())}) as written:
        pass
    say(f"Kalender: {written[0]}")
