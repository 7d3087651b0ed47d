"""Work shared by two processes gives what one would give, whatever happens to the other one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from netvaerk.repository.two_processes import done

# In a process of its own: pytest's has threads, and does not double itself.
START = """import os, signal, sys, time
from netvaerk.repository import two_processes
def done(pieces, work):
    return two_processes.done(pieces, work, lambda _piece, made: made)
me = os.getpid()
"""
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
shared = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="one process does it all on other systems, and on one processor"
)


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", START + code], env=ENVIRONMENT, capture_output=True, text=True, timeout=60, check=False)


def test_the_results_come_in_the_order_of_the_pieces() -> None:
    assert done([3, 1, 2], lambda n: n * 2, lambda n, double: (n, double)) == [(3, 6), (1, 2), (2, 4)]
    assert done([], lambda n: n, lambda _n, made: made) == []


@shared
def test_two_processes_share_the_work_and_give_it_in_order() -> None:
    result = run("""
found = done(range(60), lambda n: (time.sleep(0.005), n, os.getpid()))
print([n for _, n, _ in found] == list(range(60)), len({p for _, _, p in found}))
""")
    assert (result.stdout, result.stderr) == ("True 2\n", "")


@shared
def test_results_larger_than_a_pipe_come_through() -> None:
    result = run(
        "found = done(range(20), lambda n: (time.sleep(0.01), 'æ' * 3_000_000))\nprint(len(found), {len(text) for _, text in found})"
    )
    assert (result.stdout, result.stderr) == ("20 {3000000}\n", "")


@shared
@pytest.mark.parametrize("end", ["os.kill(os.getpid(), signal.SIGKILL)", "sys.exit(3)", "1 / 0", "lambda: 0"])
def test_what_the_other_process_does_not_hand_over_is_done_here(end: str) -> None:
    result = run(f"""
def work(n):
    time.sleep(0.005)
    if os.getpid() != me and n > 9:
        return {end}
    return n
print(done(range(40), work) == list(range(40)))
""")
    assert (result.stdout, result.stderr) == ("True\n", "")


@shared
def test_an_error_is_raised_here_and_nothing_is_left_behind() -> None:
    result = run("""
try:
    done(range(40), lambda n: 1 / (n - 30))
except ZeroDivisionError:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("none")
""")
    assert (result.stdout, result.stderr) == ("none\n", "")


@shared
def test_an_interruption_ends_both() -> None:
    code = """
try:
    done(range(2000), lambda n: (n or print(me, flush=True), time.sleep(0.05)))
except KeyboardInterrupt:
    print("interrupted")
"""
    with started(code) as process:
        os.killpg(process.pid, signal.SIGINT)
        assert process.stdout and process.stdout.read() == "interrupted\n"
        process.wait(10)
    assert ended(process.pid)


@shared
def test_the_other_process_ends_when_nobody_waits_for_it() -> None:
    with started("done(range(2000), lambda n: (n or print(me, flush=True), time.sleep(0.05)))") as process:
        process.kill()
        process.wait(10)
        assert ended(process.pid)


def started(code: str) -> "subprocess.Popen[str]":
    """Python in a session of its own, in the middle of its work."""
    command = [sys.executable, "-c", START + code]
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stdout
    process.stdout.readline()
    time.sleep(0.3)
    return process


def ended(session: int) -> bool:
    """True when all processes of a session are gone, or soon after."""
    for _ in range(100):
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
