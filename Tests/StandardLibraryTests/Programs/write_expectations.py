"""Writes the `# expect:` lines of programs from what CPython with NumPy and scikit-learn prints.

    python3 write_expectations.py sklearn/trees.py …
"""

import builtins
import contextlib
import io
import pathlib
import re
import sys
import warnings

warnings.simplefilter("ignore")


def outputs(text, path):
    """What each line of a program printed, by its number."""
    printed = {}
    plain = builtins.print

    def record(*values, **options):
        buffer = io.StringIO()
        plain(*values, **{**options, "file": buffer})
        line = sys._getframe(1).f_lineno
        printed.setdefault(line, []).extend(buffer.getvalue().removesuffix("\n").split("\n"))

    scope = {"__name__": "__main__", "print": record}
    error = None
    try:
        exec(compile(text, str(path), "exec"), scope)
    except Exception as raised:
        error = f"{type(raised).__name__}: {raised}".split("\n")[-1]
    return printed, error


for name in sys.argv[1:]:
    path = pathlib.Path(name)
    lines = [re.sub(r"  # (expect|error): ?.*$", "", line) for line in path.read_text().split("\n")]
    lines = [line for line in lines if not re.match(r"# (expect|error):", line)]
    text = "\n".join(lines).rstrip("\n") + "\n"
    printed, error = outputs(text, path)
    result = []
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        found = printed.get(number, [])
        if len(found) == 1 and len(line) + len(found[0]) < 110:
            result.append(f"{line}  # expect: {found[0]}".rstrip())
        else:
            result.append(line)
            result += [f"# expect: {text}".rstrip() for text in found]
    if error:
        result.append(f"# error: {error}")
    path.write_text("\n".join(result) + "\n")
