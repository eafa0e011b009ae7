"""Runs Starlark's own tests, which lie outside this project, as Python under this CPython and under mlshell, and counts.

    python3.11 conformance_starlark.py starlark-go/starlark/testdata [--shell .build/release/mlshell] [--list]

The files are dialect programs in chunks. `assert` is a word of Python, so its functions are renamed; each statement runs
by itself, and each assertion prints what was compared instead of stopping. So where Starlark departs from Python, it is
seen that the shell departs the same way. A chunk that is no Python, or that the shell refuses in its own words, is
*outside*.
"""

import argparse
import ast
import os
import re
import sys
import tempfile

from conformance import OUTSIDE, run

TOPICS = ("assign bool builtins control dict float function int list misc recursion set string tuple while").split()

PROLOGUE = '''
def shown(v):
    return "{" + ", ".join(sorted(map(repr, v))) + "}" if type(v) is set else ascii(v)
class assert_:
    def eq(a, b): print("eq", a == b, shown(a), shown(b))
    def ne(a, b): print("ne", a != b, shown(a), shown(b))
    def lt(a, b): print("lt", a < b, shown(a), shown(b))
    def true(a, message=""): print("true", bool(a), message)
    def contains(a, b): print("contains", b in a)
    def fail(message): print("fail", message)
    def fails(f, pattern):
        try: print("no error", shown(f()))
        except Exception as e: print(type(e).__name__, e)
def freeze(value): pass
'''.lstrip()


def program(chunk):
    """A chunk as a Python program that goes on after each statement; None where it is no Python."""
    text = re.sub(r"\bassert\.", "assert_.", chunk)
    text = re.sub(r"^load\(.*?\)", "", text, flags=re.M | re.S)
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError):
        return None
    lines = []
    for statement in body:
        lines += ["try:", *("    " + line for line in ast.unparse(statement).split("\n"))]
        lines += ["except Exception as e: print('!', type(e).__name__, e)"]
    return PROLOGUE + "\n".join(lines) + "\n"


def execute(command, text):
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        return run(command, file.name)


def main():
    options = argparse.ArgumentParser(description="Counts the agreement of CPython and mlshell on Starlark's tests.")
    options.add_argument("folder")
    options.add_argument("--shell", default="mlshell")
    options.add_argument("--list", action="store_true", help="show each line that differs")
    chosen = options.parse_args()
    shell = os.path.abspath(chosen.shell)
    print("| topic | chunks | outside | lines printed | that differ |\n| --- | --: | --: | --: | --: |")
    for topic in TOPICS:
        with open(os.path.join(chosen.folder, topic + ".star"), encoding="utf-8") as file:
            chunks = file.read().split("\n---\n")
        outside = lines = differing = 0
        for chunk in chunks:
            text = program(chunk)
            theirs = text and execute([sys.executable, "-W", "ignore"], text)
            ours = theirs and execute([shell, "run"], text)
            if not ours or OUTSIDE.search(ours[2]):
                outside += 1
                continue
            first, second = theirs[0].split("\n"), ours[0].split("\n")
            second += ["(nothing)"] * (len(first) - len(second))
            lines += len(first) - 1
            for a, b in zip(first, second):
                if a != b and not OUTSIDE.search(b):
                    differing += 1
                    if chosen.list:
                        print(f"{topic}: CPython: {a[:200]}\n{topic}: mlshell: {b[:200]}  {ours[1][:100]}")
        print(f"| {topic} | {len(chunks)} | {outside} | {lines} | {differing} |")


if __name__ == "__main__":
    main()
