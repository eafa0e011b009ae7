"""Runs every program beside this file under CPython with NumPy and scikit-learn, as check_with_cpython.py does."""

import pathlib
import sys

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here.parent.parent / "MiniPythonTests" / "Programs"))

from check_with_cpython import check

failed = 0
for path in sorted(here.glob("*/*.py")):
    problems = check(path)
    failed += bool(problems)
    for problem in problems:
        print(f"{path.relative_to(here)}: {problem}")
sys.exit(failed > 0)
