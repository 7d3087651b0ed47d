"""The entry point: the version is answered before anything is imported, all else goes to the command line."""

import sys

from netvaerk import __version__


def main(arguments: list[str] | None = None) -> int:
    """Run `netvaerk` with `arguments` (default: those of the process) and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments == ["--version"]:
        try:
            print(f"netvaerk {__version__}", flush=True)
        except OSError:
            pass  # the command line knows what to do about it
        else:
            return 0
    try:
        from netvaerk.cli.app import main as run
    except ModuleNotFoundError as missing:
        print(f"netvaerk er ikke installeret her: {missing.name} mangler. Kør i stedet: python3 run.py netvaerk …", file=sys.stderr)
        return 2
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
