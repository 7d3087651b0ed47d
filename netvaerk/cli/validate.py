"""`netvaerk validate`."""


def command() -> int:
    """Kontrollér alle filer: læses de, er nøgler og værdier rigtige, og er det med, som stadiet kræver?

    netvaerk validate
    """
    from netvaerk.cli.console import say
    from netvaerk.domain.danish import counted
    from netvaerk.repository.store import open_store

    store = open_store()
    reading = store.reading
    for diagnostic in reading.diagnostics:
        say(str(diagnostic))
    if reading.diagnostics:
        say(f"{counted(len(reading.diagnostics), 'fejl', 'fejl')} i {counted(len({d.path for d in reading.diagnostics}), 'fil', 'filer')}.")
        return 1
    files = counted(len(reading.sources), "fil", "filer")
    say(f"{files} kontrolleret uden fejl." if reading.sources else "Der er ingen filer at kontrollere endnu.")
    return 0
