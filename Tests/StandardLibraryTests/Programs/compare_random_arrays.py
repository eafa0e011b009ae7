"""Runs random array programs under mlshell and under CPython with NumPy, and compares what they print.

    compare_random_arrays.py [--shell .build/debug/mlshell] [--programs 2000] [--seed 1]

Each program makes arrays, does something to them (creation, indexing, assignment, broadcasting, reductions, joining,
sorting, printing, mistakes) and prints the results, warnings and errors included. Differences are printed with their
program; the exit status is 1 when there are any.
"""

import argparse
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parents[3]

PRELUDE = """import numpy as np
"""

# What CPython needs to print warnings where the shell prints them.
PEER = """import sys, warnings
warnings.simplefilter("always")
def _show(message, category, filename, lineno, file=None, line=None):
    print(f"{category.__name__}: {message}")
warnings.showwarning = _show
"""

NUMBERS = ["0", "1", "2", "3", "-1", "5", "7", "-4", "10"]
FLOATS = ["0.0", "1.0", "0.5", "-2.5", "3.25", "1e10", "-0.0", "np.nan", "np.inf", "-np.inf", "1e-5", "100.125"]
TAME = ["0.0", "1.0", "0.5", "-2.5", "3.25", "8.0", "-1.5", "2.0"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, values):
        return self.random.choice(values)

    def chance(self, probability):
        return self.random.random() < probability

    def shape(self, most=3):
        rank = self.pick([0, 1, 1, 1, 2, 2, 2, 3][: 5 + most])
        return tuple(self.pick([1, 2, 3, 3, 4, 0] if self.chance(0.15) else [1, 2, 3, 3, 4]) for _ in range(rank))

    def nested(self, shape, numbers):
        if not shape:
            return self.pick(numbers)
        return "[" + ", ".join(self.nested(shape[1:], numbers) for _ in range(shape[0])) + "]"

    def array(self, shape=None, kind=None):
        shape = self.shape() if shape is None else shape
        kind = kind or self.pick(["int", "int", "tame", "tame", "float", "bool", "arange"])
        size = 1
        for length in shape:
            size *= length
        if kind == "arange":
            step = self.pick(["", ".0"])
            return f"np.arange({size}{step}).reshape({shape})"
        if kind == "bool":
            return f"np.array({self.nested(shape, ['True', 'False'])}, dtype=bool)" if 0 in shape or not shape else (
                f"np.array({self.nested(shape, ['True', 'False'])})")
        numbers = {"int": NUMBERS, "tame": TAME, "float": FLOATS}[kind]
        return f"np.array({self.nested(shape, numbers)})"

    def operand(self):
        return self.pick([
            self.array, self.array, self.array, lambda: self.pick(NUMBERS), lambda: self.pick(TAME),
            lambda: f"np.float64({self.pick(TAME)})", lambda: f"np.int64({self.pick(NUMBERS)})",
            lambda: self.nested((self.pick([1, 2, 3]),), NUMBERS)])()

    def bound(self):
        return self.pick(["", "", "0", "1", "2", "-1", "-2", "3", "5", "-7"])

    def slice(self):
        step = self.pick(["", "", "", ":1", ":2", ":-1", ":-2", ":"])
        return f"{self.bound()}:{self.bound()}{step}"

    def part(self):
        return self.pick([
            self.slice, self.slice, lambda: self.pick(["0", "1", "-1", "2", "-3", "4"]), lambda: "...",
            lambda: "None", lambda: "np.newaxis", lambda: self.nested((self.pick([1, 2, 3]),), ["0", "1", "-1", "2"]),
            lambda: f"np.array({self.nested((2, 2), ['0', '1', '-1'])})",
            lambda: self.nested((self.pick([1, 2, 3]),), ["True", "False"])])()

    def subscript(self):
        return ", ".join(self.part() for _ in range(self.pick([1, 1, 1, 2, 2, 3])))

    def axis(self):
        return self.pick(["", "", "axis=0", "axis=0", "axis=1", "axis=-1", "axis=(0, 1)", "axis=None", "axis=2", "axis=-3"])

    def call(self, name, *arguments):
        return f"{name}({', '.join(argument for argument in arguments if argument)})"

    # What may stand in a line.

    def arithmetic(self):
        op = self.pick(["+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<", "<=", "==", "!=", ">", ">=", "<<", ">>"])
        return f"{self.operand()} {op} {self.operand()}"

    def unary(self):
        return self.pick(["-", "+", "~", "abs"]) + f"({self.array()})"

    def ufunc(self):
        if self.chance(0.5):
            name = self.pick(["sqrt", "square", "abs", "sign", "floor", "ceil", "rint", "trunc", "isnan", "isfinite", "isinf",
                              "negative", "logical_not", "reciprocal", "exp", "log", "sin", "fabs", "signbit", "positive"])
            return self.call(f"np.{name}", self.array(kind=self.pick(["int", "tame", "float"])), self.extra(name))
        name = self.pick(["add", "subtract", "multiply", "divide", "maximum", "minimum", "fmax", "fmin", "floor_divide", "mod",
                          "power", "logical_and", "logical_or", "equal", "less", "hypot", "arctan2", "copysign", "gcd",
                          "heaviside", "fmod", "logaddexp", "bitwise_and", "left_shift"])
        text = self.call(f"np.{name}", self.operand(), self.operand(), self.extra(name))
        # Which of 0.0 and -0.0 it takes depends on the processor there, and on the place in the array.
        return text.replace("-0.0", "4.5") if name in ("fmax", "fmin") else text

    def extra(self, name):
        return self.pick(["", "", "", "", f"out={self.array(kind='tame')}", "dtype=float",
                          f"out={self.array(kind='int')}"]) if self.chance(0.3) else ""

    def reduction(self):
        name = self.pick(["sum", "prod", "min", "max", "mean", "std", "var", "any", "all", "argmin", "argmax", "ptp", "median",
                          "cumsum", "cumprod", "nansum", "nanmax", "nanmean", "nanmedian", "nanstd", "count_nonzero",
                          "nanargmin", "nanvar", "average"])
        keeps = self.pick(["", "", "keepdims=True"]) if name not in ("cumsum", "cumprod", "average") else ""
        array = self.array(kind=self.pick(["int", "tame", "float", "bool", "arange"]))
        if name in ("sum", "prod", "min", "max", "mean", "std", "any", "all") and self.chance(0.4):
            return f"{array}.{self.call(name, self.axis(), keeps)}"
        return self.call(f"np.{name}", array, self.axis(), keeps)

    def indexing(self):
        return f"{self.array()}[{self.subscript()}]"

    def shaping(self):
        array = self.array()
        return self.pick([
            lambda: f"{array}.reshape({self.pick(['-1', '2, -1', '3, 2', '(1, -1)', '-1, 1', '6', '2, 3, 1'])})",
            lambda: f"{array}.T", lambda: f"{array}.ravel()", lambda: f"np.squeeze({array})",
            lambda: f"np.transpose({array}, {self.pick(['(1, 0)', '(0, 1)', '(2, 0, 1)', '(0,)'])})",
            lambda: f"np.swapaxes({array}, {self.pick(['0, 1', '0, -1', '1, 2'])})",
            lambda: f"np.moveaxis({array}, {self.pick(['0, 1', '0, -1', '-1, 0'])})",
            lambda: f"np.expand_dims({array}, {self.pick(['0', '1', '-1', '3'])})",
            lambda: f"np.flip({array}, {self.pick(['0', '1', 'None', '(0, 1)'])})",
            lambda: f"np.roll({array}, {self.pick(['1', '-1', '2', '5'])}{self.pick(['', ', 0', ', 1', ', axis=-1'])})",
            lambda: f"np.rot90({array}{self.pick(['', ', 2', ', -1', ', 3'])})",
            lambda: f"np.repeat({array}, {self.pick(['2', '0', '3'])}{self.pick(['', ', 0', ', 1'])})",
            lambda: f"np.tile({array}, {self.pick(['2', '(2, 1)', '(1, 2)', '0'])})",
            lambda: f"np.broadcast_to({array}, {self.pick(['(2, 3)', '(3,)', '(2, 2, 3)', '3'])})",
            lambda: f"np.atleast_{self.pick(['1', '2', '3'])}d({array})",
            lambda: f"np.diag({array}{self.pick(['', ', 1', ', -1'])})",
            lambda: f"np.tril({array}{self.pick(['', ', 1', ', -1'])})",
            lambda: f"np.resize({array}, {self.pick(['(2, 2)', '5', '(3, 1)'])})",
            lambda: f"np.pad({array}, {self.pick(['1', '(1, 2)', '0'])}{self.pick(['', ', mode=' + repr('edge'), ', mode=' + repr('wrap')])})",
            lambda: f"{array}.astype({self.pick(['int', 'float', 'bool'])})",
            lambda: f"{array}.tolist()", lambda: f"({array}).shape", lambda: f"({array}).strides",
            lambda: f"{array}.flatten()", lambda: f"np.trace({array})", lambda: f"{array}.item()",
            lambda: f"list({array})", lambda: f"len({array})", lambda: f"bool({array})", lambda: f"float({array})"])()

    def joining(self):
        shape = self.shape()
        first, second = self.array(shape), self.array(shape if self.chance(0.6) else None)
        name = self.pick(["concatenate", "stack", "vstack", "hstack", "column_stack", "dstack", "append", "where", "split",
                          "array_split", "insert", "delete"])
        if name in ("concatenate", "stack"):
            return self.call(f"np.{name}", f"[{first}, {second}]", self.pick(["", "axis=0", "axis=1", "axis=-1"]))
        if name in ("vstack", "hstack", "column_stack", "dstack"):
            return f"np.{name}(({first}, {second}))"
        if name == "append":
            return self.call("np.append", first, second, self.pick(["", "axis=0", "axis=1"]))
        if name == "where":
            return f"np.where({self.array(shape, 'bool')}, {first}, {second})"
        if name == "insert":
            return f"np.insert({first}, {self.pick(['0', '1', '-1', '[0, 1]', '5'])}, {self.pick(NUMBERS)}{self.pick(['', ', axis=0', ', axis=1'])})"
        if name == "delete":
            return f"np.delete({first}, {self.pick(['0', '1', '-1', '[0, 1]', '9', ':2'.replace(':2', 'slice(None, 2)')])}{self.pick(['', ', axis=0', ', axis=1'])})"
        return f"np.{name}({first}, {self.pick(['2', '3', '[1]', '[1, 2]', '0'])}{self.pick(['', ', axis=1'])})"

    def ordering(self):
        array = self.array(kind=self.pick(["int", "tame", "float", "bool"])).replace("-0.0", "4.5")
        vector = self.array((self.pick([1, 3, 5]),), self.pick(["int", "tame"]))
        return self.pick([
            lambda: f"np.sort({array}{self.pick(['', ', axis=0', ', axis=None', ', axis=1'])})",
            lambda: f"np.argsort({vector}, kind='stable')", lambda: f"np.unique({array})",
            lambda: f"np.unique({array}, return_counts=True)", lambda: f"np.unique({vector}, return_inverse=True, return_index=True)",
            lambda: f"np.searchsorted(np.sort({vector}), {self.pick(['1', '[0, 2.5]', '3'])})",
            lambda: f"np.nonzero({array})", lambda: f"np.argwhere({array})", lambda: f"np.flatnonzero({array})",
            lambda: f"np.diff({array}{self.pick(['', ', n=2', ', axis=0'])})",
            lambda: f"np.clip({array}, {self.pick(['0, 1', 'None, 2', '-1, None', '2, 0'])})",
            lambda: f"np.isin({array}, {vector})", lambda: f"np.intersect1d({array}, {vector})",
            lambda: f"np.setdiff1d({array}, {vector})", lambda: f"np.union1d({array}, {vector})",
            lambda: f"np.percentile({array}, {self.pick(['50', '[25, 75]', '0', '90'])}{self.pick(['', ', axis=0', ', axis=-1'])})",
            lambda: f"np.histogram({vector}, bins={self.pick(['2', '3', '[0, 1, 2]', '1'])})",
            lambda: f"np.bincount({self.array((4,), 'int')})", lambda: f"np.digitize({vector}, [0, 1, 2])",
            lambda: f"np.cumsum({array}{self.pick(['', ', axis=0', ', axis=1'])})",
            lambda: f"np.take({array}, {self.pick(['0', '[0, 1]', '[[0], [1]]', '5'])}{self.pick(['', ', axis=0', ', axis=1'])})",
            lambda: f"np.interp({self.pick(['0.5', '[0, 1.5, 9]'])}, [0, 1, 2], {self.array((3,), 'tame')})",
            lambda: f"np.convolve({vector}, [1, 2]{self.pick(['', ', ' + repr('same'), ', ' + repr('valid')])})",
            lambda: f"np.gradient({array})", lambda: f"np.trapezoid({array})", lambda: f"np.cov({array})",
            lambda: f"np.round({array}{self.pick(['', ', 1', ', -1'])})", lambda: f"np.outer({vector}, {vector})",
            lambda: f"np.dot({array}, {vector})", lambda: f"np.array_equal({array}, {vector})",
            lambda: f"np.allclose({array}, {vector})", lambda: f"np.isclose({array}, {array})",
            lambda: f"np.polyval({vector}, {array})", lambda: f"np.meshgrid({vector}, [1, 2])",
            lambda: f"np.kron({vector}, {array})", lambda: f"np.einsum('i,i->i', {vector}, {vector})",
            lambda: f"np.nan_to_num({array})", lambda: f"np.select([{vector} > 1], [{vector}], 9)"])()

    def creation(self):
        return self.pick([
            lambda: f"np.zeros({self.pick(['3', '(2, 2)', '()', '(0,)', '(2, 0)', '-1', '2.5'])}{self.pick(['', ', dtype=int', ', dtype=bool'])})",
            lambda: f"np.full({self.pick(['3', '(2, 2)'])}, {self.pick(NUMBERS + FLOATS)})",
            lambda: f"np.arange({self.pick(['5', '1, 5', '0, 1, 0.25', '5, 0, -2', '3.0', '0', '1, 2, 0', '-3'])})",
            lambda: f"np.linspace({self.pick(['0, 1, 5', '0, 10, 4', '1, 0, 3', '0, 1, 1', '0, 1, 0', '0, 1, 4, endpoint=False', '2, 2, 3'])})",
            lambda: f"np.logspace({self.pick(['0, 2, 3', '0, 1, 2', '0, 3, 4, base=2'])})",
            lambda: f"np.geomspace({self.pick(['1, 8, 4', '1, 1000, 4', '256, 1, 9', '0, 1, 3'])})",
            lambda: f"np.eye({self.pick(['2', '2, 3', '3, k=1', '2, dtype=int'])})",
            lambda: f"np.vander({self.nested((3,), NUMBERS)})", lambda: f"np.tri({self.pick(['2', '3, 2', '2, 3, 1'])})",
            lambda: f"np.indices({self.pick(['(2, 2)', '(3,)'])})", lambda: f"np.array({self.nested(self.shape(), NUMBERS + TAME)})",
            lambda: f"np.array({self.nested(self.shape(), NUMBERS)}, dtype={self.pick(['float', 'int', 'bool', 'np.float64'])})",
            lambda: "np.array([[1, 2], [3]])", lambda: f"np.zeros_like({self.array()})", lambda: f"np.ones_like({self.array()}, dtype=float)",
            lambda: f"np.diagflat({self.nested((2,), NUMBERS)})", lambda: f"np.mgrid[0:{self.pick('123')}, 0:2]",
            lambda: f"np.r_[1:4, {self.pick(NUMBERS)}]", lambda: f"np.c_[{self.array((3,))}, {self.array((3,))}]"])()

    def printing(self):
        scale = self.pick(["1", "1e3", "1e-3", "1e6", "1e9", "1e-7", "1e17", "1/3", "0.1"])
        array = self.pick([self.array(kind="float"), f"np.arange({self.pick(['5', '12', '30', '1200', '9'])}.0)",
                           f"np.linspace(-1, 1, {self.pick(['3', '7', '11', '20'])})",
                           f"np.arange({self.pick(['24', '1500', '60'])}).reshape({self.pick(['2, -1', '-1, 2', '-1, 3', '2, 2, -1'])})"])
        text = f"({array}) * {scale}"
        return self.pick([text, f"str({text})", f"f'{{{text}}}'", f"repr(({text}).tolist())"]) if "'" not in text else text

    def scalars(self):
        number = self.pick([f"np.float64({self.pick(FLOATS)})", f"np.int64({self.pick(NUMBERS)})", "np.bool_(True)"])
        return self.pick([
            lambda: f"{number} {self.pick(['+', '-', '*', '/', '//', '%', '**', '<', '==', '>='])} {self.operand()}",
            lambda: f"round({number}, 1)", lambda: f"int({number})", lambda: f"float({number})", lambda: f"bool({number})",
            lambda: f"f'{{{number}:.2f}}'", lambda: f"str({number})", lambda: f"{number}.item()", lambda: f"isinstance({number}, float)",
            lambda: f"type({number}).__name__", lambda: f"abs({number})", lambda: f"divmod({number}, 2)", lambda: f"-{number}",
            lambda: f"{number}.dtype", lambda: f"hash({number}) == hash({number}.item())"])()

    def linear(self):
        square = self.array(self.pick([(2, 2), (3, 3), (2, 3), (2,)]), self.pick(["int", "tame", "arange"]))
        return self.pick([
            lambda: f"np.linalg.det({square}).round(6)", lambda: f"np.linalg.inv({square}).round(6) + 0.0",
            lambda: f"np.linalg.solve({square}, {self.pick(['[1, 2]', '[1, 2, 3]', 'np.eye(2)'])}).round(6) + 0.0",
            lambda: f"np.linalg.norm({square}{self.pick(['', ', axis=0', ', 1', ', np.inf', ', axis=1'])}).round(6)",
            lambda: f"np.linalg.matrix_rank({square})", lambda: f"np.linalg.matrix_power({square}, {self.pick(['2', '0', '3'])})",
            lambda: f"np.linalg.qr({square})[1].round(6) + 0.0", lambda: f"np.linalg.svd({square})[1].round(6)",
            lambda: f"np.linalg.eigvalsh({square}).round(6) + 0.0", lambda: f"np.linalg.pinv({square}).round(6) + 0.0",
            lambda: f"np.linalg.slogdet({square})[0]", lambda: f"np.linalg.cholesky({square}).round(6)",
            lambda: f"{square} @ {self.array((2, 2), 'int')}", lambda: f"np.tensordot({square}, {square}, axes=1)",
            lambda: f"np.einsum('ij,jk', {square}, {square})", lambda: f"np.trace({square})"])()

    def mistakes(self):
        return self.pick([
            lambda: f"{self.array()}['a']", lambda: f"{self.array()}[1.5]", lambda: f"{self.array()} + 'a'",
            lambda: f"{self.array()} + None", lambda: f"np.sum({self.array()}, axis='a')", lambda: f"{self.array()}.foo",
            lambda: f"np.zeros('a')", lambda: f"np.reshape({self.array()}, 7)", lambda: f"{self.array()}[0, 0, 0, 0]",
            lambda: f"np.concatenate({self.array()})", lambda: f"np.sort(5)", lambda: f"np.linspace(0, 1, 2.5)",
            lambda: f"np.sqrt('a')", lambda: f"np.dot({self.array()}, {self.array()})", lambda: f"{self.array()} @ {self.array()}",
            lambda: f"if_({self.array()})", lambda: f"int({self.array()})", lambda: f"{self.array()} < 'a'",
            lambda: f"np.arange('a')", lambda: f"np.mean()", lambda: f"np.add(1)", lambda: f"np.split({self.array()}, 5)",
            lambda: f"{self.array()}.reshape(2, 'a')", lambda: f"for_({self.array(())})", lambda: "np.stack([])",
            lambda: f"np.take({self.array()}, 100)", lambda: f"np.squeeze({self.array()}, axis=0)", lambda: f"hash({self.array()})",
            lambda: f"np.random.default_rng(1).choice({self.pick(['[]', '0', '3, 5, replace=False', '3, p=[1, 1, 1]'])})"])()

    def assignment(self):
        value = self.pick([self.pick(NUMBERS), self.pick(TAME), self.array(), self.nested((2,), NUMBERS), "np.nan", "True"])
        op = self.pick(["=", "=", "=", "+=", "*=", "-="])
        return f"a = {self.array()}\n    a[{self.subscript()}] {op} {value}\n    print(repr(a))"

    def inplace(self):
        op = self.pick(["+=", "-=", "*=", "/=", "//=", "**=", "%=", "&=", "|="])
        return f"a = {self.array()}\n    a {op} {self.operand()}\n    print(repr(a))"

    def view(self):
        return f"a = {self.array()}\n    b = a[{self.slice()}]\n    b[...] = {self.pick(NUMBERS)}\n    print(repr(a), repr(b))"

    def statement(self):
        kind = self.random.random()
        if kind < 0.1:
            return self.assignment()
        if kind < 0.14:
            return self.inplace()
        if kind < 0.17:
            return self.view()
        expression = self.pick([
            self.arithmetic, self.arithmetic, self.unary, self.ufunc, self.reduction, self.reduction, self.indexing,
            self.indexing, self.shaping, self.joining, self.ordering, self.ordering, self.creation, self.printing,
            self.scalars, self.linear, self.mistakes])()
        return f"print(repr({expression}))"


def program(statements):
    text = PRELUDE
    for place, statement in enumerate(statements):
        text += f"print('## {place}')\ntry:\n    {statement}\nexcept Exception as error:\n"
        text += "    print(type(error).__name__ + ':', error)\n"
    return text


def answers(output):
    """What each statement has printed; warnings without their place."""
    found, lines = {}, None
    previous_warned = False
    for line in output.split("\n"):
        if line.startswith("## "):
            lines = found[int(line[3:])] = []
        elif lines is not None:
            place, mark, rest = line.partition("Warning: ")
            if mark and ".py:" in place:
                lines.append(place.rsplit(" ", 1)[-1] + mark + rest)
                previous_warned = True
                continue
            if previous_warned and line.startswith("  ") and not line.startswith("   "):
                previous_warned = False
                continue
            previous_warned = False
            lines.append(line)
    # The shell warns once for a line of the program, as CPython does by default.
    for lines in found.values():
        seen = set()
        lines[:] = [l for l in lines if "Warning: " not in l or not (l in seen or seen.add(l))]
    return found


# The shell has three types of elements, float64, int64 and bool; what NumPy gives in another type it gives in these.
CONVERTED = [(", dtype=float16", ""), (", dtype=int8", ""), ("np.float16(", "np.float64("), ("np.int8(", "np.int64("),
             ("dtype('int8')", "dtype('int64')"), ("dtype('float16')", "dtype('float64')")]

NUMBER = r"-?(?:\d+\.?\d*(?:e[+-]?\d+)?)"


def agree(ours, theirs):
    """Whether both have printed the same, or the shell what its three types of elements make of it."""
    if ours == theirs or ours is None or theirs is None:
        return ours == theirs
    if any("dtype=object" in line for line in theirs):
        # Objects are no elements here: a TypeError says so.
        return ours[0].startswith("TypeError: ")
    text = "\n".join(theirs)
    if "dtype=float16" in text:
        # Three digits of NumPy's, more of ours.
        first, second = ([float(n) for n in re.findall(NUMBER, re.sub("dtype=float(16|64)", "", t))]
                         for t in ("\n".join(ours), text))
        return len(first) == len(second) and all(abs(x - y) <= 0.001 * abs(y) for x, y in zip(first, second))
    for name, ours_for_it in CONVERTED:
        text = text.replace(name, ours_for_it)
    return text == "\n".join(ours)


def run(command, text, folder):
    path = pathlib.Path(folder) / "program.py"
    path.write_text(text)
    result = subprocess.run(command + [str(path)], capture_output=True, encoding="utf-8", timeout=300)
    return answers(result.stdout), result.stderr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--shell", default=str(ROOT / ".build/debug/mlshell"))
    parser.add_argument("--programs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=40)
    options = parser.parse_args()
    maker = Maker(options.seed)
    different = 0
    total = 0
    with tempfile.TemporaryDirectory() as folder:
        while total < options.programs:
            statements = [maker.statement() for _ in range(min(250, options.programs - total))]
            total += len(statements)
            text = program(statements)
            ours, error = run([options.shell, "run"], text, folder)
            theirs, _ = run([sys.executable], PEER + text, folder)
            for place, statement in enumerate(statements):
                if not agree(ours.get(place), theirs.get(place)):
                    different += 1
                    if different <= options.show:
                        print(statement)
                        print("  mlshell:", "\n    ".join(ours.get(place) or ["(nothing) " + error[-200:]]))
                        print("  NumPy:  ", "\n    ".join(theirs.get(place) or ["(nothing)"]), flush=True)
    print(f"{total} programs, {different} that mlshell and NumPy run differently (seed {options.seed})")
    sys.exit(different > 0)


if __name__ == "__main__":
    main()
