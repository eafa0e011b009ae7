"""Runs every program beside this file under CPython and compares what it prints with what its lines say."""

import pathlib
import re
import subprocess
import sys

MARK = re.compile(r"# (expect|error):(?: (.*))?$")

# What CPython adds to the message when it prints it.
SUGGESTION = re.compile(r"\. Did you mean: '.*'\?$")


def expectations(text):
    """The lines that a program prints, and the error that ends it, or None."""
    lines, error = [], None
    for line in text.split("\n"):
        found = MARK.search(line)
        if found and found[1] == "expect":
            lines.append(found[2] or "")
        elif found:
            error = found[2]
    return lines, error


def check(path):
    lines, error = expectations(path.read_text(encoding="utf-8"))
    run = subprocess.run([sys.executable, "-W", "ignore", str(path)], capture_output=True, encoding="utf-8")
    printed = run.stdout.split("\n")
    if printed[-1] == "":
        printed.pop()
    problems = [
        f"line {place} of the output: expected {line!r}, printed {shown!r}"
        for place, (line, shown) in enumerate(zip(lines, printed), 1)
        if line != shown
    ]
    if len(lines) != len(printed):
        problems.append(f"expected {len(lines)} lines, printed {len(printed)}: {printed[len(lines):][:3]}")
    last = run.stderr.rstrip("\n").split("\n")[-1] or None
    last = last and SUGGESTION.sub("", last)
    if last != error:
        problems.append(f"expected the error {error!r}, got {last!r}")
    return problems


def main():
    folder = pathlib.Path(__file__).parent
    paths = sorted(folder.glob("*/*.py"))
    failed = 0
    for path in paths:
        problems = check(path)
        failed += bool(problems)
        for problem in problems:
            print(f"{path.relative_to(folder)}: {problem}")
    print(f"{len(paths)} programs, {failed} that CPython {sys.version.split()[0]} runs otherwise")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
