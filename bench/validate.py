"""How long `netvaerk validate` takes, and how much memory: `python3 run.py python bench/validate.py`.

Everything is measured in one run and printed as ratios, with the repetitions interleaved, so that a noisy machine disturbs all of
them alike. The promises: 10,000 themes take at most 0.4 of the yardstick (bench/yardstick.py) on two cores, and no more for each
theme than 1,000 do; 100 themes at most 15 times `python -c pass`; 10,000 need less than 150 MB.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate import generate

SIZES = (100, 1_000, 10_000)
REPETITIONS = {100: 30, 1_000: 15, 10_000: 7}
HERE = Path(__file__).parent
# Compiled modules are kept, as they are where netvaerk is installed.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT |= {"PYTHONPATH": str(HERE.parent), "NETVAERK_TODAY": "2026-11-20"}
# What the installed script does, for the netvaerk beside this folder.
RUN = "import sys; sys.argv[1:] = ['validate']; from netvaerk.__main__ import main; sys.exit(main())"
PASS, YARDSTICK, VALIDATE = "python -c pass", "yardstick", "netvaerk validate"
Times = dict[str, list[float]]


def commands(root: Path) -> dict[str, list[str]]:
    """What is measured in a repository, by name."""
    return {
        PASS: [sys.executable, "-c", "pass"],
        YARDSTICK: [sys.executable, str(HERE / "yardstick.py"), str(root)],
        VALIDATE: [sys.executable, "-c", RUN],
    }


def measure(root: Path, repetitions: int) -> Times:
    """Return how long each command takes; the first time, in which caches are filled, is left out."""
    times: Times = {name: [] for name in commands(root)}
    for _ in range(repetitions + 1):
        for name, command in commands(root).items():
            start = time.perf_counter()
            subprocess.run(command, cwd=root, env=ENVIRONMENT, stdout=subprocess.DEVNULL, check=True)
            times[name].append(time.perf_counter() - start)
    return {name: taken[1:] for name, taken in times.items()}


def memory(root: Path) -> int:
    """Return the most memory that validating takes up at one time, in all its processes together, in kB; 0 where this cannot be seen."""
    most = 0
    with subprocess.Popen(commands(root)[VALIDATE], cwd=root, env=ENVIRONMENT, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            most = max(most, sum(map(_proportional, _family(process.pid))))
            time.sleep(0.005)
    return most


def _family(process: int) -> list[int]:
    """A process and those that it has started (Linux)."""
    try:
        started = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [process, *(one for child in started for one in _family(int(child)))]


def _proportional(process: int) -> int:
    """The memory of a process; what it shares with others is divided among them."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:"))


def report(size: int, times: Times) -> None:
    """Print the median and the minimum of each command at one size."""
    print(
        f"\n{size} themes{'':18} {'median ms':>10} {'min ms':>8} {'÷ yardstick':>12} {'min':>6} {'÷ pass':>8} {'min':>6} {'µs a theme':>11}"
    )
    for name, taken in times.items():
        middle, least = statistics.median(taken), min(taken)
        of = [f"{by(taken) / by(times[other]):.2f}" for other in (YARDSTICK, PASS) for by in (statistics.median, min)]
        row = f"{middle * 1e3:10.0f} {least * 1e3:8.0f} {of[0]:>12} {of[1]:>6} {of[2]:>8} {of[3]:>6}"
        print(f"{name:30} {row} {middle / size * 1e6:11.0f}", flush=True)


def main() -> None:
    """Make the repositories, measure in each of them and print what was found."""
    reading = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    reading.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="how many themes")
    reading.add_argument("--assessments", type=int, default=0, help="how many themes are assessed, by three reviewers each")
    reading.add_argument("--repetitions", type=int, help="of each command")
    asked = reading.parse_args()
    medians = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in asked.sizes:
            root = Path(folder) / str(size)
            generate(root, size, assessments=asked.assessments)
            times = measure(root, asked.repetitions or REPETITIONS.get(size, 5))
            report(size, times)
            medians[size] = statistics.median(times[VALIDATE])
        print(f"\nmemory at {asked.sizes[-1]} themes: {memory(Path(folder) / str(asked.sizes[-1])) / 1000:.0f} MB")
    for less, more in zip(asked.sizes, asked.sizes[1:], strict=False):
        print(f"each theme from {less} to {more}: {(medians[more] - medians[less]) / (more - less) * 1e6:.0f} µs")


if __name__ == "__main__":
    main()
