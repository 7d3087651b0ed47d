"""How long a round's papers take: `python3 run.py python bench/papers.py`.

A repository with 60 themes of the length that people write, each assessed by three, is made in a folder of its own; then whole commands
are measured, as multiples of `python -c pass`, interleaved, so that a noisy machine disturbs all of them alike. The promise: all four
formats of the round within 3 seconds where `python -c pass` takes 15 ms, which is 200 times as long.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

THEMES, REPETITIONS = 60, 5
TODAY = {"NETVAERK_TODAY": "2026-11-22"}
IDENTITY = {f"GIT_{who}_{what}": "netvaerk@example.dk" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
SCRIPT = [sys.executable, "-m", "netvaerk"]
MEETING = "2027-01-19-chefforum"
LABELS = ("Bedre velfærd", "Aktuel udfordring", "På tværs", "Kompleksitet", "Ny læring", "Innovation", "Nye perspektiver")
KEYS = ("velfærd", "aktualitet", "tværgående", "kompleksitet", "læring", "innovation", "perspektiver")
ANSWER = "Borgerne møder i dag flere afdelinger, der hver især har sin egen plan og sine egne ord for det samme. "
COMMANDS = {"python -c pass": [sys.executable, "-c", "pass"]} | {
    f"--format {format_}": [*SCRIPT, "document", "dagsorden", MEETING, "--format", format_]
    for format_ in ("md", "html", "docx", "pdf", "md,html,docx,pdf")
}


def theme(number: int) -> str:
    """Return a theme, as a file."""
    answers = "\n\n".join(f"## {label}\n\n{ANSWER * (1 + (number + place) % 4)}" for place, label in enumerate(LABELS))
    return f"""---
titel: "Tema nummer {number} om hverdagen i kommunen"
netværkstype: {("velfærd", "læring", "innovation")[number % 3]}
status: indsendt
oprettet: 2026-09-01
indsendt: 2026-11-02
runde: 2027-01
forslagsstiller:
  rolle: "Driftsleder"
  afdeling: "Sundhed"
kilde: medarbejder
resumé: "{ANSWER.strip()}"
berører: ["Sundhed", "Pleje & Omsorg"]
inddrages: [borger, pårørende]
strategi: "Visionen om en hel by"
---

{answers}
"""


def assessment(number: int, reviewer: str, step: int) -> str:
    """Return one reviewer's assessment of a theme, as a file."""
    scores = "\n".join(f"  {key}: {(number * step + place) % 4}" for place, key in enumerate(KEYS))
    return f"---\ntema: 2026-tema-{number}\nvurderet_af: {reviewer}\ndato: 2026-11-20\ninhabil: false\nvurdering:\n{scores}\n---\n"


def run(command: list[str], folder: Path) -> None:
    """Run a command in a folder, on the day of the bench."""
    subprocess.run(command, cwd=folder, env={**os.environ, **TODAY, **IDENTITY}, stdout=subprocess.DEVNULL, check=True)


def prepared(folder: Path) -> Path:
    """Return a repository with a round of themes, and the meeting that is to choose among them."""
    run([*SCRIPT, "init", "arkiv"], folder)
    root = folder / "arkiv"
    for number in range(1, THEMES + 1):
        (root / f"data/themes/2026-tema-{number}.md").write_text(theme(number), encoding="utf-8")
        assessed = root / f"data/assessments/2026-tema-{number}"
        assessed.mkdir(parents=True)
        for step, reviewer in enumerate(("abc", "dkm", "pls"), 1):
            (assessed / f"{reviewer}.md").write_text(assessment(number, reviewer, step), encoding="utf-8")
    run(["git", "add", "."], root)
    run(["git", "commit", "-q", "-m", "Sæt runden op"], root)
    run([*SCRIPT, "agenda", "--round", "2027-01"], root)
    return root


def seconds(command: list[str], folder: Path) -> float:
    """Return how long a command takes."""
    start = time.perf_counter()
    run(command, folder)
    return time.perf_counter() - start


def main() -> None:
    """Measure every command, and print its median in seconds and as a multiple of that of the first."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as folder:
        root = prepared(Path(folder))
        for _ in range(REPETITIONS):
            for name, command in COMMANDS.items():
                times[name].append(seconds(command, root))
    bare = statistics.median(times["python -c pass"])
    print(f"{f'{THEMES} themes':30} {'seconds':>8} {'multiple':>9}")
    for name, taken in times.items():
        print(f"{name:30} {statistics.median(taken):8.2f} {statistics.median(taken) / bare:9.1f}")


if __name__ == "__main__":
    main()
