"""Programs beside a running portal, without the seconds that Django takes to start.

A process for each environment gets Django ready and does nothing. Asked for a program, it makes a child of itself: that
begins with Django imported, no connection to a database and nothing remembered, runs the program as `python` would,
and ends. So every program still meets what is stored and nothing else, as a process of its own does.
"""

import atexit
import json
import os
import runpy
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_ready = {}  # {environment: the process that is ready in it}


def run(variables: dict, *words: str) -> str:
    """Run `python WORDS` (`-m MODULE …` or `-c CODE`) in an environment; return what it printed.

    Fails the test that asks, with what the program said, where it ends with anything but 0.
    """
    key = tuple(sorted(variables.items()))
    process = _ready.get(key)
    if process is None or process.poll() is not None:
        command = [sys.executable, "-m", "tests.kept_warm"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        process = _ready[key] = subprocess.Popen(command, cwd=ROOT, env=variables, text=True, **pipes)
    process.stdin.write(json.dumps(words) + "\n")
    process.stdin.flush()
    answer = process.stdout.readline()
    assert answer, f"Django did not start, or died: {' '.join(words)[:200]}"
    code, out, err = json.loads(answer)
    assert code == 0, err[-3000:]
    return out


@atexit.register
def let_go() -> None:
    """End those that are ready. They end by themselves, too, when nobody is left who could ask."""
    while _ready:
        _, process = _ready.popitem()
        process.stdin.close()
        process.wait()


def behave_as(words: list[str]) -> None:
    """Be `python WORDS`, and end with an error where that does."""
    sys.argv = words[1:] if words[0] == "-m" else words[:1]
    try:
        if words[0] == "-m":
            runpy.run_module(words[1], run_name="__main__", alter_sys=True)
        else:
            exec(words[1], {"__name__": "__main__"})  # noqa: S102
    except Exception:
        traceback.print_exc()
        sys.exit(1)


def main() -> None:
    import random

    import django
    from django.db import connections

    django.setup()
    connections.close_all()  # a connection is not shared by two processes
    asked, answers = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    while line := asked.readline():
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
            child = os.fork()
            if child == 0:
                os.dup2(out.fileno(), 1)
                os.dup2(err.fileno(), 2)
                random.seed()  # else all children would draw the same lots
                behave_as(json.loads(line))
                break  # and end as any program does
            _, status = os.waitpid(child, 0)
            out.seek(0)
            err.seek(0)
            json.dump([os.waitstatus_to_exitcode(status), out.read(), err.read()], answers)
        answers.write("\n")
        answers.flush()


if __name__ == "__main__":
    main()
