"""Makes a repository of themes that nobody has proposed: `python3 run.py python bench/generate.py FOLDER --themes 1000`.

Every theme is complete, and `netvaerk validate` finds nothing in it. The front matter takes up about 1.1 KB and the text about
2.8 KB, as proposals do. The same number and seed give the same files. The words are everyday ones: there are no names, numbers or
addresses of people among them.
"""

import argparse
import subprocess
from collections.abc import Sequence
from pathlib import Path
from random import Random

LABELS = ("Bedre velfærd", "Aktuel udfordring", "På tværs", "Kompleksitet", "Ny læring", "Innovation", "Nye perspektiver")
DEPARTMENTS = ("Beskæftigelse", "By & Plan", "Børn & Familier", "Kultur & Fritid", "Miljø & Teknik", "Pleje & Omsorg", "Sundhed")
ROLES = ("Driftsleder", "Udviklingskonsulent", "Pædagog", "Chef for Sundhed", "Sygeplejerske", "Projektleder i Miljø & Teknik")
SUBJECTS = ("haven", "vejen", "maden", "legen", "sproget", "musikken", "cyklen", "skoven", "vandet", "lyset", "biblioteket", "torvet")
TWISTS = ("naboer", "ældre", "unge", "børnehaver", "værksteder", "foreninger", "plejehjem", "fritidshjem", "skoler", "haver")
INVOLVED = ("borger", "pårørende", "forening", "virksomhed", "bruger", "medarbejder", "interesseorganisation", "vidensinstitution")
METHODS = ("interview", "observation", "workshop", "spørgeskema", "brugerrejse", "prototype")
KINDS = ("velfærd", "læring", "innovation")
SOURCES = ("medarbejder", "leder", "chefforum")
WHO = ("Beboerne", "De unge", "Medarbejderne", "Frivillige", "Familierne", "To af afdelingerne", "Driftens folk", "Naboerne")
DOES = ("prøver", "mangler", "spørger efter", "deler", "bruger", "leder efter", "bygger videre på", "taler om")
WHAT = ("et sted at mødes", "en fælles plan", "bedre overgange", "tid til samtaler", "redskaber, som ingen har alene", "ny viden")
WHEN = ("om eftermiddagen", "hver uge", "siden 2014", "fra den 15. april", "i 3-4 timer", "uden for sæsonen", "når skolen er slut")
WHY = ("fordi ingen har opgaven alene", "og det koster 120.000 kr. om året", "men kun 12 % kender tilbuddet", "så flere kan være med")
LATER = ("kladde", "trukket")
REVIEWERS = ("abc", "dkm", "pls")
KEYS = ("velfærd", "aktualitet", "tværgående", "kompleksitet", "læring", "innovation", "perspektiver")
BODY, FIRST_YEAR, YEARS = 2_800, 2006, 19


def generate(root: Path, themes: int, *, seed: int = 1, assessments: int = 0) -> None:
    """Make a git repository with one commit.

    Args:
        root: a folder that is not there yet.
        themes: how many.
        seed: another one gives other texts.
        assessments: how many of the submitted themes each reviewer has assessed.
    """
    chance = Random(seed)  # noqa: S311 - nothing here is a secret
    _write(root / "netvaerk.yaml", _rules())
    submitted = []
    for number in range(themes):
        year, text, is_open = _theme(chance, number)
        id_ = f"{year}-{_ascii(SUBJECTS[number % len(SUBJECTS)])}-{_ascii(chance.choice(TWISTS))}-{number}"
        _write(root / "data" / "themes" / f"{id_}.md", text)
        submitted += [(id_, year)] if is_open else []
    for id_, year in submitted[:assessments]:
        for reviewer in REVIEWERS:
            _write(root / "data" / "assessments" / id_ / f"{reviewer}.md", _assessment(chance, id_, year, reviewer))
    for command in (["init", "-q", "-b", "main"], ["add", "--all"], ["commit", "-q", "--no-verify", "-m", "Themes for measuring"]):
        who = ["-c", "user.name=bench", "-c", "user.email=bench", "-c", "commit.gpgSign=false", "-c", "core.autocrlf=false"]
        subprocess.run(["git", *who, *command], cwd=root, check=True)


def _rules() -> str:
    reviewers = "".join(f"  - initialer: {initials}\n" for initials in REVIEWERS)
    departments = "".join(f'  - navn: "{name}"\n' for name in DEPARTMENTS)
    return f'kommune: "Prøvekommunen"\nvurderere:\n{reviewers}afdelinger:\n{departments}'


def _theme(chance: Random, number: int) -> tuple[int, str, bool]:
    """The year of a theme, its file, and whether it waits for a decision."""
    year, spring = FIRST_YEAR + chance.randrange(YEARS), chance.random() < 0.5
    status = chance.choice(LATER) if number % 10 == 9 else "indsendt"
    day = f"{chance.randrange(1, 28):02}"
    received, round_ = (f"{year}-04-{day}", f"{year}-06") if spring else (f"{year}-11-{day}", f"{year + 1}-01")
    kind = chance.choice(KINDS)
    title = f"{SUBJECTS[number % len(SUBJECTS)].capitalize()} og {chance.choice(TWISTS)}, forslag {number}"
    lines = [f'titel: "{title}"', f"netværkstype: {kind}", f"status: {status}", f"oprettet: {year}-03-{day}"]
    if status != "kladde":
        lines += [f"indsendt: {received}", f"runde: {round_}"]
    lines += ["forslagsstiller:"]
    for role in chance.sample(ROLES, 2):
        lines += [f'  - rolle: "{role}"', f'    afdeling: "{chance.choice(DEPARTMENTS)}"']
    lines += [f"kilde: {chance.choice(SOURCES)}", f'resumé: "{_text(chance, 180)}"']
    lines += [f'strategi: "{_text(chance, 60)}"'] if kind == "innovation" else []
    for key, names, many in (("berører", DEPARTMENTS, 4), ("metoder", METHODS, 3)):
        lines += [f"{key}:", *(f'  - "{name}"' for name in chance.sample(names, many))]
    lines += ["inddrages:", *(f"  - {word}" for word in sorted({"borger", *chance.sample(INVOLVED, 4)}))]
    lines += [f'sagsnr: "{year % 100:02}/{chance.randrange(100, 20_000)}"', f"hold: {chance.randrange(1, 12)}"]
    lines += ["igangværende:", *(f'  - "{_text(chance, 30)}"' for _ in range(2))]
    if number % 3 == 0:
        lines += [
            "modtaget:",
            f'  sha256: "{chance.randbytes(32).hex()}"',
            f'  besked: "{chance.randbytes(16).hex()}"',
            f"  dato: {received}",
        ]
    if status != "kladde":
        lines += ["svar:", f"  - dato: {received}", '    om: "Temaet er modtaget"']
    front = "\n".join(lines)
    return year, f"---\n{front}\n---\n\n# {title}\n\n{_answers(chance)}", status == "indsendt"


def _answers(chance: Random) -> str:
    """The seven sections: paragraphs, now and then with a list, a subheading, a link or bold words."""
    blocks = []
    for label in LABELS:
        first, second = _text(chance, 150), _text(chance, 150)
        between = chance.choice(("", "", f"- {_sentence(chance)}\n- {_sentence(chance)}\n\n", f"### Mere om {chance.choice(SUBJECTS)}\n\n"))
        marked = chance.choice(
            (second, second, f"**{second}**", f"{second} Se [planen](https://example.org/plan/{chance.randrange(999)}).")
        )
        blocks.append(f"## {label}\n\n{first}\n\n{between}{marked}\n")
    text = "\n".join(blocks)
    more = _text(chance, max(0, BODY - len(text.encode()) - 20))
    return f"{text}\n{more}\n" if more else text


def _assessment(chance: Random, theme: str, year: int, reviewer: str) -> str:
    scores = "".join(f"  {key}: {chance.randrange(4)}\n" for key in KEYS)
    return f"---\ntema: {theme}\nvurderet_af: {reviewer}\ndato: {year}-12-06\nvurdering:\n{scores}---\n\n{_text(chance, 200)}\n"


def _text(chance: Random, length: int) -> str:
    """Sentences of about this length together."""
    text = ""
    while len(text) < length:
        text = f"{text} {_sentence(chance)}".strip()
    return text


def _sentence(chance: Random) -> str:
    return " ".join(_one(chance, words) for words in (WHO, DOES, WHAT, WHEN, WHY)).replace(" men", ", men").replace(" så ", ", så ") + "."


def _one(chance: Random, words: Sequence[str]) -> str:
    return words[chance.randrange(len(words))]


def _ascii(word: str) -> str:
    return word.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def main() -> None:
    """Read the command line and make the repository."""
    reading = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    reading.add_argument("folder", type=Path)
    reading.add_argument("--themes", type=int, default=1_000)
    reading.add_argument("--seed", type=int, default=1)
    reading.add_argument("--assessments", type=int, default=0, help="how many themes are assessed, by three reviewers each")
    asked = reading.parse_args()
    if asked.folder.exists():
        reading.error(f"{asked.folder} is there already")
    generate(asked.folder, asked.themes, seed=asked.seed, assessments=asked.assessments)


if __name__ == "__main__":
    main()
