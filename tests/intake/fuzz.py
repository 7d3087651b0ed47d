"""Fuzzing of what `import` reads: `python3 run.py python tests/intake/fuzz.py mail --minutes 10 --seed 1`.

Good files are turned about and taken in as the command does it, but for what it writes. A share of them goes through the command itself,
and a share of those is written, validated and taken away again. Anything but a theme or a refusal in Danish is a fault, and so is a file
that takes five seconds of the processor or some hundred megabytes. The same seed gives the same files.
"""

import argparse
import faulthandler
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))  # what the tests share

from conftest import GIT_IDENTITY, Secretariat
from fuzz_kinds import KINDS, Kind
from fuzz_office import Fault, Take, prepared, sane

_MOST_SECONDS, _MOST_GROWTH, _MOST_MEMORY, _STUCK = 5.0, 400_000, 4_000_000_000, 60
_WHOLE, _WRITTEN = 20, 5  # each 20th file goes through the command, each 5th of those is written
_LARGEST = 1_000_000


@dataclass
class Run:
    """What was tried, and what came of it."""

    kind: Kind
    take: Take
    office: Secretariat
    chance: random.Random
    counts: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield files without end; now and then one that could be read is turned about further."""
        pool = list(self.kind.seeds)
        while True:
            name, raw = self.chance.choice(pool if self.chance.random() < 0.4 else self.kind.seeds)
            for _ in range(self.chance.choice((1, 1, 2, 3, 8))):
                raw = self.chance.choice(self.kind.turns)(raw, self.chance, self.kind.others)[:_LARGEST]
            before = self.counts["read"]
            yield name, raw
            if self.counts["read"] > before and len(raw) < _LARGEST and self.chance.random() < 0.05:
                pool = [*pool[-400:], (name, raw)]

    def try_one(self, name: str, raw: bytes) -> None:
        """Take a file in. Raises Fault, or whatever it is that must not come out."""
        self.counts["files"] += 1
        memory, began = _peak(), time.process_time()
        why = self.take(name, raw)
        self.said[why] += 1
        self.counts["read"] += not why
        if self.counts["files"] % _WHOLE == 0:
            self._through_the_command(name, raw)
        took = time.process_time() - began
        self.slowest = max(self.slowest, took)
        if took > _MOST_SECONDS:
            raise Fault(f"{took:.1f} seconds")
        if (grown := _peak() - memory) > _MOST_GROWTH:
            raise Fault(f"{grown // 1000} MB")

    def _through_the_command(self, name: str, raw: bytes) -> None:
        self.counts["whole"] += 1
        written = self.counts["whole"] % _WRITTEN == 0
        self.office.write(f"ind/{name}", raw)
        options = [*(() if self.kind.dated else ("--received", "2026-11-20")), *(("--mask",) if self.counts["whole"] % 2 else ())]
        done = self.office.try_("import", f"ind/{name}", *options, "--no-commit" if written else "--dry-run")
        if done.code not in (0, 1, 2) or "Traceback" in done.said:
            raise Fault(f"the command ended with {done.code}: {done.err[-300:]}")
        sane(done.said, closed=not self.kind.dated)
        if not (changed := self.office.git("status", "--porcelain", "--untracked-files=all")):
            return
        checked = self.office.try_("validate")
        self.office.git("checkout", "--quiet", ".")
        self.office.git("clean", "--quiet", "--force", "-d", "data")
        self.counts["written"] += 1
        if checked.code or not written:
            raise Fault(f"written: {changed}: {checked.said[:600]}")


def _peak() -> int:
    """The most memory that the process has had, in kB; 0 where the system tells it otherwise."""
    if sys.platform != "linux":
        return 0
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss


def fuzz(run: Run, minutes: float, kept: Path) -> Counter[str]:
    """Take files in for some minutes; those at fault are kept in a folder. Returns the faults."""
    faults: Counter[str] = Counter()
    began = time.monotonic()
    for name, raw in run.files():
        (kept / "now").write_bytes(raw)  # what ends the process itself is found here
        faulthandler.dump_traceback_later(_STUCK, exit=True)
        try:
            run.try_one(name, raw)
        except Exception as error:
            what = f"{type(error).__name__}: {str(error)[:300]}"
            faults[what] += 1
            (kept / f"{run.counts['files']}-{name}").write_bytes(raw)
            traceback.print_exc()
        if time.monotonic() - began > minutes * 60:
            break
    faulthandler.cancel_dump_traceback_later()
    return faults


def main() -> int:
    """Fuzz one reader, and tell what came of it. For Unix."""
    from resource import RLIMIT_AS, setrlimit

    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("kind", choices=sorted(KINDS))
    asked.add_argument("--minutes", type=float, default=10)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    setrlimit(RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    kept = Path(tempfile.mkdtemp(prefix=f"fuzz-{options.kind}-"))
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        for name, value in {**GIT_IDENTITY, "GIT_CONFIG_GLOBAL": "/dev/null", "NETVAERK_TODAY": "2026-11-22"}.items():
            patch.setenv(name, value)
        Secretariat(Path(folder), patch).run("init", "lager")
        office = Secretariat(Path(folder) / "lager", patch)
        store = prepared(office, agenda=options.kind == "meeting")
        kind = KINDS[options.kind](office)
        run = Run(kind, kind.taking(store), office, random.Random(options.seed))  # noqa: S311 - nothing here is a secret
        faults = fuzz(run, options.minutes, kept)
    print(f"{options.kind}, seed {options.seed}, {options.minutes} minutes: {dict(run.counts)}, slowest {run.slowest:.2f} s, in {kept}")
    for counts in (run.said, faults):
        print(*(f"{number:7} {what or 'read'}" for what, number in counts.most_common(40)), "", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
