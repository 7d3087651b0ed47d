"""What becomes of networks: the dashboard, the cohorts, the value over the years."""

import json
import re
from collections.abc import Callable

from conftest import Secretariat

FRONT = """---
titel: "{title}"
netværkstype: velfærd
status: {status}
halvår: 2027-forår
{more}mærker:
  - eksempel
---

# {title}
"""
LED = """igangsat: 2027-02-01
netværksleder:
  rolle: "Driftsleder"
  hold: 2
referenceleder:
  rolle: "Chefen for Sundhed"
  niveau: chef
"""


def net(secretariat: Secretariat, id_: str, status: str, more: str) -> None:
    secretariat.write(f"data/networks/{id_}.md", FRONT.format(title=id_[5:].capitalize(), status=status, more=LED + more))
    secretariat.commit_all()


def test_the_dashboard_draws_the_networks_and_tells_what_comes_and_what_is_late(secretariat: Secretariat) -> None:
    net(secretariat, "2027-byhaver", "igangsat", "forventet_slut: 2027-07-30\n")
    net(secretariat, "2027-vagter", "testfase", "test:\n  start: 2027-06-01\n  slut: 2027-08-20\n  trin: analyse\n")
    closed = "afsluttet: 2027-07-01\nevaluering:\n  plan: Vi spørger\n  dato: 2027-07-15\n"
    net(secretariat, "2027-lokaler", "afsluttet", closed)
    said = secretariat.on("2027-08-01").run("status").out
    assert "testfase (analyse)" in said
    assert re.search(r"=!·+ Byhaver \(over tiden\)", said)
    assert "2027-vagter: slutter testen 20-08-2027" in said
    assert "Netværket 2027-byhaver skulle være færdigt 30-07-2027." in said
    assert "Netværket 2027-lokaler skulle være evalueret 15-07-2027." in said
    secretariat.run("evaluate", "2027-lokaler", "--result", "Godt", "--done", "2027-07-20")
    late = json.loads(secretariat.run("status", "--json").out)
    assert late["for_sent"] == ["Netværket 2027-byhaver skulle være færdigt 30-07-2027."]
    assert late["snart"] == [{"netværk": "2027-vagter", "dag": "2027-08-20", "hvad": "slutter testen 20-08-2027"}]


def test_a_decision_that_nobody_carried_out_is_told_with_its_command(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    meeting = secretariat.read("data/meetings/2027-01-19-chefforum.md")
    assert "2026-fra-sygehus-til-hjem-uden-huller" in meeting
    secretariat.on("2027-01-12").run("agenda", "2027-01-19", "--send")
    secretariat.on("2027-01-19").run("decide", "2027-01-19", "networks/2026-fra-sygehus-til-hjem-uden-huller", "testfase")
    assert "testfase: netvaerk advance 2026-fra-sygehus-til-hjem-uden-huller" in secretariat.run("status").out


def test_a_cohort_is_listed_with_its_themes_and_networks(secretariat: Secretariat) -> None:
    net(secretariat, "2027-byhaver", "igangsat", "")
    secretariat.write("data/themes/2015-stier.md", "---\ntitel: Stier\nstatus: afvist\nhold: 2\nmærker:\n  - historisk\n---\n\n# Stier\n")
    said = secretariat.run("list", "--hold", "2").out
    assert "Byhaver" in said and "Stier" in said and "afvist" in said
    rows = json.loads(secretariat.run("list", "--hold", "2", "--json").out)
    assert [row["id"] for row in rows] == [
        "networks/2027-byhaver",
        "themes/2015-stier",
    ]
    assert "hold: 3" in secretariat.run("list", "--hold", "3").out
    secretariat.run("list", "--hold", "2", "--format", "md", "--out", "ud")
    assert "| Byhaver | netværk | velfærd | igangsat |" in secretariat.read("ud/hold-2.md")
    assert "--hold" in secretariat.refused("list", "--format", "md", code=2)


def test_show_tells_who_takes_part_in_which_phase(example: Callable[[], Secretariat]) -> None:
    said = example().run("show", "networks/2026-fra-sygehus-til-hjem-uden-huller").out
    row = next(line for line in said.splitlines() if line.startswith("Borger 1"))
    assert row.split()[2:] == ["borger", "løbende", "–", "–", "x", "x", "–", "–", "–"]


def test_the_value_counts_themes_networks_and_ideas(secretariat: Secretariat) -> None:
    assert "ingen temaer" in secretariat.run("status", "--value").out
    ideas = "afsluttet: 2027-08-01\nidéer:\n  - titel: A\n    status: spredt\n    hvor: Her\n  - titel: B\n    status: test\n"
    net(secretariat, "2027-byhaver", "afsluttet", ideas)
    net(secretariat, "2027-vagter", "stoppet", "afsluttet: 2027-08-01\nstopårsag: Tid\n")
    told = json.loads(secretariat.on("2027-09-01").run("status", "--value", "--json").out)
    row = {"halvår": "2027-forår", "type": "velfærd", "foreslået": 0, "valgt": 0, "startet": 2, "afsluttet": 1}
    assert told["halvår"] == [{**row, "stoppet": 1, "testet": 2, "i drift": 1, "spredt": 1}]
    assert "kan ikke siges endnu" in secretariat.run("status", "--value").out


def test_the_scores_are_held_against_what_came_only_where_there_are_enough(secretariat: Secretariat) -> None:
    keys = ("velfærd", "aktualitet", "tværgående", "kompleksitet", "læring", "innovation", "perspektiver")
    for number in range(10):
        works = number < 5
        theme = f"2027-tema-{number}"
        secretariat.write(
            f"data/themes/{theme}.md", f"---\ntitel: T{number}\nstatus: godkendt\nmærker:\n  - historisk\n---\n\n# T{number}\n"
        )
        scores = "".join(f"  {key}: {2 if works else 1}\n" for key in keys)
        assessment = f"---\ntema: {theme}\nvurderet_af: abc\ndato: 2027-01-01\ninhabil: false\nvurdering:\n{scores}---\n"
        secretariat.write(f"data/assessments/{theme}/abc.md", assessment)
        idea = "idéer:\n  - titel: A\n    status: implementeret\n" if works else ""
        more = f"tema: {theme}\nafsluttet: 2027-08-01\n{idea}"
        secretariat.write(f"data/networks/{theme}.md", FRONT.format(title=f"N{number}", status="afsluttet", more=LED + more))
    said = secretariat.on("2027-09-01").run("status", "--value").out
    assert "i gennemsnit 2,0 (5 netværk); de andre fik 1,0 (5 netværk)" in said
    (secretariat.root / "data/networks/2027-tema-9.md").unlink()
    assert "kan ikke siges endnu" in secretariat.run("status", "--value").out
