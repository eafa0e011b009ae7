"""Runs the programs of the files beside this one under CPython and compares what it writes to its error stream.

    python3.11 check_with_cpython.py [--write]

A file holds cases: a line `=== name`, a program, a line `---`, and the whole error report: traceback, source lines,
carets and last line. `--write` writes the reports anew.
"""

import pathlib
import subprocess
import sys
import tempfile


def cases(text):
    for part in text.split("=== ")[1:]:
        name, rest = part.split("\n", 1)
        program, report = rest.split("---\n", 1)
        yield name, program, report


def report(program):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "program.py")
        path.write_text(program, encoding="utf-8")
        run = subprocess.run([sys.executable, "-W", "ignore", path.name], cwd=folder, capture_output=True, encoding="utf-8",
                             stdin=subprocess.DEVNULL)
        return run.stderr.replace(f"{folder}/", "").replace(f"{pathlib.Path(folder).resolve()}/", "")


def main():
    count = failed = 0
    for path in sorted(pathlib.Path(__file__).parent.glob("*.txt")):
        written = ""
        for name, program, expected in cases(path.read_text(encoding="utf-8")):
            count += 1
            shown = report(program)
            written += f"=== {name}\n{program}---\n{shown}"
            if shown != expected:
                failed += 1
                print(f"{path.name}: {name}: expected\n{expected}but CPython writes\n{shown}")
        if "--write" in sys.argv:
            path.write_text(written, encoding="utf-8")
    print(f"{count} reports, {failed} that CPython {sys.version.split()[0]} writes otherwise")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
