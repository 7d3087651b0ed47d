"""One at a time: while a step is written and committed, no other netvaerk writes, and Ctrl-C waits until it is done."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO


@contextmanager
def alone(folder: Path, name: str = "netvaerk.lock") -> Iterator[None]:
    """Hold the lock in a folder, git's own or another; the system lets go of it however the process ends.

    Git inherits that Ctrl-C is put off.
    """
    main_thread = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, signal.SIG_IGN) if main_thread else None
    try:
        with (folder / name).open("a+b") as file:
            _lock(file)
            yield
    finally:
        if main_thread:
            signal.signal(signal.SIGINT, before)


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        while True:  # Windows gives up after ten seconds
            with suppress(OSError):
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                return
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)
