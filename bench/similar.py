"""How long `similar` takes among 10,000 records, and what it would take to compare every one: `python3 run.py python bench/similar.py`.

The records are proposals of the length of the examples, with words from the repository's own data; every seventh word is a compound made
up from two of them, so that the vocabulary grows as that of an archive does. The promise: under a second of one processor, the reading of
files left out.
"""

import random
import re
import statistics
import time
from pathlib import Path

from netvaerk.domain.filed import Filed
from netvaerk.domain.likeness import Texts
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.register import Register
from netvaerk.domain.similarity import Archive, Overlapping, about_theme
from netvaerk.domain.theme import Theme
from netvaerk.domain.words import Synonyms

NUMBER, LONG, REPETITIONS, COMPARED = 10_000, 600, 5, 300
DATA = Path(__file__).parents[1] / "data"


def proposals() -> list[Filed[Theme]]:
    """Make themes of seven answers each, the same ones every time."""
    chance = random.Random(1)  # noqa: S311 - the same every time is what is wanted
    common = re.findall(r"[a-zæøå]{2,}", "\n".join(p.read_text(encoding="utf-8") for p in sorted(DATA.rglob("*.md"))).lower())
    return [_proposal(number, chance, common) for number in range(NUMBER)]


def _proposal(number: int, chance: random.Random, common: list[str]) -> Filed[Theme]:
    words = [chance.choice(common) + (chance.choice(common) if chance.random() < 1 / 7 else "") for _ in range(LONG + 30)]
    front = {"titel": " ".join(words[:5]), "status": "kladde", "oprettet": "2026-01-01", "resumé": " ".join(words[5:30])}
    return Filed(f"2026-tema-{number}", Theme.model_validate(front), f"# {front['titel']}\n\n## Bedre velfærd\n\n{' '.join(words[30:])}\n")


def seconds(times: list[float]) -> str:
    """The median and the slowest."""
    return f"{statistics.median(times):6.2f} s, at most {max(times):.2f} s"


def main() -> None:
    """Measure the first question to an archive, the next ones, and every comparison in full, in one run."""
    themes = proposals()
    register = Register(Municipality.model_validate({}), {theme.id: theme for theme in themes})
    first: list[float] = []
    more: list[float] = []
    for number in range(REPETITIONS):
        archive = Archive(register)
        for times, theme in ((first, themes[number]), (more, themes[-1 - number])):
            start = time.process_time()
            assert archive.similar(about_theme(theme, register))
            times.append(time.process_time() - start)
    start = time.process_time()
    Overlapping(register).among([theme.id for theme in themes[:30]])
    of_round = time.process_time() - start
    texts = Texts([(t.record.title, t.record.summary or "", t.body) for t in themes], Synonyms([]))
    texts.likeness(0, 1)
    start = time.process_time()
    for place in range(2, COMPARED):
        texts.likeness(0, place)
    each = (time.process_time() - start) / (COMPARED - 2)
    print(f"{NUMBER} records of about {sum(len(t.body) for t in themes) // NUMBER} characters")
    print(f"the first question, with all that is read for it: {seconds(first)}")
    print(f"each question after it:                           {seconds(more)}")
    print(f"the overlaps of a round of 30 themes:             {of_round:6.2f} s")
    longer = each * NUMBER / statistics.median(first)
    print(f"every record compared in full would take:         {each * NUMBER:6.2f} s ({longer:.0f} times as long)")


if __name__ == "__main__":
    main()
