"""`netvaerk verify`."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import AsJson

if TYPE_CHECKING:
    from netvaerk.domain.meeting import Seal
    from netvaerk.repository.store import Store


@dataclass
class Checked:
    """What became of a seal: each file the same or not (None where it could not be made again), and what else is to be told."""

    seal: "Seal"
    files: dict[str, bool | None] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    code: int = 0


def command(
    meeting: Annotated[str, typer.Argument(metavar="MØDE", help="Mødets id eller en del af det.")],
    files: Annotated[list[str] | None, typer.Argument(metavar="[FIL]…", help="Filer, der skal holdes op mod forseglingen.")] = None,
    as_json: AsJson = False,
) -> int:
    """Dan dagsorden og referat igen, som de var, da de blev forseglet, og se, om de er de samme.

    Med filer efter mødet ses det, om de er blandt de forseglede.

      netvaerk verify 2027-01-19
      netvaerk verify 2027-01-19 ~/Hentet/dagsorden-2027-01-19-chefforum.pdf
    """
    from netvaerk.cli.console import say, say_json
    from netvaerk.domain.errors import Refusal
    from netvaerk.domain.kind import Kind
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    ref = find(store, meeting, Kind.MEETING)
    store.require_sound(ref)
    seals = store.reading.register.meetings[ref.id].record.seals
    if not seals:
        raise Refusal(
            f"Mødet {ref.id} er ikke forseglet. Dagsordenen forsegles med `netvaerk agenda {ref.id} --send`, "
            f"referatet med `netvaerk referat {ref.id} --approve`."
        )
    checked = [_checked(store, ref.id, ref.path, seal) for seal in seals]
    given = {name: _sealed_as(name, seals) for name in files or []}
    code = max([*(c.code for c in checked), *(0 if names else 1 for names in given.values())])
    if as_json:
        say_json(_facts(ref.id, checked, given, code))
        return code
    for one in checked:
        _tell(one)
    for name, names in given.items():
        say(f"{name}: {f'den forseglede {names[0]}' if names else 'ikke blandt de forseglede filer'}")
    say("Alt er det samme, som da det blev forseglet." if code == 0 else "Det kunne ikke vises, at alt er det samme.")
    return code


def _checked(store: "Store", id_: str, path: str, seal: "Seal") -> Checked:
    """Make the files of a seal again, and hold them up against it."""
    from netvaerk.domain.errors import NetvaerkError
    from netvaerk.repository.sealed import Where, beside, is_followed_by_its_seal, missing, where_is

    checked = Checked(seal, dict.fromkeys(seal.files))
    where = where_is(store.root, seal.commit)
    if where in (Where.CUT, Where.LOST):
        error = missing(seal, where)
        checked.remarks.append(str(error))
        checked.code = error.exit_code
        return checked
    if where is Where.BESIDE:
        checked.remarks.append(beside(seal))
    elif not is_followed_by_its_seal(store.root, path, seal):
        checked.remarks.append("Forseglingen følger ikke lige efter den udgave, den nævner. Den er skrevet eller ændret i hånden.")
    try:
        checked.files = _again(store, id_, seal)
    except NetvaerkError as error:
        checked.remarks.append(str(error))
        checked.code = error.exit_code
    if not all(checked.files.values()):
        checked.remarks += _other_version(id_, seal)
    if checked.remarks:
        checked.code = max(checked.code, 1)
    return checked


def _again(store: "Store", id_: str, seal: "Seal") -> dict[str, bool | None]:
    """Whether each file comes out the same; None for a format that this version does not make."""
    from hashlib import sha256

    from netvaerk.cli.paper_files import Wanted, as_sealed, files_of
    from netvaerk.documents.formats import FORMATS

    formats = tuple(name.rpartition(".")[2] for name in seal.files)
    wanted = Wanted(seal.document, id_, tuple(f for f in formats if f in FORMATS), None)
    made = {name: sha256(content).hexdigest() for name, content in files_of(wanted, as_sealed(store, seal)).items()}
    return {name: made[name] == sealed if name in made else None for name, sealed in seal.files.items()}


def _other_version(id_: str, seal: "Seal") -> list[str]:
    """What to say where a file does not come out the same."""
    from netvaerk import __version__

    if seal.version != __version__:
        return [f"Det blev dannet med netvaerk {seal.version}, og dette er {__version__}. Kør `netvaerk verify {id_}` med {seal.version}."]
    return ["Der er noget i filen, som ikke er dannet af det, der er gemt i git, eller forseglingen er ændret."]


def _sealed_as(name: str, seals: "tuple[Seal, ...]") -> list[str]:
    """The names under which a file of the user's is sealed."""
    from netvaerk.repository.sealed import fingerprint

    found = fingerprint(name)
    return [sealed for seal in reversed(seals) for sealed, hash_ in seal.files.items() if hash_ == found]


def _tell(checked: Checked) -> None:
    from netvaerk.cli.console import say
    from netvaerk.domain.danish import short_date

    seal = checked.seal
    when = f" {short_date(seal.day)}" if seal.day else ""
    say(f"{seal.document.the.capitalize()}, forseglet{when} i udgaven {seal.commit[:7]} med netvaerk {seal.version}:")
    for name, same in checked.files.items():
        say(f"  {name}: {_WORDS[same]}")
    for remark in checked.remarks:
        say(f"  {remark}")


_WORDS = {True: "det samme", False: "noget andet", None: "kan ikke dannes her"}


def _facts(id_: str, checked: list[Checked], given: dict[str, list[str]], code: int) -> dict[str, object]:
    return {
        "møde": id_,
        "det_samme": code == 0,
        "forseglinger": [
            {
                "dokument": c.seal.document.value,
                "dato": c.seal.day.isoformat() if c.seal.day else None,
                "commit": c.seal.commit,
                "version": c.seal.version,
                "filer": {name: _WORDS[same] for name, same in c.files.items()},
                "bemærkninger": c.remarks,
            }
            for c in checked
        ],
        "givne_filer": given,
    }
