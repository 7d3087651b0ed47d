"""Git as a pipe for what reads much: a few processes for a whole repository, never one for each file.

Nothing here writes, fetches or takes git's lock: not even a partial clone goes to the network for what it lacks.
"""

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from netvaerk.domain.text import visible

_SETTINGS = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
_PIECE = 1 << 16
Answer = Callable[[], str]


class GitSilent(Exception):
    """Git gave no answer: it is not installed, or refuses; the message is its own words."""


class Blobs:
    """Git's stored contents by id, one after the other, through one process."""

    def __init__(self, to: IO[bytes], back: IO[bytes], most: int) -> None:
        """Take the two ends of `git cat-file --batch`, and the most bytes that a content may have."""
        self._to, self._back, self._most = to, back, most

    def read(self, blob: str) -> bytes | None:
        """Return a content; None where this clone lacks it, or it is too large to be a record."""
        self._to.write(blob.encode() + b"\n")
        self._to.flush()
        header = self._back.readline().split()
        if len(header) != 3:
            return None
        size = int(header[2])
        if size <= self._most:
            content = self._back.read(size)
            self._back.read(1)
            return content if header[1] == b"blob" else None
        self._skip(size + 1)
        return None

    def _skip(self, size: int) -> None:
        while size > 0:
            size -= len(self._back.read(min(size, _PIECE))) or size


def ask(root: Path, *arguments: str) -> str:
    """Return what git prints; paths come separated by NUL where `-z` is asked for.

    Raises GitSilent where git is missing or refuses.
    """
    with asked(root, arguments) as (answer,):
        return answer()


@contextmanager
def asked(root: Path, *questions: Sequence[str]) -> Iterator[list[Answer]]:
    """Ask git several questions at once, and do something else while it looks; yield for each what waits for its answer and gives it.

    It raises GitSilent where git is missing or refuses.
    """
    with ExitStack() as running:
        try:
            processes = [running.enter_context(_piped(root, question)) for question in questions]
        except OSError:
            raise GitSilent("git findes ikke på denne maskine") from None
        for process in processes:
            running.callback(process.kill)  # nobody waits for an answer any more
        yield [_Answer(process) for process in processes]


def _piped(root: Path, question: Sequence[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(_command(question), cwd=root, env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)


class _Answer:
    """What a process says when it is done."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._said: tuple[bytes, bytes] | None = None

    def __call__(self) -> str:
        self._said = self._said or self._process.communicate()
        out, err = self._said
        if self._process.returncode:
            raise GitSilent(visible(err.decode("utf-8", "replace")).strip())
        return out.decode("utf-8", "surrogateescape")


def try_to_ask(root: Path, *arguments: str) -> str:
    """Return what git prints, or nothing where it has no answer."""
    try:
        return ask(root, *arguments)
    except GitSilent:
        return ""


@contextmanager
def blobs(root: Path, most: int) -> Iterator[Blobs]:
    """Open git's store for reading; a content of more than `most` bytes is passed over."""
    with _started(root, "cat-file", "--batch", pipe_in=True) as process:
        assert process.stdin and process.stdout
        yield Blobs(process.stdin, process.stdout, most)
        process.stdin.close()


def stream(root: Path, *arguments: str) -> Iterator[str]:
    """Yield what git prints, one NUL-ended piece at a time: an answer of any length in little memory."""
    with _started(root, *arguments) as process:
        assert process.stdout
        rest = b""
        while piece := process.stdout.read(_PIECE):
            *whole, rest = (rest + piece).split(b"\0")
            yield from (part.decode("utf-8", "surrogateescape") for part in whole)
        if rest:
            yield rest.decode("utf-8", "surrogateescape")
        if process.wait():
            raise GitSilent("svaret blev afbrudt")


@contextmanager
def _started(root: Path, *arguments: str, pipe_in: bool = False) -> Iterator["subprocess.Popen[bytes]"]:
    given = subprocess.PIPE if pipe_in else subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            _command(arguments), cwd=root, env=_environment(), stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError:
        raise GitSilent("git findes ikke på denne maskine") from None
    with process:
        try:
            yield process
        except BaseException:
            process.kill()
            raise


def _command(arguments: Sequence[str]) -> list[str]:
    return ["git", "-c", "core.quotePath=false", *arguments]


def _environment() -> dict[str, str]:
    return {**os.environ, **_SETTINGS}
