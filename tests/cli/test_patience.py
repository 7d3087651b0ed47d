"""The line that tells what takes time: for whoever sits at a terminal, and gone when it is done."""

import io
from threading import Event

import pytest

from netvaerk.cli import console


def told(monkeypatch: pytest.MonkeyPatch, *, at_terminal: bool, seconds: float) -> str:
    err = io.StringIO()
    monkeypatch.setattr("sys.stderr", err)
    monkeypatch.setattr(console, "is_terminal", lambda _stream: at_terminal)
    monkeypatch.setattr(console, "_PATIENCE", seconds)
    with console.patience() as progress:
        progress("Laver dokumentet …")
        for _ in range(200):
            if err.getvalue():
                break
            Event().wait(0.01 if seconds == 0 and at_terminal else 0)
        progress("Laver dokumentet som PDF …\x07")
    return err.getvalue()


def test_what_takes_long_is_told_and_wiped_away(monkeypatch: pytest.MonkeyPatch) -> None:
    said = told(monkeypatch, at_terminal=True, seconds=0)
    assert said == "\r\x1b[KLaver dokumentet …\r\x1b[KLaver dokumentet som PDF …\ufffd\r\x1b[K"


def test_what_is_quick_and_what_nobody_sees_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, at_terminal=True, seconds=60) == ""
    assert told(monkeypatch, at_terminal=False, seconds=0) == ""
