"""`netvaerk import` again: what a run that was broken off did not come to, what is known already, and what is forgotten."""

import csv as tables
import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Secretariat
from senders import FIELDS, as_text, eml

ID = "2026-faelles-spisning-i-kvarteret"
THEME = f"data/themes/{ID}.md"
DRAFT = {**FIELDS, "Resumé": ""}
CPR = "010190-1234"  # a valid day; nobody's number


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "indbakke"
    folder.mkdir()
    return folder


@pytest.fixture
def office(secretariat: Secretariat, inbox: Path) -> Secretariat:
    secretariat.write("netvaerk.yaml", f'indbakke: "{inbox.as_posix()}"\nafdelinger:\n  - navn: "Sundhed"\n  - navn: "Kultur & Fritid"\n')
    secretariat.write(".gitignore", "*.eml\n*.csv\n/post/\n/documents/\n.netvaerk-*\n")
    secretariat.commit_all()
    return secretariat


def originals(inbox: Path) -> list[str]:
    return sorted(path.name[13:] for path in inbox.glob("originaler/*/*"))


def contacts(inbox: Path) -> str:
    return (inbox / "kontakter.yaml").read_text("utf-8")


def test_what_is_missing_is_made_good_by_the_next_run(office: Secretariat, inbox: Path) -> None:
    office.write("a.eml", eml(as_text()))
    away = inbox.rename(inbox.with_name("vaek"))
    assert office.try_("import", "a.eml").code == 1
    (away / "originaler").symlink_to(away)
    away.rename(inbox)
    done = office.try_("import", "a.eml")
    assert f"ligger bag et link eller uden for mappen {inbox}." in done.err
    assert "Originalen er stadig ikke gemt. Manglede fra sidst: hvem der har foreslået det." in done.out
    (inbox / "originaler").unlink()
    assert "Manglede fra sidst: originalen." in office.run("import", "a.eml").out
    assert originals(inbox) == ["a.eml"]
    assert "Mette Nord" in contacts(inbox)
    # As where the process ended before git kept the file.
    office.git("update-ref", "HEAD", "HEAD~1")
    office.git("reset", "--quiet")
    for folder in (office.root / "data/themes", inbox, inbox / "originaler/2026"):
        (folder / ".netvaerk-0123456789ab").write_text("Mette Nord", "utf-8")
    assert "Manglede fra sidst: temaet i git." in office.run("import", "a.eml").out
    assert office.last_files() == [THEME]
    assert office.git("status", "--porcelain") == ""
    office.write("b.eml", eml(as_text({**FIELDS, "Temaets titel": "Det andet"}), Message_ID="<b@x>"))
    office.run("import", "b.eml")
    assert not list(office.root.rglob(".netvaerk-0*")) + list(inbox.rglob(".netvaerk-0*"))
    # As where it ended after git's commit and before git's index.
    office.git("rm", "--quiet", "--cached", THEME)
    office.git("add", "--intent-to-add", THEME)
    office.run("import", "a.eml")
    assert office.git("status", "--porcelain") == ""
    before = office.state(), contacts(inbox)
    assert f"{ID}  findes i forvejen" in office.run("import", "a.eml").out
    assert (office.state(), contacts(inbox)) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there are no process groups to kill")
def test_a_power_cut_while_git_commits_loses_nothing(office: Secretariat, inbox: Path) -> None:
    for number in range(3):
        office.write(f"post/{number}.eml", eml(as_text({**FIELDS, "Temaets titel": f"Tema {number}"}), Message_ID=f"<{number}@x>"))
    hook = office.root / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ngit rev-parse --verify -q HEAD~1 && kill -KILL 0\nexit 0\n", "utf-8")
    hook.chmod(0o755)
    command = [sys.executable, "-m", "netvaerk", "import", "post"]
    environment = {**os.environ, "NETVAERK_TODAY": office.today, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, cwd=office.root, env=environment, start_new_session=True, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done
    hook.unlink()
    for lock in (office.root / ".git").glob("*.lock"):
        lock.unlink()
    assert "gjort færdig" in office.run("import", "post").out
    assert office.git("status", "--porcelain") == ""
    assert len(list((office.root / "data/themes").glob("*.md"))) == 3
    assert originals(inbox) == ["0.eml", "1.eml", "2.eml"]
    assert contacts(inbox).count("Mette Nord") == 3
    assert office.run("import", "post").out.count("findes i forvejen") == 3


def test_a_theme_knows_all_that_came_in_for_it_and_who_wrote_first(office: Secretariat, inbox: Path) -> None:
    office.write("a.eml", eml(as_text(DRAFT), Message_ID=f"<{CPR}@example.org>"))
    office.run("import", "a.eml")
    (inbox / "kontakter.yaml").write_text(f"# ringet 3/11\n{contacts(inbox)}", "utf-8")
    changed = as_text({**DRAFT, "Temaets titel": "Overtaget", "Temaets id": ID, "Resumé": "Overtaget."})
    office.write(
        "b.eml",
        eml(changed, From="En Fremmed <fremmed@example.net>", Message_ID="<b@x>", receipts=[], Date="Sat, 21 Nov 2026 09:00:00 +0100"),
    )
    done = office.run("import", "b.eml")
    assert "Afsenderen er en anden" in done.out
    noted = contacts(inbox)
    assert noted.startswith("# ringet 3/11\n")
    assert noted.index("mette@example.org") < noted.index("fremmed@example.net")
    done = office.run("reply", ID)
    assert "Flere har skrevet" in done.err
    assert "mette@example.org" in office.read(f"documents/svar-{ID}.eml")
    before = office.state()
    for name in ("a.eml", "b.eml"):
        assert f"{ID}  findes i forvejen" in office.run("import", name).out
    assert office.state() == before
    assert CPR not in office.read(THEME)
    office.run("export", "journal")
    rows = list(tables.reader(io.StringIO(office.read("documents/journal.csv").lstrip("\ufeff")), delimiter=";"))
    assert [(row[0], row[1]) for row in rows[1:]] == [("2026-11-20", "ind"), ("2026-11-21", "ind"), ("2026-11-22", "ud")]
    assert len({row[-1] for row in rows[1:]}) == 3
    assert all(len(row[-1]) == 64 for row in rows[1:])


def test_the_same_mail_id_with_other_words_is_not_the_same_mail(office: Secretariat, inbox: Path) -> None:
    office.write("a.eml", eml(as_text()))
    office.run("import", "a.eml")
    office.write("igen.eml", eml(as_text(newline="\n"), receipts=[]).replace(b"\r\n", b"\n"))
    assert "findes i forvejen" in office.run("import", "igen.eml").out
    office.write("b.eml", eml(as_text({**FIELDS, "Temaets titel": "Det andet"})))
    done = office.run("import", "b.eml")
    assert f"Mailen har samme id som den, temaet {ID} er lavet af, men andet indhold." in done.out
    assert originals(inbox) == ["a.eml", "b.eml"]
    assert "2026-det-andet  findes i forvejen" in office.run("import", "b.eml").out
    bare = eml(as_text({**FIELDS, "Temaets titel": "Uden id"})).replace(b"Message-ID: <abc-1@example.org>\r\n", b"")
    office.write("c.eml", bare)
    office.write("d.eml", bare.replace(b"\r\n", b"\n"))
    assert "findes i forvejen" in office.run("import", "c.eml", "d.eml").out


def rows(*titles: str) -> bytes:
    head = [*FIELDS, "Dit navn", "Din mail"]
    values = [[*{**FIELDS, "Temaets titel": title}.values(), f"{title} Nord", f"{title}@example.org".lower()] for title in titles]
    return "\r\n".join(";".join(f'"{cell}"' for cell in row) for row in [head, *values]).encode()


def test_who_is_forgotten_stays_so_and_nobody_else_loses_anything(office: Secretariat, inbox: Path) -> None:
    office.write("svar.csv", rows("Mette", "Bo"))
    day = ("--received", "2026-11-20")
    office.run("import", "svar.csv", *day)
    office.run("reply", "2026-mette")
    done = office.run("forget", "2026-mette", "--original")
    assert "er også originalen til 2026-bo" in done.out
    assert f"Slettet: documents{os.sep}svar-2026-mette.eml" in done.out.replace("/", os.sep)
    assert not (office.root / "documents/svar-2026-mette.eml").exists()
    assert originals(inbox) == ["svar.csv"]
    done = office.try_("import", "svar.csv", *day)
    assert done.code == 1
    assert "er glemt 22. november 2026" in done.err
    assert "2026-bo  findes i forvejen" in done.out
    assert "Mette" not in contacts(inbox)
    assert len(list((office.root / "data/themes").glob("*.md"))) == 2
    assert "Slettet" in office.run("forget", "2026-bo", "--original").out
    assert originals(inbox) == []


def test_what_still_names_the_person_is_told(office: Secretariat, inbox: Path) -> None:
    office.propose("Forslag fra Mette Nord")
    theme = "2026-forslag-fra-mette-nord"
    (inbox / "kontakter.yaml").write_text(f'{theme}:\n  navn: "Mette Nord"\n', "utf-8")
    done = office.run("forget", theme)
    assert "[fjernet] i: titel og teksten." in done.out
    assert f"Navnet står stadig i temaets id, {theme}." in done.err
    assert "Mette Nord" not in office.read(f"data/themes/{theme}.md")
    assert "kender ikke forslagsstillerens navn" in office.run("forget", theme).err


@pytest.mark.skipif(sys.platform == "win32", reason="the lock is taken otherwise there")
def test_a_netvaerk_at_work_is_waited_for(office: Secretariat) -> None:
    import fcntl
    import threading

    office.write("a.eml", eml(as_text()))
    lock = office.root / ".git/index.lock"
    lock.touch()
    with (office.root / ".git/netvaerk.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)

        def end() -> None:
            lock.unlink()
            fcntl.flock(held, fcntl.LOCK_UN)

        threading.Timer(0.3, end).start()
        office.run("import", "a.eml")
    assert office.last_files() == [THEME]
