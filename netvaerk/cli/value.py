"""What came of the themes over the years, as `status --value` prints it."""

from netvaerk.cli.console import say, say_json, table
from netvaerk.domain.danish import counted, decimal
from netvaerk.domain.register import Register
from netvaerk.domain.value import FEWEST, Foretold, Value, foretold, value

_COLUMNS = ("Halvår", "Type", "Foreslået", "Valgt", "Startet", "Afsluttet", "Stoppet", "Testet", "I drift", "Spredt")


def say_value(register: Register, *, as_json: bool) -> None:
    """Print the counts by half-year and type, and how well the scores foretold them."""
    rows, told = value(register), foretold(register)
    if as_json:
        say_json({"halvår": [_facts(row) for row in rows], "vurderingerne": _told(told)})
        return
    if not rows:
        say("Der er ingen temaer eller netværk at tælle endnu.")
        return
    shown = [[row.half_year, row.type.value, *(str(number) for number in _numbers(row))] for row in rows]
    sums = [str(sum(_numbers(row)[column] for row in rows)) for column in range(len(_COLUMNS) - 2)]
    table(_COLUMNS, [*shown, ["I alt", "", *sums]])
    say("\nForeslået og valgt tæller temaer, startet til stoppet netværk. Testet, i drift og spredt tæller idéer.")
    say(_sentence(told))


def _numbers(row: Value) -> list[int]:
    return [row.proposed, row.chosen, row.started, row.closed, row.stopped, row.tested, row.implemented, row.spread]


def _facts(row: Value) -> dict[str, object]:
    return {"halvår": row.half_year, "type": row.type.value} | dict(
        zip((name.lower() for name in _COLUMNS[2:]), _numbers(row), strict=True)
    )


def _told(told: Foretold) -> dict[str, object]:
    worked, did_not = told.means or (None, None)
    return {"med_idé_i_drift": told.worked, "uden": told.did_not, "middel_med": worked, "middel_uden": did_not}


def _sentence(told: Foretold) -> str:
    ended = counted(told.worked + told.did_not, "vurderet tema har et netværk, der er slut", "vurderede temaer har et netværk, der er slut")
    if told.means is None:
        return f"Om vurderingerne forudså noget, kan ikke siges endnu: {ended}, og der skal være mindst {FEWEST} af hver slags."
    worked, did_not = (decimal(mean) for mean in told.means)
    return (
        f"Temaer, hvis netværk satte en idé i drift, fik i gennemsnit {worked} ({told.worked} netværk); "
        f"de andre fik {did_not} ({told.did_not} netværk)."
    )
