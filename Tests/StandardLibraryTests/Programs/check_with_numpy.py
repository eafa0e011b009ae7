"""Runs every program beside this file under CPython with NumPy, scikit-learn and Keras on torch, as check_with_cpython.py does."""

import os
import pathlib
import re
import subprocess
import sys

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here.parent.parent / "MiniPythonTests" / "Programs"))

from check_with_cpython import check

os.environ.setdefault("KERAS_BACKEND", "torch")

# Runs a program and prints what it warns of, each once for a line of the program, as the shell does.
WATCH = """
import contextlib, io, runpy, sys, warnings
path, shown = sys.argv[1], []
def show(message, category, *rest):
    frame = sys._getframe()
    while frame and frame.f_code.co_filename != path:
        frame = frame.f_back
    warning = (frame and frame.f_lineno, f"{category.__name__}: {message}")
    if frame and warning not in shown:
        shown.append(warning)
warnings.simplefilter("always")
warnings.showwarning = show
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
    runpy.run_path(path, run_name="__main__")
for line, text in shown:
    print(text)
"""


def warnings(path):
    """What the program's lines say that it warns of, and what it does warn of."""
    expected = re.findall(r"# warning: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    run = subprocess.run([sys.executable, "-c", WATCH, str(path)], capture_output=True, encoding="utf-8")
    shown = run.stdout.split("\n")[:-1]
    return [] if shown == expected else [f"expected the warnings {expected}, got {shown}"]


failed = 0
for path in sorted(here.glob("*/*.py")):
    problems = check(path) + (warnings(path) if path.parent.name == "numpy" else [])
    failed += bool(problems)
    for problem in problems:
        print(f"{path.relative_to(here)}: {problem}")
sys.exit(failed > 0)
