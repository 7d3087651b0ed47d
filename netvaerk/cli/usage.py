"""Danish for everything that click and typer write: headings, help, and what is said about a command that was typed wrong."""

import gettext
import inspect
import sys

import click

from netvaerk.domain.text import did_you_mean, visible

_METAVARS = {
    "boolean": "JA|NEJ",
    "datetime": "DATO",
    "filen": "FIL",
    "filename": "FIL",
    "float": "TAL",
    "float range": "TAL",
    "integer": "TAL",
    "integer range": "TAL",
    "mappen": "MAPPE",
    "stien": "STI",
    "text": "TEKST",
}
_DANISH = {
    "(dynamic)": "(beregnes)",
    "Argument {name!r} takes {nargs} values.": "Her skal stå {nargs} værdier.",
    "Arguments": "Argumenter",
    "Choose from:\n\t{choices}": "Vælg mellem:\n  {choices}",
    "Commands": "Kommandoer",
    "Could not open file {filename!r}: {message}": "Filen »{filename}« kan ikke åbnes: {message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} kan ikke bruges: {message}",
    "Invalid value: {message}": "Værdien kan ikke bruges: {message}",
    "Missing command.": "Skriv, hvilken kommando der skal køres.",
    "Option {name!r} does not take a value.": "Tilvalget »{name}« skal stå uden værdi.",
    "Options": "Tilvalg",
    "Show this message and exit.": "Vis denne hjælp.",
    "Usage:": "Brug:",
    "Value must be an iterable.": "Her skal stå flere værdier.",
    "default: {default}": "ellers: {default}",
    "deprecated": "udgår",
    "directory": "mappen",
    "env var: {var}": "miljøvariabel: {var}",
    "file": "filen",
    "path": "stien",
    "required": "skal angives",
    "unknown error": "ukendt fejl",
    "{editor}: Editing failed": "Redigeringsprogrammet »{editor}« meldte fejl; teksten er ikke taget med.",
    "{editor}: Editing failed: {e}": "Redigeringsprogrammet »{editor}« kan ikke startes: {e}",
    "{name} {filename!r} does not exist.": "{name} »{filename}« findes ikke.",
    "{name} {filename!r} is a directory.": "»{filename}« er en mappe.",
    "{name} {filename!r} is a file.": "»{filename}« er en fil.",
    "{name} {filename!r} is not executable.": "{name} »{filename}« kan ikke køres.",
    "{name} {filename!r} is not readable.": "{name} »{filename}« kan ikke læses.",
    "{name} {filename!r} is not writable.": "{name} »{filename}« er skrivebeskyttet.",
    "{value!r} is not a valid UUID.": "»{value}« er ikke et UUID.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "»{value}« er hverken ja eller nej.",
    "{value!r} is not a valid {number_type}.": "»{value}« er ikke et tal.",
    "{value} is not in the range {range}.": "{value} kan ikke bruges. Skriv et tal {range}.",
}
_DANISH_PLURALS = {
    "Got unexpected extra argument ({args})": ("Dette hører ikke til kommandoen: {args}",) * 2,
    "Option {name!r} requires an argument.": ("Tilvalget »{name}« mangler en værdi.", "Tilvalget »{name}« mangler {nargs} værdier."),
    "{len_type} values are required, but {len_value} was given.": ("Her skal stå {len_type} værdier, ikke {len_value}.",) * 2,
    "{value!r} does not match the format {format}.": (
        "»{value}« er ikke en dato i formen {format}.",
        "»{value}« har ingen af formerne {formats}.",
    ),
    "{value!r} is not {choice}.": ("»{value}« findes ikke. Her kan kun stå {choice}.", "»{value}« findes ikke. Vælg mellem {choices}."),
    "Takes {nargs} values but 1 was given.": (
        "Her skal stå {nargs} værdier, men der er kun én.",
        "Her skal stå {nargs} værdier, ikke {len}.",
    ),
}


class _Between(click.IntRange):
    """A whole number whose bounds are named in words."""

    def _describe_range(self) -> str:
        if self.max is None:
            return f"fra {self.min} og op"
        return f"fra {self.min} til {self.max}" if self.min is not None else f"på højst {self.max}"


def speak_danish() -> None:
    """Put Danish in the place of gettext in click and typer, which ask it for every text they write."""
    ours = {"_": (gettext.gettext, translate), "ngettext": (gettext.ngettext, translate_plural)}
    for name, module in tuple(sys.modules.items()):
        if name.partition(".")[0] not in {"click", "typer"}:
            continue
        for attribute, (original, danish) in ours.items():
            if getattr(module, attribute, None) is original:
                setattr(module, attribute, danish)


def translate(message: str) -> str:
    """Return the Danish for click's `message`, or the message itself where there is none."""
    return _DANISH.get(message, message)


def translate_plural(singular: str, plural: str, count: int) -> str:
    """Return the Danish for click's `singular` or `plural`, whichever fits `count`."""
    one, many = _DANISH_PLURALS.get(singular, (singular, plural))
    return one if count == 1 else many


def in_danish(command: click.Command) -> click.Command:
    """Give `command` Danish names for its values where it has none of its own, and return it."""
    command.options_metavar = "[TILVALG]"
    for parameter in command.params:
        if isinstance(parameter.type, click.IntRange):
            parameter.type = _Between(parameter.type.min, parameter.type.max, clamp=parameter.type.clamp)
        if parameter.metavar is None and isinstance(parameter, click.Option):
            parameter.metavar = _METAVARS.get(parameter.type.name)
    return command


def with_examples(text: str) -> str:
    """Return the help `text` so that click leaves the examples as they are: paragraphs that are indented or begin with the command."""
    paragraphs = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(f"\b\n{p}" if p.startswith(("  ", "netvaerk ")) else p for p in paragraphs)


def explain(error: click.UsageError) -> str:
    """Return what was wrong with the command that was typed, how it is written and where there is more help."""
    message = visible(_fault(error), keep_newlines=True)
    if error.ctx is None or isinstance(error, click.exceptions.NoArgsIsHelpError):
        return message
    return f"{message}\n{error.ctx.get_usage()}\nHjælp og eksempel: {error.ctx.command_path} --help"


def _fault(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        known = error.ctx.command.get_params(error.ctx) if error.ctx else []
        options = [option for parameter in known for option in (*parameter.opts, *parameter.secondary_opts) if option.startswith("-")]
        return f"Tilvalget »{error.option_name}« findes ikke.{did_you_mean(error.option_name, options)}"
    if not isinstance(error, click.BadParameter) or error.param is None:
        return error.format_message()
    where = _named(error.param)
    if not isinstance(error, click.MissingParameter):
        return f"{where}: {error.message}"
    described = getattr(error.param, "help", None)
    choices = error.param.type.get_missing_message(error.param, error.ctx)
    return f"{where} mangler{f': {described}' if described else '.'}{f' {choices}' if choices else ''}"


def _named(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Option):
        return f"Tilvalget »{max(parameter.opts, key=len)}«"
    return f"»{parameter.metavar or (parameter.name or '').upper()}«"
