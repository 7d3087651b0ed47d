"""A repository with a branch: records are written short, committed, changed, and judged against what git held."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from netvaerk.checks.engine import validate
from netvaerk.domain.diagnostic import Diagnostic
from netvaerk.repository.base import Base, read_base
from netvaerk.repository.store import Store

SECTIONS = ("Bedre velfærd", "Aktuel udfordring", "På tværs", "Kompleksitet", "Ny læring", "Innovation", "Nye perspektiver")
BODY = "\n".join(f"## {label}\n\nSvar om {label.lower()}.\n" for label in SECTIONS)
TODAY = date(2026, 11, 22)


def theme(status: str = "indsendt", title: str = "Byhaver", more: str = "", body: str = BODY, received: str = "2026-04-20") -> str:
    front = f"""titel: "{title}"
netværkstype: velfærd
status: {status}
oprettet: 2026-03-01
indsendt: {received}
runde: {"2026-06" if received < "2026-05-02" else "2027-01"}
forslagsstiller:
  rolle: "Pædagog"
  afdeling: "Børn & Familier"
kilde: medarbejder
resumé: "Kort sagt."
berører:
  - "Børn & Familier"
  - "Kultur & Fritid"
inddrages:
  - borger
"""
    return f"---\n{front}{more}---\n\n# {title}\n\n{body}"


def meeting(
    status: str = "planlagt", outcomes: str = "", more: str = "", themes: Sequence[str] = ("2026-byhaver",), day: str = "2026-06-16"
) -> str:
    made = "".join(f"      {line}\n" for line in outcomes.splitlines())
    decided = f"    beslutninger:\n{made}" if made else ""
    listed = "".join(f"      - {id_}\n" for id_ in themes)
    front = f"""organ: "Chefforum"
dato: {day}
tid: "15:00"
sted: "Mødelokale 2"
status: {status}
runde: 2026-06
punkter:
  - nøgle: valg-af-netvaerkstemaer
    titel: "Valg af netværkstemaer"
    type: beslutning
    temaer:
{listed}{decided}"""
    text = "# Valg af netværkstemaer\n\n## Indstilling\n\nSekretariatet indstiller;\n\n1. at Chefforum vælger to til fire temaer.\n"
    return f"---\n{front}{more}---\n\n{text}"


APPROVED = "godkendt:\n  dato: 2026-06-30\n"


def decided(outcome: str, id_: str = "2026-byhaver") -> str:
    return f"{id_}:\n  udfald: {outcome}\n" + ("  til: Kompetencefællesskabet\n" if outcome == "henvist" else "")


def assessment(initials: str = "abc", score: int = 2, theme_id: str = "2026-byhaver") -> str:
    front = (
        f"tema: {theme_id}\nvurderet_af: {initials}\ndato: 2026-05-20\ninhabil: false\nvurdering:\n  velfærd: {score}\n  aktualitet: 1\n"
    )
    return f"---\n{front}---\n"


def network(status: str = "igangsat", more: str = "", type_: str = "velfærd") -> str:
    front = f"""titel: "Byhaver"
netværkstype: {type_}
status: {status}
halvår: 2026-efterår
igangsat: 2026-08-20
netværksleder:
  rolle: "Pædagog"
  afdeling: "Børn & Familier"
referenceleder:
  rolle: "Chefen for Sundhed"
  niveau: chef
"""
    return f"---\n{front}{more}---\n\n## Formål\n\nHaver til alle.\n"


THEME, MEETING, NETWORK = "data/themes/2026-byhaver.md", "data/meetings/2026-06-16-chefforum.md", "data/networks/2026-byhaver.md"
ABC, DKM = "data/assessments/2026-byhaver/abc.md", "data/assessments/2026-byhaver/dkm.md"


@dataclass
class Repo:
    """A git repository, worked on by somebody."""

    root: Path
    who: str = "sekretariat@example.dk"

    def git(self, *arguments: str) -> str:
        env = {**os.environ, **{f"GIT_{r}_{k}": v for r in ("AUTHOR", "COMMITTER") for k, v in (("NAME", "En"), ("EMAIL", self.who))}}
        done = subprocess.run(["git", *arguments], cwd=self.root, env=env, capture_output=True, text=True, check=True, encoding="utf-8")
        return done.stdout.strip()

    def start(self) -> "Repo":
        self.root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")
        return self

    def write(self, path: str, text: str | bytes) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Ret")
        return self.git("rev-parse", "HEAD")

    def hold(self, *files: tuple[str, str]) -> None:
        """Commit these files: the base of what follows."""
        for path, text in files:
            self.write(path, text)
        self.commit()

    def base(self, wanted: str | None = None) -> Base:
        return read_base(Store(self.root), wanted)

    def judged(self, wanted: str | None = None) -> list[Diagnostic]:
        store = Store(self.root)
        return validate(store, TODAY, None, read_base(store, wanted))

    def steps(self, wanted: str | None = None) -> list[str]:
        """What the rules about steps find, as `path:line:column-line:column code`."""
        found = [d for d in self.judged(wanted) if d.code.startswith("NV7")]
        return [f"{d.path}:{d.start.line}:{d.start.column}-{d.end.line}:{d.end.column} {d.code}" for d in found]

    def errors(self, wanted: str | None = None) -> list[str]:
        """The codes of all errors."""
        return [d.code for d in self.judged(wanted) if d.severity.value == "fejl"]
