"""What git can tell about a seal: whether the commit that it names is here, and whether it was written as seals are."""

from enum import Enum
from hashlib import file_digest
from pathlib import Path

from netvaerk.domain.errors import Misuse, NetvaerkError, Refusal, Unusable
from netvaerk.domain.meeting import Seal
from netvaerk.repository.files import reason, user_path
from netvaerk.repository.plumbing import GitSilent, ask, try_to_ask


class Where(Enum):
    """Where the commit of a seal is."""

    HERE = "i historien"
    BESIDE = "uden for historien"
    LOST = "tabt"
    CUT = "ikke hentet"


def fingerprint(name: str) -> str:
    """Return the SHA-256 of a file that the user names, wherever it lies. Raises Misuse where it cannot be read."""
    try:
        with user_path(name).open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise Misuse(f"Filen {name} kan ikke læses: {reason(error)}.") from None


def where_is(root: Path, commit: str) -> Where:
    """Tell where a commit is: in the history of this branch, beside it, nowhere, or in what a shallow clone has not fetched."""
    shallow = ask(root, "rev-parse", "--is-shallow-repository").strip() == "true"
    if try_to_ask(root, "cat-file", "-t", commit).strip() != "commit":
        return Where.CUT if shallow else Where.LOST
    try:
        ask(root, "merge-base", "--is-ancestor", commit, "HEAD")
    except GitSilent:
        return Where.CUT if shallow else Where.BESIDE
    return Where.HERE


def missing(seal: Seal, where: Where) -> NetvaerkError:
    """Return what is said of a seal whose commit is not in this clone."""
    named = f"Udgaven {seal.commit[:7]}, som {seal.document.the} er dannet af,"
    if where is Where.CUT:
        return Unusable(f"{named} er ikke hentet: denne klon har ikke hele historien. Hent den med `git fetch --unshallow`, og prøv igen.")
    return Refusal(
        f"{named} findes ikke i lageret. Den er gået tabt, som det sker, når en gren flettes ind med »squash« eller »rebase«. "
        f"Den maskine, hvor {seal.document.the} blev forseglet, har den måske endnu: skriv dér `git tag forseglet {seal.commit}`, "
        "og del mærket med `git push origin forseglet`."
    )


def beside(seal: Seal) -> str:
    """Return what is said of a seal whose commit is in this clone, but not in the history of its branch."""
    return (
        f"Udgaven {seal.commit[:7]} er ikke i grenens historie mere, som det sker, når en gren flettes ind med »squash« eller »rebase«. "
        f"Denne klon har den endnu. Bevar den: skriv `git tag forseglet-{seal.commit[:7]} {seal.commit}`, og del mærket."
    )


def is_followed_by_its_seal(root: Path, path: str, seal: Seal) -> bool:
    """True where the commit that brought a seal has the commit that the seal names as its parent, as far as this clone can tell."""
    brought = try_to_ask(root, "log", "--format=%H", f"-S{seal.commit}", "HEAD", "--", path).split()
    if not brought:
        return False
    parents = ask(root, "rev-list", "--parents", "--max-count=1", brought[-1]).split()[1:]
    return not parents or seal.commit in parents
