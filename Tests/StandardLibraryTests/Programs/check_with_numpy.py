"""Runs every program beside this file under CPython with NumPy and scikit-learn, as check_with_cpython.py does."""

import pathlib
import re
import subprocess
import sys

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here.parent.parent / "MiniPythonTests" / "Programs"))

from check_with_cpython import check

WARNING = re.compile(r".*\.py:\d+: (\w+Warning: .*)$")


def warnings(path):
    """What the program's lines say that it warns of, and what it does warn of."""
    expected = re.findall(r"# warning: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    run = subprocess.run([sys.executable, str(path)], capture_output=True, encoding="utf-8")
    shown = [found[1] for found in map(WARNING.match, run.stderr.split("\n")) if found]
    return [] if shown == expected else [f"expected the warnings {expected}, got {shown}"]


failed = 0
for path in sorted(here.glob("*/*.py")):
    problems = check(path) + (warnings(path) if path.parent.name == "numpy" else [])
    failed += bool(problems)
    for problem in problems:
        print(f"{path.relative_to(here)}: {problem}")
sys.exit(failed > 0)
