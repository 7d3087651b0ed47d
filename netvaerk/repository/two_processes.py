"""Work in pieces, done by two processes where that is worth it: this one, and one that it forks and never leaves behind.

The pieces are handed out one by one through a pipe, so that neither process waits for the other. The results come in the order of
the pieces. Whatever the other process fails to hand over is done here.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")
Q = TypeVar("Q")
_Work = Callable[[T], R]
_HEAD = 8
# So that the other process need not wait before it goes on: as much as a pipe may hold without asking the administrator.
_PIPE, _SET_PIPE_SIZE = 1_000_000, 1031


def done(pieces: Sequence[T], work: _Work[T, R], take: Callable[[T, R], Q]) -> list[Q]:
    """Return what `take` makes of each piece and of what `work` has made of it.

    Args:
        pieces: at most some thousands. Where there is only one, or this machine cannot share the work, all is done here.
        work: must not print or write; what it returns can be pickled.
        take: is always done here, while the other process goes on working.
    """
    if len(pieces) < 2 or not _can_share():
        return [take(piece, work(piece)) for piece in pieces]
    taken: dict[int, Q] = {}

    def keep(number: int, result: R) -> None:
        taken[number] = take(pieces[number], result)

    with _tokens(len(pieces)) as tokens:
        other = _Other(pieces, work, tokens)
        try:
            for number in _claimed(tokens):
                keep(number, work(pieces[number]))
                other.receive(keep, wait=False)
            other.receive(keep, wait=True)
        finally:
            other.end()
    return [taken[number] if number in taken else take(piece, work(piece)) for number, piece in enumerate(pieces)]


def _can_share() -> bool:
    """True where a process can be doubled safely: on Linux, with one thread, and a processor to spare."""
    return sys.platform == "linux" and threading.active_count() == 1 and len(os.sched_getaffinity(0)) > 1


@contextmanager
def _tokens(number: int) -> Iterator[int]:
    """A pipe with the number of each piece in it; whoever takes a number out does the piece."""
    reading, writing = os.pipe()
    try:
        os.write(writing, b"".join(n.to_bytes(2, "big") for n in range(number)))
        os.close(writing)
        yield reading
    finally:
        os.close(reading)


def _claimed(tokens: int) -> Iterator[int]:
    while token := os.read(tokens, 2):
        yield int.from_bytes(token, "big")


class _Other:
    """The other process, and what it has handed over so far."""

    def __init__(self, pieces: Sequence[T], work: _Work[T, R], tokens: int) -> None:
        self._pipe, writing = os.pipe()
        self._read, self._open = bytearray(), True
        parent = os.getpid()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        self._process = os.fork()
        if self._process == 0:
            _work_for(parent, pieces, work, tokens, writing)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        os.close(writing)

    def receive(self, keep: Callable[[int, Any], None], *, wait: bool) -> None:
        """Keep what it has handed over; all of it where this waits for the end."""
        os.set_blocking(self._pipe, wait)
        while self._open:
            try:
                more = os.read(self._pipe, _PIPE)
            except BlockingIOError:
                break
            self._open = bool(more)
            self._read += more
        place = 0
        while len(self._read) >= place + _HEAD:
            end = place + _HEAD + int.from_bytes(self._read[place : place + _HEAD], "big")
            if len(self._read) < end:
                break
            import pickle  # which a small repository does not need

            number, result = pickle.loads(memoryview(self._read)[place + _HEAD : end])  # noqa: S301 - from our own child
            keep(number, result)
            place = end
        del self._read[:place]

    def end(self) -> None:
        """Leave nothing behind, whatever happened."""
        os.close(self._pipe)
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


def _work_for(parent: int, pieces: Sequence[T], work: _Work[T, R], tokens: int, writing: int) -> None:
    """Be the other process: do pieces until there are none left, or nobody waits for them any more."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        import fcntl
        import pickle

        with suppress(OSError):
            fcntl.fcntl(writing, _SET_PIPE_SIZE, _PIPE)
        for number in _claimed(tokens):
            if os.getppid() != parent:
                break
            result = pickle.dumps((number, work(pieces[number])), pickle.HIGHEST_PROTOCOL)
            whole = memoryview(len(result).to_bytes(_HEAD, "big") + result)
            while whole:
                whole = whole[os.write(writing, whole) :]
    finally:
        os._exit(0)  # neither the caller's clearing up nor what it has yet to print is this process's
