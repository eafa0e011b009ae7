"""Runs somebody else's tests, which lie outside this project, under this CPython and under mlshell, and counts.

    python3.11 conformance.py FOLDER [--shell .build/release/mlshell] [--list]

Each `.py` file of FOLDER runs unmodified under both. It *agrees* when both print the same and end with the same last
line of an error (addresses apart). Where they do not, it is *outside* when the shell says that something is no part of
its Python, or does no input or output, or the test itself finds something missing and skips itself (it prints `SKIP`);
else it *differs*. A file that CPython itself skips or that takes it longer than twenty seconds is not counted. By feature: the first word of the file's name.
"""

import argparse
import collections
import multiprocessing
import os
import re
import subprocess
import sys

ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")
OUTSIDE = re.compile(
    r"part of this shell's Python|not available in this shell|this shell (cannot|lacks)|which this shell|"
    r"\(mlshell has|does no input or output"
)
SECONDS = 20


def run(command, path):
    """What a file prints, the last line of its error, and all of its errors' text."""
    try:
        done = subprocess.run([*command, path], capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL,
                              cwd=os.path.dirname(path))
    except subprocess.TimeoutExpired:
        return None
    error = done.stderr.decode("utf-8", "replace")
    last = error.rstrip("\n").split("\n")[-1] if done.returncode else ""
    if done.returncode < 0:
        last = f"crash {done.returncode}"
    output = done.stdout.decode("utf-8", "replace")
    return ADDRESS.sub("0x", output), ADDRESS.sub("0x", last), error


def judge(job):
    shell, path = job
    theirs = run([sys.executable, "-W", "ignore"], path)
    if theirs is None or theirs[0].rstrip().endswith("SKIP"):
        return path, "skipped", ""
    ours = run([shell, "run"], path)
    if ours is None:
        return path, "differs", "no end"
    if theirs[:2] == ours[:2]:
        return path, "agrees", ""
    if ours[0].rstrip().endswith("SKIP"):
        return path, "outside", "skips itself"
    if OUTSIDE.search(ours[0] + ours[2]):
        return path, "outside", ours[1] or next(line for line in ours[0].split("\n") if OUTSIDE.search(line))
    for a, b in zip(theirs[0].split("\n"), ours[0].split("\n")):
        if a != b:
            return path, "differs", f"{a[:100]!r} is {b[:100]!r}; {ours[1][:120]}"
    return path, "differs", f"{theirs[1][:100]!r} is {ours[1][:120]!r}"


def main():
    options = argparse.ArgumentParser(description="Counts the agreement of CPython and mlshell on foreign tests.")
    options.add_argument("folder")
    options.add_argument("--shell", default="mlshell")
    options.add_argument("--workers", type=int, default=1)
    options.add_argument("--list", action="store_true", help="name each file that does not agree, and why")
    chosen = options.parse_args()
    paths = sorted(os.path.join(folder, name) for folder, _, names in os.walk(os.path.abspath(chosen.folder))
                   for name in names if name.endswith(".py"))
    counts = collections.defaultdict(collections.Counter)
    with multiprocessing.Pool(chosen.workers) as pool:
        for path, verdict, why in pool.imap(judge, [(os.path.abspath(chosen.shell), path) for path in paths]):
            feature = re.split(r"[_0-9.]", os.path.basename(path))[0]
            counts[feature][verdict] += 1
            counts["all"][verdict] += 1
            if chosen.list and verdict in ("differs", "outside"):
                print(f"{verdict}: {os.path.relpath(path, chosen.folder)}: {why}")
    print("| feature | files | agree | outside | differ |\n| --- | --: | --: | --: | --: |")
    for feature, count in sorted(counts.items(), key=lambda item: (item[0] == "all", item[0])):
        total = sum(count.values()) - count["skipped"]
        if total:
            print(f"| {feature} | {total} | {count['agrees']} | {count['outside']} | {count['differs']} |")


if __name__ == "__main__":
    main()
