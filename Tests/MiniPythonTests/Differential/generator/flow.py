"""Larger shapes of programs: tangled control flow, generators that talk to one another, families of classes, patterns in
patterns, closures over several levels, lists and texts that are changed step by step.
"""

JUMPS = ["continue", "break", "return ('r', x)", "raise ValueError(x)", "raise KeyError('k', x)", "x // 0", "pass", "x += 1",
         "x -= 2", "print('j', x)"]

CATCH = ["ValueError", "KeyError", "ZeroDivisionError", "(ValueError, KeyError)", "LookupError", "ArithmeticError", "Exception",
         "BaseException", "IndexError"]

MESSAGE = ["'m'", "x", "('t', x)", "None", "''", "'é', 2"]


def indented(lines):
    return ["    " + line for line in lines]


class FlowWriter:
    """Writes functions whose parts know of one another; the results are printed with `t(lambda: …)`."""

    def flow(self, depth):
        """A function of jumps out of loops, `try`, `finally` and `with`."""
        name, self.yields = self.fresh("f"), self.chance(0.35)
        body = self.flow_block(self.random.randrange(2, 5), False)
        lines = ["class M:", "    def __init__(self, k, s): self.k, self.s = k, s",
                 "    def __enter__(self): print('enter', self.k); return self.k",
                 "    def __exit__(self, c, v, b): print('exit', self.k, c and c.__name__, v); return self.s",
                 # CPython closes a generator as soon as nobody holds it, we do not: it is closed here, however it refuses.
                 "def talk(i, n):", "    out = []", "    try:", "        out.append(next(i, 'over'))",
                 "        for k in range(n): out.append(i.send(k))", "    finally:", "        for k in range(99):",
                 "            try: i.close(); break", "            except Exception as e: x(e)", "    return out",
                 f"def {name}(x):", *indented(body), "    return ('end', x)"]
        for given in self.random.sample(range(-2, 7), 3):
            call = f"{name}({given})"
            lines.append(f"t(lambda: {self.drain(call) if self.yields else call})")
        return lines

    def drain(self, call):
        return self.pick(f"list({call})", f"[*{call}]", f"talk({call}, 2)", f"talk({call}, 1)", f"talk({call}, 5)")

    def flow_block(self, depth, in_loop):
        lines = []
        for _ in range(self.random.randrange(1, 4)):
            lines += self.flow_statement(depth, in_loop)
        return lines

    def jump(self, in_loop):
        jump = self.pick(*JUMPS)
        if not in_loop and jump in ("continue", "break"):
            jump = "return 'out'"
        if self.yields and self.chance(0.4):
            jump = self.pick("yield x", "x = (yield x) or x", "yield from (x, 'two')", "print('sent', (yield))")
        return jump

    def flow_statement(self, depth, in_loop):
        if depth == 0:
            return [self.pick("print('p', x)", "x += 1", self.jump(in_loop), f"if x % {self.pick(2, 3)} == 0: {self.jump(in_loop)}")]
        inner = lambda loop=in_loop: indented(self.flow_block(depth - 1, loop))
        variable = self.fresh("n")
        return self.random.choice([
            lambda: [f"if x {self.pick('>', '<', '==', '!=')} {self.random.randrange(-1, 5)}:", *inner(),
                     *(["else:", *inner()] if self.chance(0.4) else [])],
            lambda: [f"for {variable} in {self.pick('range(3)', '(x, 1)', '[2, x]')}:", *inner(True),
                     *(["else:", *inner()] if self.chance(0.4) else [])],
            lambda: [f"{variable} = 0", f"while {variable} < {self.pick(1, 2, 3)}:", f"    {variable} += 1", *inner(True),
                     *(["else:", *inner()] if self.chance(0.3) else [])],
            lambda: self.flow_try(inner),
            lambda: self.flow_try(inner),
            lambda: [f"with M({self.random.randrange(9)}, {self.pick('True', 'False', 'x > 2')}){self.pick('', ' as ' + variable)}:",
                     *inner()],
            lambda: [f"if x == {self.random.randrange(-1, 5)}: {self.jump(in_loop)}"],
        ])()

    def flow_try(self, inner):
        lines = ["try:", *inner()]
        has_finally = self.chance(0.5)
        if not has_finally or self.chance(0.6):
            name = self.fresh("e")
            lines += [f"except {self.pick(*CATCH)}{self.pick('', f' as {name}')}:"]
            uses = [f"    print('c', repr({name}), repr({name}.__context__))"] if lines[-1].endswith(f"as {name}:") else []
            lines += uses + inner() + self.pick([], [], ["    raise"], [f"    raise RuntimeError({self.pick(*MESSAGE)})"],
                                                ["    raise TypeError('from') from None"])
            if self.chance(0.3):
                lines += ["else:", *inner()]
        if has_finally:
            lines += ["finally:", "    print('fin', x)", *(inner() if self.chance(0.4) else [])]
        return lines

    def family(self, depth):
        """Classes below one another, with super(), properties, class methods and hooks."""
        base = self.fresh("C")
        kinds = [base + letter for letter in "LRD"]
        method = lambda label: self.pick(
            f"def m(self, k=1): return ['{label}'] + super().m(k + 1)", f"def m(self, k=1): return ['{label}', k]",
            f"def m(self, k=1): return [*super().m(k), '{label}', self.v]")
        prop = lambda label: self.pick(
            f"@property\n    def v(self): return ('{label}', self._v)",
            f"@property\n    def v(self): return super().v if self._v else '{label}'",
            "v = 7", "pass", f"def s(self): return '{label}' + super().s()")
        hook = lambda label: self.pick(
            f"def __init__(self, *a, **k): super().__init__(*a, **k); self.t = '{label}'",
            f"def __init__(self, x=2): super().__init__(x + 1); self.t = getattr(self, 't', '') + '{label}'", "pass", "pass",
            f"def __eq__(self, o): return super().__eq__(o) or '{label}'", f"def __repr__(self): return '{label}' + super().__repr__()",
            f"@classmethod\n    def make(cls, *a): return super().make(*a, {self.random.randrange(5)})")
        lines = [f"class {base}:", "    count = 0",
                 "    def __init_subclass__(cls, **k): cls.tag = cls.__name__[-1]; super().__init_subclass__(**k)",
                 f"    def __init__(self, x=1, y=0): self._v = x; type(self).count += {self.pick(1, 2)}; self.y = y",
                 "    def m(self, k=1): return ['base', k]", "    def s(self): return 'base'",
                 "    @property", "    def v(self): return self._v",
                 "    @v.setter", "    def v(self, w):", "        if w < 0: raise ValueError(w)", "        self._v = w",
                 "    @classmethod", "    def make(cls, *a): return cls(*a[:2])", "    @staticmethod", "    def st(k): return k * 2",
                 "    def __repr__(self): return f'{type(self).__name__[-1]}({self._v!r})'",
                 "    class In:", f"        n = {self.random.randrange(9)}", "        def get(self): return self.n"]
        for name, parents, label in ((kinds[0], base, "l"), (kinds[1], base, "r"),
                                     (kinds[2], f"{kinds[0]}, {kinds[1]}", "d")):
            lines += [f"class {name}({parents}):", f"    {method(label)}", f"    {prop(label)}", f"    {hook(label)}"]
        lines = "\n".join(lines).split("\n")
        for _ in range(6):
            kind = self.random.choice([base, *kinds])
            lines.append("t(lambda: " + self.pick(
                f"{kind}(3).m()", f"{kind}().v", f"{kind}(0).v", f"{kind}(2).s()", f"{kind}.make(4)", f"{kind}.make(4).t", f"{kind}.st(4)",
                f"{kind}(1, 2, 3)", f"{kind}() == {kind}()", f"[k.__name__[-1] for k in {kind}.__mro__]", f"{kind}.In().get()",
                f"{kind}(5, y=6).__dict__", f"{kind}.tag", f"isinstance({kind}(), {base})", f"({kind}.count, {base}.count)",
                f"issubclass({kind}, {kinds[0]})", f"super({kinds[0]}, {kinds[2]}()).m()", f"hash({kind}()) and 1",
                f"{kind}.v.fget({kind}(8))", f"{kind}.m({base}(3))", f"[*map({kind}, 'ab')]") + ")")
        lines += [f"o = {self.random.choice(kinds)}()"]
        for line in self.random.sample(["o.v = 5; p(o.v)", "o.v = -1", "del o.v", "o.count = 9; p((o.count, type(o).count))", "o.In.n = 4; p(o.In().n)",
                                        "type(o).m = lambda self, k=0: k; p(o.m(3))", "o.m = 5; p(o.m)", "o.zz", "p(o._v + o.y)"], 3):
            lines += ["try:", f"    {line}", "except Exception as e:", "    x(e)"]
        return lines

    def patterns(self, depth):
        """A match over values of a class, a dataclass and containers, patterns within patterns."""
        name = self.fresh("m")

        def pattern(level):
            if level == 0:
                return self.pick("_", "0", "1", "'a'", "None", "True", "q{}", "-1", "2.5", "int()", "str(q{})", "'a' | 'b'", "int() | None") \
                    .format(self.counter_of_captures())
            inner = lambda: pattern(level - 1)
            return self.pick(
                lambda: f"[{inner()}, {inner()}]", lambda: f"({inner()}, *_)", lambda: f"[*_, {inner()}]", lambda: f"[{inner()}]",
                lambda: f"[{inner()}, *q{self.counter_of_captures()}, {inner()}]",
                lambda: f"Point({inner()}, {inner()})", lambda: f"Point(y={inner()})", lambda: f"Point(x={inner()}, y={inner()})",
                lambda: f"{{'k': {inner()}}}", lambda: f"{{'k': {inner()}, 2: {inner()}, **q{self.counter_of_captures()}}}",
                lambda: f"({inner()}) as q{self.counter_of_captures()}", lambda: f"Node(left={inner()})", inner)()

        lines = ["class Node:", "    __match_args__ = ('left', 'right')", "    def __init__(self, left=None, right=None):",
                 "        self.left, self.right = left, right", f"def {name}(v):", "    match v:"]
        for number in range(self.random.randrange(3, 8)):
            self.captures = 0
            case = pattern(self.random.randrange(0, 4))
            # A case that takes everything must come last.
            if case.strip("()") in ("_", "q1") or case.startswith("(_) as") or case.startswith("(q1) as"):
                continue
            found = ", ".join(["v.__class__.__name__", *(f"q{k + 1}" for k in range(self.captures) if f"q{k + 1}" in case)])
            guard = self.pick("", "", "", " if v", " if b(lambda: v > 1)")
            lines += [f"        case {case}{guard}: return ({number}, {found})"]
        lines += [f"        case {'_' if self.chance(0.7) else '5'}: return 'other'"]
        subject = lambda level=2: self.random.choice(
            ["0", "1", "'a'", "'b'", "None", "True", "2.5", "-1", "'xyz'"] if level == 0 else [
                f"[{subject(level - 1)}, {subject(level - 1)}]", f"({subject(level - 1)},)", f"Point({subject(level - 1)}, {subject(level - 1)})",
                f"{{'k': {subject(level - 1)}}}", f"{{'k': {subject(level - 1)}, 2: {subject(level - 1)}, 'z': 0}}", "[]", "range(3)", "'ab'",
                f"[1, {subject(level - 1)}, {subject(level - 1)}, 'a']", "{1, 2}", subject(0)])
        return lines + [f"t(lambda: {name}({subject()}))" for _ in range(7)]

    def counter_of_captures(self):
        self.captures += 1
        return self.captures

    def levels(self, depth):
        """Closures over several levels: each may read, rebind or delete what the levels around it hold."""
        name = self.fresh("f")
        use = lambda: self.pick("a += 1", "a, c = c, a", "c *= 2", "a = [a]", "del c", "print(a)", "print(a, c)", "c = (c := a)", "pass",
                                "a = str(a)", "for c in (3, 4): pass", "c = [c for c in (a, 9)]", "c = (lambda c: (c, a))(5)",
                                "import math as c; c = c.floor(2.5)", "c = max(a for a in [1, 5])", "d = a; a = d")
        declared = lambda: self.pick("nonlocal a, c", "nonlocal a", "nonlocal c", "global a", "pass", "a = 'own'")
        lines = [f"def {name}(a, c=2):", "    def one(k):", f"        {declared()}", f"        {use()}", "        def two():",
                 f"            {declared()}", f"            {use()}", f"            {use()}", f"            return {self.pick('a', '(a, c)', 'c', 'k')}",
                 f"        {use()}", f"        return {self.pick('two()', '(two(), a)', 'two', '[two(), two()]')}",
                 f"    {self.pick('pass', 'c = 7', 'a = -a')}", "    return one, lambda: (a, c)"]
        return lines + [f"def run_{name}(v):", f"    one, peek = {name}(v)", "    out = []", "    for k in range(2):",
                        "        r = one(k); out.append(r() if callable(r) else r); out.append(peek())", "    return out",
                        f"t(lambda: run_{name}(1))", f"t(lambda: run_{name}('s'))"]

    def edits(self, depth):
        """A list changed step by step, by slices and methods; what fails leaves it as it was."""
        name = self.fresh("w")
        steps = ["w[{s}] = {v}", "w[{s}] = w[{s}]", "del w[{s}]", "w[{i}] = {k}", "del w[{i}]", "w.insert({i}, {k})", "w.extend({v})", "w += {v}",
                 "w *= {m}", "w.pop({i})", "w.remove({k})", "w.reverse()", "w.sort()", "w.sort(key=lambda k: -k)", "w[{s}], w[{i}] = {v}, {k}",
                 "w[{i}], w[{j}] = w[{j}], w[{i}]", "w = w[{s}] + {v}", "w[len(w):] = {v}", "w.append(w.index({k}))", "w[{s}] = iter({v})",
                 "w[{s}] = {k}", "w = sorted(w, key=lambda k: (k % 3, k))", "w[{i}] += {k}", "w[:] = [k for k in w if k % 2]", "w.clear()",
                 "a, *w = w; w.append(a)", "w = [*w, *{v}]", "w.extend(k for k in w[{s}])"]
        lines = [f"def {name}():", f"    w = {[self.random.randrange(10) for _ in range(self.random.randrange(0, 9))]}"]
        for _ in range(self.random.randrange(4, 12)):
            step = self.random.choice(steps).format(
                s=self._hole_slice(0), i=self.random.randrange(-7, 8), j=self.random.randrange(-4, 5), k=self.random.randrange(10), m=self.pick(0, 1, 2),
                v=self.pick("[]", "[7]", "[1, 2, 3]", "range(4)", "(8, 9)", "w", "w[::-1]", "{5: 1}"))
            lines += ["    try:", f"        {step}", "    except Exception as e: x(e)", "    w = w[:40]; p(w)"]
        return lines + [f"{name}()"]

    def texts(self, depth):
        """A text taken apart and put together step by step, with unusual arguments."""
        text = self.expression("str", 0)
        steps = ["s.split(None, {n})", "s.split({c})", "s.rsplit({c}, {n})", "s.partition({c})", "s.rpartition({c})", "s.strip({c})", "s.lstrip({c}).rstrip({c})",
                 "s.replace({c}, {d}, {n})", "s.replace('', {d})", "s.count('')", "s.find('', {n})", "s.rfind({c}, {n}, {m})", "s.index({c}, {m})",
                 "s.translate({{97: None, 98: 'xy', 99: 122}})", "s.translate(str.maketrans('abc', 'xyz', 'd'))", "s.expandtabs({n})", "s.zfill({m})",
                 "s.center({m}, '·')", "s.splitlines({n})", "{c}.join(s)", "{c}.join(reversed(s))", "s[::-1].title().swapcase()", "s.startswith(({c}, 'a'), {n})",
                 "s.endswith({c}, {n}, {m})", "s.removeprefix({c}).removesuffix({d})", "'{{0:{{1}}}}|{{0!r:>{m}}}'.format(s, {m})", "f'{{s!r:{d2}^{m}}}'",
                 "'{{a[0]}}{{b.real}}'.format(a=s, b={n})", "'{{x}}'.format_map({{'x': s}})", "'%-*s|%.*s' % ({m}, s, {n}, s)", "'%(a)s %(b)r' % {{'a': s, 'b': {c}}}",
                 "[*map(ord, s)][:9]", "''.join(sorted(s, key=str.lower))", "''.join(chr(ord(k) ^ 1) for k in s)", "max(s.split() or ['none'], key=len)",
                 "dict(zip(s, range({m})))", "[k for k, v in collections.Counter(s).most_common({n})]", "s.isidentifier() or s.isprintable()", "s.encode if 0 else len(s.casefold())",
                 "s < {c} or s >= {d}", "s * {n} + {c}", "s[{n}:{m}] in s", "{c} in s", "s.upper().lower() == s.casefold()", "[s[k:k + 2] for k in range(0, len(s), 2)]",
                 "[''.join(g) for _, g in itertools.groupby(s)]", "string.capwords(s)", "[k for k in s if k in string.punctuation]"]
        lines = [f"s = g(lambda: {text}, 'abc')"]
        for _ in range(5):
            step = self.random.choice(steps).format(
                n=self.random.randrange(-2, 4), m=self.random.randrange(0, 12), c=self.pick("' '", "'a'", "','", "''", "'ab'", "'\\n'", "'é'"),
                d=self.pick("'-'", "''", "'xx'", "'\\t'"), d2=self.pick("*", " ", "é", "0"))
            lines.append(f"t(lambda: {step})")
        return lines
