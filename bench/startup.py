"""How long netvaerk takes to start, as a multiple of `python -c pass`: `python3 run.py python bench/startup.py`.

The repetitions are interleaved, so that a noisy machine disturbs all of them alike. The promise: --version at most 1.2, --help at most 8.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

REPETITIONS = 100
SCRIPT = Path(sys.executable).with_name("netvaerk.cmd" if sys.platform == "win32" else "netvaerk")
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "netvaerk --version": [str(SCRIPT), "--version"],
    "python -m netvaerk --version": [sys.executable, "-m", "netvaerk", "--version"],
    "netvaerk --help": [str(SCRIPT), "--help"],
    "netvaerk agenda --help": [str(SCRIPT), "agenda", "--help"],
}


def seconds(command: list[str]) -> float:
    """Return how long `command` takes."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Measure every command and print its median and its minimum as multiples of those of the first."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(REPETITIONS):
        for name, command in COMMANDS.items():
            times[name].append(seconds(command))
    bare = times["python -c pass"]
    print(f"{'':30} {'median':>8} {'minimum':>8}   (python -c pass: {statistics.median(bare) * 1000:.1f} ms)")
    for name, taken in times.items():
        print(f"{name:30} {statistics.median(taken) / statistics.median(bare):8.2f} {min(taken) / min(bare):8.2f}")


if __name__ == "__main__":
    main()
