"""Random programs: statements around the expressions of the grammar."""

import random as standard_random
import re

from . import formats, literals
from .classes import ClassWriter
from .expressions import ENDS, NODES
from .flow import FlowWriter
from .statements import StatementWriter

HOLE = re.compile(r"<([a-z]+)>")

WORDS = {
    "isword": "isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isidentifier isprintable "
    "isascii",
    "strword": "upper lower title capitalize swapcase casefold strip lstrip rstrip",
    "stripword": "strip lstrip rstrip",
    "padword": "center ljust rjust",
    "operatorname": "add sub mul truediv floordiv mod pow and_ or_ xor rshift eq lt ge is_not concat contains",
    "attributepath": "'real' 'numerator.imag' '__class__.__name__' 'x.y' 5",
    "methodname": "'upper' 'copy' 'bit_length' 'keys' 'nope' '__len__'",
    "type": "int str float bool list tuple dict set object type Exception ValueError LookupError KeyError",
    "plaintype": "int str float bool object Exception ValueError LookupError KeyError",
    "operator": "+ * / // % < <= > >= == !=",
    "bitoperator": "- & | ^",
    "unknown": "foo real append upper keys __class__ pop count denominator add start args __doc__x",
    "step": "1 -1 2 -2 3 -3 0 7 -10 2**62",
    "smallint": "0 1 2 3 4 5 6 7 9 10 -1 -2 -3 -5 12",
    "power": "0 1 2 3 5 -1 -2 7 10 0.5 2.0 -1.0 True 13",
    "wholepower": "0 1 2 3 5 -1 -2 7 10 2.0 -1.0 True 13",
    "shift": "0 1 2 5 31 32 62 63 64 65 100 -1 True",
    "base": "0 2 8 10 16 36 1 37 -1",
    "digits": "0 1 2 3 5 10 15 16 17 20 -1 -2 -3 -5 -20 None 400 -400 2**65",
    "times": "0 1 2 3 5 8 10 -1 -3 True",
    "bit": "0 1",
}
WORDS = {name: words.split() for name, words in WORDS.items()}
WORDS["char"] = ["'*'", "'0'", "' '", "'é'", "'🙂'", "''", "'ab'", "3"]


class Generator(ClassWriter, FlowWriter, StatementWriter):
    """Writes one program for each seed."""

    def __init__(self, seed):
        self.random = standard_random.Random(seed)
        self.names = {}
        self.counter = 0
        self.room = 0
        self.sets = 0

    # Expressions

    def expression(self, kind, depth=None):
        depth = self.random.choice([0, 1, 1, 2, 2, 3]) if depth is None else depth
        self.room = 60
        return self._fill(f"<{kind}>", depth)

    def _fill(self, template, depth):
        return HOLE.sub(lambda hole: self._hole(hole[1], depth), template)

    def _hole(self, kind, depth):
        random = self.random
        self.room -= 1
        if kind in WORDS:
            return random.choice(WORDS[kind])
        special = getattr(self, f"_hole_{kind}", None)
        if special is not None:
            return special(depth)
        if kind == "num":
            kind = random.choice(["int", "int", "float", "float", "bool"])
        if kind == "safe":
            kind = random.choice(["int", "str", "bool", "ints", "tuple"])
        # What a set holds stays whole: the order of anything else is no one's to know.
        self.sets += kind == "set"
        try:
            return self._choice(kind, depth)
        finally:
            self.sets -= kind == "set"

    def _choice(self, kind, depth):
        random = self.random
        if depth > 0 and self.sets == 0 and random.random() < 0.02:
            kind = "any"
        names = self.names.get(kind)
        if names and random.random() < (0.25 if depth > 0 else 0.5):
            return random.choice(names)
        tables = NODES if depth > 0 and self.room > 0 else ENDS
        templates, weights = tables[kind]
        template = random.choices(templates, cum_weights=weights)[0]
        return self._fill(template, depth - 1)

    def _hole_integer(self, depth):
        return literals.integer(self.random)

    def _hole_floating(self, depth):
        return literals.float_(self.random)

    def _hole_word(self, depth):
        """A whole number of 64 bits, small enough that the length of a range fits as well."""
        value = literals.integer(self.random)
        return value if -(2**61) < eval(value) < 2**61 else self.random.choice(["5", "-7", "100", "2**40", "-2**60"])

    def _hole_finite(self, depth):
        return literals.float_(self.random, finite=True)

    def _hole_text(self, depth):
        return literals.text(self.random)

    def _hole_index(self, depth):
        return self.random.choice(literals.INDEXES)

    def _hole_key(self, depth):
        return repr(self.random.choice(literals.NAMES))

    def _hole_slice(self, depth):
        part = lambda: "" if self.random.random() < 0.35 else self.random.choice(literals.INDEXES)
        step = ":" + self.random.choice(["", "1", "-1", "2", "-2", "3", "-3", "0", "2**64", "-2**64", "None"])
        return part() + ":" + part() + (step if self.random.random() < 0.5 else "")

    def _hole_numspec(self, depth):
        return formats.number_specification(self.random)

    def _hole_strspec(self, depth):
        return formats.text_specification(self.random)

    def _hole_percent(self, depth):
        return formats.percent(self.random, lambda kind: self._hole(kind, min(depth, 1)))

    def _hole_format(self, depth):
        return formats.fields_of_format(self.random, lambda kind: self._hole(kind, min(depth, 1)))

    def _hole_fstring(self, depth):
        return formats.fstring(self.random, lambda kind: self._hole(kind, min(depth, 1)))

    # Names

    def fresh(self, prefix):
        self.counter += 1
        return f"{prefix}{self.counter}"

    def bind(self, kind, prefix="v"):
        name = self.fresh(prefix)
        self.names.setdefault(kind, []).append(name)
        return name

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *choices):
        return self.random.choice(choices)

    # Programs

    def program(self):
        """The lines of a program; what it cannot do is printed, and goes on."""
        lines = []
        for _ in range(self.random.randrange(3, 9)):
            lines += self.statement(2)
        return lines

    def failing_program(self):
        """The lines of a program that may end in an error that nothing catches."""
        lines = self.program()
        kind = self.pick("any", "any", "int", "str", "float")
        for _ in range(6):
            lines.append(f"print(ascii({self.expression(kind, 2)}))")
        return lines
