"""Runs random programs under this CPython and under mlshell, and shows where they differ.

    python3.11 compare.py --shell .build/release/mlshell --count 100000 --seed 1

Each program has a seed of its own, so that `--seed S --count 1` writes it again, whatever ran before it. Programs
run in batches, each as a function of one file; every twentieth runs as a file of its own, so that also the last line of
an error that nothing catches is compared. A difference found is cut down to the statements that show it.

What CPython itself prints differently from run to run is no difference: the order of sets of texts and None, whose hashes
it shuffles, and what is made of an address. A program that differs is therefore run several times. Sets of whole
numbers are written, and their order must agree.

What may rightly differ, and is therefore never written:
- whether a nan that lies in a container is the same nan: our floats have no identity. So no nan is written into a container;
- when what an abandoned generator has in `finally` runs: CPython does it as soon as nobody holds it, we never. So
  generators are closed;
- a negative number to a fractional power, which is a complex number;
- the words of a MemoryError and of what is too deep, too long or too large;
- numbers of a generator that starts from nan, whose hash is its address; names of fields that hold lone surrogates.
"""

import argparse
import multiprocessing
import os
import re
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from generator import Generator  # noqa: E402
from reduction import compiles, reduce  # noqa: E402

PROLOGUE = '''
import math, itertools, functools, collections, dataclasses, statistics, random, string, operator, copy
@dataclasses.dataclass(order=True, frozen=True)
class Point:
    x: int
    y: object = 0
def p(v): print(ascii(v))
def x(e): print(type(e).__name__, ascii(str(e)))
def t(f):
    try: print(ascii(f()))
    except Exception as e: x(e)
def g(f, other):
    try: return f()
    except Exception as e: x(e); return other
def b(f):
    try: return bool(f())
    except Exception as e: x(e); return False
def k(v, kind, other):
    if type(v) is not kind or (abs(v) >> 300 if kind is int else len(v) > 60): return other
    return v
'''.lstrip()

ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")
SINGLE_EVERY = 20
# How often CPython runs a program that differs: two texts of a set stand in one of two orders.
TURNS = 10


def write(seed):
    """A program's lines and whether it runs as a file of its own."""
    is_single = seed % SINGLE_EVERY == 0
    generator = Generator(seed)
    lines = generator.failing_program() if is_single else generator.program()
    # What is no Python would keep its whole batch from running.
    return lines, is_single or not compiles(lines)


def batch(programs):
    """One file for many programs, each a function."""
    lines = [PROLOGUE]
    for seed, program in programs:
        lines += [f"def p{seed}():", *("    " + line for line in program)]
        lines += [f"print('#', {seed})", f"try: p{seed}()", "except Exception as e: x(e)"]
    return "\n".join(lines) + "\n"


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))


def execute(command, text, seconds=12):
    """What a program prints, by lines, and the last line of its error."""
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8", errors="surrogatepass") as file:
        file.write(text)
        file.flush()
        try:
            run = subprocess.run([*command, file.name], capture_output=True, timeout=seconds, preexec_fn=limit_memory)
        except subprocess.TimeoutExpired:
            return ["no end"], "no end"
    error = run.stderr.decode("utf-8", "replace").rstrip("\n").split("\n")[-1]
    if run.returncode < 0:
        error = f"crash {run.returncode}: {error}"
    return run.stdout.decode("utf-8", "replace").split("\n"), error


def normal(line):
    return ADDRESS.sub("0x", line)


def shown(run):
    """What a run printed and its error, without addresses."""
    return list(map(normal, run[0])), normal(run[1])


def parts(lines):
    """The output of each program of a batch, by seed."""
    found, current = {}, []
    for line in lines:
        if line.startswith("# ") and line[2:].isdigit():
            current = found[int(line[2:])] = []
        else:
            current.append(normal(line))
    return found


class Comparison:
    def __init__(self, shell):
        # Without what a site adds, it starts in half the time.
        self.python = [sys.executable, "-I", "-S", "-W", "ignore"]
        self.shell = [shell, "run"]

    def agree(self, text):
        """Whether both print the same, or CPython itself prints one time this and another time that."""
        same, first, _ = self.both(text)
        return same or any(shown(execute(self.python, text)) != shown(first) for _ in range(TURNS))

    def both(self, text):
        first = execute(self.python, text)
        # What takes CPython long is not waited for twice.
        second = first if first[1] == "no end" else execute(self.shell, text)
        if first[1] == "no end":
            # It takes too long, which is no one's fault.
            return True, first, first
        return shown(first) == shown(second), first, second

    def batch(self, seeds):
        """The seeds of programs that differ."""
        programs, singles = [], []
        for seed in seeds:
            lines, is_single = write(seed)
            (singles if is_single else programs).append((seed, lines))
        differing = [seed for seed, lines in singles if not self.agree(single(lines))]
        text = batch(programs)
        first, second = execute(self.python, text), execute(self.shell, text)
        theirs, ours = parts(first[0]), parts(second[0])
        if first[1] == "no end":
            # One of them takes too long, which is no one's fault.
            return differing + [seed for seed, lines in programs if not self.agree(batch([(seed, lines)]))]
        if len(theirs) != len(programs):
            # No SystemExit: it would end a worker silently, and the pool would wait for ever.
            raise RuntimeError(f"CPython ran {len(theirs)} of {len(programs)} programs: {first[1]}")
        if len(ours) != len(programs):
            # What the shell does not take, or does not survive, keeps others from running: each program alone.
            return differing + [seed for seed, lines in programs if not self.agree(batch([(seed, lines)]))]
        for seed, lines in programs:
            if theirs.get(seed) != ours.get(seed) and not self.agree(batch([(seed, lines)])):
                differing.append(seed)
        return differing

    def reduced(self, seed):
        """A program cut down to statements that still show the difference."""
        lines, is_single = write(seed)
        whole = single if is_single else lambda lines: batch([(seed, lines)])
        return reduce(lines, lambda lines: not self.agree(whole(lines))), whole


def single(lines):
    return PROLOGUE + "\n".join(lines) + "\n"


def work(job):
    shell, seeds = job
    return len(seeds), Comparison(shell).batch(seeds)


def report(comparison, seed):
    lines, whole = comparison.reduced(seed)
    _, first, second = comparison.both(whole(lines))
    print(f"--- seed {seed}")
    print("\n".join(lines))
    pairs = [(a, b) for a, b in zip(first[0], second[0]) if normal(a) != normal(b)][:3]
    for a, b in pairs:
        print(f"  CPython: {a[:300]}\n  mlshell: {b[:300]}")
    if not pairs:
        print(f"  CPython: {len(first[0])} lines, {first[1][:300]}\n  mlshell: {len(second[0])} lines, {second[1][:300]}")
    sys.stdout.flush()


def main():
    options = argparse.ArgumentParser(description="Compares CPython and mlshell on random programs.")
    options.add_argument("--shell", default="mlshell")
    options.add_argument("--count", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--batch", type=int, default=250)
    options.add_argument("--workers", type=int, default=1)
    options.add_argument("--most", type=int, default=20, help="differences to show")
    options.add_argument("--write", action="store_true", help="print the program of the seed, and run nothing")
    chosen = options.parse_args()
    if sys.version_info < (3, 11):
        sys.exit("compare.py needs CPython 3.11 or newer")
    if chosen.write:
        lines, is_single = write(chosen.seed)
        print(single(lines) if is_single else batch([(chosen.seed, lines)]), end="")
        return
    end = chosen.seed + chosen.count
    jobs = [(chosen.shell, range(start, min(start + chosen.batch, end))) for start in range(chosen.seed, end, chosen.batch)]
    comparison, done, differing = Comparison(chosen.shell), 0, []
    with multiprocessing.Pool(chosen.workers) as pool:
        for count, found in pool.imap(work, jobs):
            done += count
            for seed in found:
                differing.append(seed)
                if len(differing) <= chosen.most:
                    report(comparison, seed)
        # Leaving ends the workers with a SIGTERM, for which we would wait for ever where a parent has it blocked.
        pool.close()
        pool.join()
    print(f"{done} programs, {len(differing)} that differ from CPython {sys.version.split()[0]}: {differing[:50]}")
    sys.exit(bool(differing))


if __name__ == "__main__":
    main()
