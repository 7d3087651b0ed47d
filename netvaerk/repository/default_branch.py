"""The branch that everybody shares: what is sealed elsewhere may be lost when its branch is merged."""

from pathlib import Path

from netvaerk.domain.errors import Refusal
from netvaerk.repository.merge_base import DEFAULTS, branches, default_branch
from netvaerk.repository.plumbing import try_to_ask


def require_default_branch(root: Path) -> None:
    """Raise Refusal where the branch that is worked on is not the shared one, as far as this clone knows."""
    here = try_to_ask(root, "symbolic-ref", "--quiet", "--short", "HEAD").strip()
    fetched, upstream = branches(root)
    shared = default_branch(fetched, upstream)
    if shared is None and fetched:
        raise Refusal("Git ved ikke, hvilken gren der er den fælles. Sæt den med `git remote set-head origin --auto`, og prøv igen.")
    if shared is None:
        wanted = _local_default(root) or here
    else:
        target = try_to_ask(root, "symbolic-ref", "--quiet", shared).strip() or shared
        tracked = try_to_ask(root, "rev-parse", "--symbolic-full-name", "@{upstream}").strip()
        wanted = here if tracked == target else target.split("/", 3)[3]
    if here != wanted:
        raise Refusal(
            f"Dagsorden og referat forsegles kun på den fælles gren, »{wanted}«: på »{here}« kan den udgave, de er dannet af, gå tabt, "
            f"når grenen flettes ind. Skift med `git switch {wanted}`, og prøv igen. Intet er skrevet."
        )


def _local_default(root: Path) -> str | None:
    """The branch that is the shared one by its name, in a repository that nothing was fetched to."""
    heads = try_to_ask(root, "for-each-ref", "--format=%(refname:short)", "refs/heads").split()
    return next((name for name in DEFAULTS if name in heads), None)
