"""What can go wrong for a user. Each error owns its whole Danish sentence; the command line only prints it."""


class NetvaerkError(Exception):
    """A message in Danish for the user: where, what is allowed, how to mend it."""

    exit_code = 1


class Refusal(NetvaerkError):
    """The records or the rules of the process do not allow what was asked."""


class Misuse(NetvaerkError):
    """The command was asked in a way that cannot be understood."""

    exit_code = 2


class Unusable(NetvaerkError):
    """The repository or the machine is not in a state in which the command can work."""

    exit_code = 2
