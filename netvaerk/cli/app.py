"""The registry of commands, loaded when they are used."""

from collections.abc import Sequence
from importlib import import_module

import click
import typer
from typer.core import TyperGroup

from netvaerk import __version__
from netvaerk.cli import console, usage
from netvaerk.domain.text import did_you_mean

# name: (module, help), in the order in which a round needs them
COMMANDS = {
    "init": ("init", "Gør en mappe klar til arbejdet: regler, mapper og vejledning."),
    "new-theme": ("new_theme", "Skriv et nyt temaforslag."),
    "form": ("form", "Lav temaskabelonen, som forslagsstillere udfylder."),
    "submit": ("submit", "Indsend et tema til den runde, det er modtaget til."),
    "reply": ("reply", "Skriv svaret til den, der har foreslået et tema."),
    "forget": ("forget", "Fjern en forslagsstillers oplysninger."),
    "withdraw": ("withdraw", "Træk et tema tilbage."),
    "similar": ("similar", "Find de tidligere temaer, netværk og beslutninger, der ligner."),
    "merge": ("merge", "Læg to temaforslag sammen til ét."),
    "import": ("import_files", "Hent forslag ind fra mails, Word og regneark, og vurderinger fra pakker."),
    "validate": ("validate", "Kontrollér filerne, og se, hvordan fejl rettes."),
    "explain": ("explain", "Forklar en regel, som validate bruger."),
    "schema": ("schema", "Skriv JSON Schema og indstillinger til tekstprogrammer."),
    "score": ("score", "Vis vurderingerne af et tema, eller giv din egen."),
    "rank": ("rank", "Vis rundens temaer i rækkefølge, og hvor fast den er."),
    "portfolio": ("portfolio", "Se, hvilke temaer der bedst kan vælges sammen."),
    "agenda": ("agenda", "Lav dagsordenen til et møde i Chefforum."),
    "decide": ("decide", "Skriv Chefforums beslutninger ind."),
    "referat": ("referat", "Lav referatet af et møde, og godkend det."),
    "start": ("start", "Lav netværket af et tema, som Chefforum har godkendt."),
    "advance": ("advance", "Før et netværk videre til dets næste fase."),
    "join": ("join", "Notér, at nogen er med i et netværk."),
    "leave": ("leave", "Notér, at nogen ikke længere er med i et netværk."),
    "network-meeting": ("network_meeting", "Planlæg eller ret et af netværkets møder."),
    "idea": ("idea", "Notér en af netværkets idéer, eller hvor langt den er."),
    "evaluate": ("evaluate", "Notér et netværks evaluering, spredning og værdi."),
    "close": ("close", "Afslut et netværk, eller stop det før tid."),
    "verify": ("verify", "Vis, at dagsorden og referat er, som da de blev forseglet."),
    "document": ("document", "Lav et dokument af et tema, et netværk eller et møde."),
    "export": ("export", "Skriv data ud til andre programmer: regneark, JSON, kommunens hjemmeside."),
    "calendar": ("calendar", "Skriv frister og møder som en kalenderfil."),
    "guide": ("guide", "Læs om det gode tema, de tre typer, metoder og roller."),
    "status": ("status", "Se, hvor runden står, og hvad der mangler."),
    "list": ("list_records", "Vis temaer, netværk eller møder som liste."),
    "show": ("show", "Vis et tema, et netværk eller et møde."),
    "history": ("history", "Se, hvem der har ændret hvad, og hvornår."),
    "index": ("index", "Skriv oversigten i data/README.md."),
}
ABOUT = "Hold styr på Netværksstrukturen: fra temaforslag til godkendt referat, som tekstfiler i git."
MORE = "Hjælp og eksempel til en kommando: netvaerk KOMMANDO --help"
CONTEXT = {"help_option_names": ["--help", "-h"], "max_content_width": 100}


class Commands(TyperGroup):
    """All commands; the module of one is imported when that one is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of the table."""
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table as help, without importing a command."""
        with formatter.section("Kommandoer"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, made by typer from the function `command` of its module."""
        if cmd_name not in COMMANDS:
            return None
        function = import_module(f"netvaerk.cli.{COMMANDS[cmd_name][0]}").command
        maker = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        maker.command(cmd_name, help=usage.with_examples(function.__doc__ or ""))(function)
        return usage.in_danish(typer.main.get_command(maker))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is named first, or say which one may have been meant."""
        if args[0] not in COMMANDS:
            raise click.UsageError(f"Kommandoen »{args[0]}« findes ikke.{did_you_mean(args[0], COMMANDS)}", ctx)
        return args[0], self.get_command(ctx, args[0]), args[1:]


def run(arguments: Sequence[str]) -> int:
    """Parse and call. A command that returns a number has chosen its exit code."""
    usage.speak_danish()
    version = click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Vis versionen.")
    group = Commands(
        name="netvaerk", help=ABOUT, epilog=MORE, params=[version], context_settings=CONTEXT, rich_markup_mode=None,
        options_metavar="[TILVALG]", subcommand_metavar="KOMMANDO …",
    )  # fmt: skip
    try:
        with group.make_context("netvaerk", list(arguments)) as context:
            result = group.invoke(context)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    return result if isinstance(result, int) else 0


def _show_version(ctx: click.Context, parameter: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        console.say(f"netvaerk {__version__}")
        ctx.exit()
