"""Classes with special methods, and what is done with their instances."""

METHODS = {
    "__add__": ("o", ["self.x + v(o)", "N(self.x + v(o))", "NotImplemented", "(self.x, v(o))"]),
    "__radd__": ("o", ["v(o) + self.x", "NotImplemented", "N(v(o))"]),
    "__iadd__": ("o", ["self", "N(self.x)", "NotImplemented"]),
    "__sub__": ("o", ["self.x - v(o)", "NotImplemented"]),
    "__rsub__": ("o", ["v(o) - self.x", "NotImplemented"]),
    "__mul__": ("o", ["N(self.x)", "self.x * 2"]),
    "__rmul__": ("o", ["'r'", "NotImplemented"]),
    "__truediv__": ("o", ["self.x / v(o)", "NotImplemented"]),
    "__floordiv__": ("o", ["self.x // v(o)"]),
    "__mod__": ("o", ["self.x % v(o)"]),
    "__pow__": ("o", ["'pow'", "NotImplemented"]),
    "__matmul__": ("o", ["'at'"]),
    "__and__": ("o", ["'and'"]),
    "__or__": ("o", ["'or'", "NotImplemented"]),
    "__lshift__": ("o", ["self.x << 1"]),
    "__divmod__": ("o", ["(1, 2)"]),
    "__neg__": ("", ["-self.x", "N(-self.x)"]),
    "__pos__": ("", ["self"]),
    "__invert__": ("", ["~self.x"]),
    "__abs__": ("", ["abs(self.x)", "'abs'"]),
    "__eq__": ("o", ["self.x == v(o)", "NotImplemented", "'yes'", "False", "1 // 0"]),
    "__ne__": ("o", ["self.x != v(o)", "NotImplemented"]),
    "__lt__": ("o", ["self.x < v(o)", "NotImplemented", "[]"]),
    "__le__": ("o", ["self.x <= v(o)", "NotImplemented"]),
    "__gt__": ("o", ["self.x > v(o)", "NotImplemented"]),
    "__ge__": ("o", ["self.x >= v(o)", "NotImplemented"]),
    "__hash__": ("", ["hash(self.x)", "-1", "2**70", "'h'", "7", "True"]),
    "__bool__": ("", ["self.x > 1", "2", "None", "True", "False"]),
    "__len__": ("", ["2", "-1", "'2'", "2**63", "0", "True", "1 // 0"]),
    "__contains__": ("o", ["o == self.x", "[]", "'yes'", "1 // 0"]),
    "__getitem__": ("i", ["[10, 20, 30][i]", "i if i != 3 else [][0]", "{'a': 1}[i]"]),
    "__setitem__": ("i, w", ["print('set', i, w)"]),
    "__delitem__": ("i", ["print('del', i)"]),
    "__iter__": ("", ["iter([1, self.x])", "5", "self", "(k for k in 'ab')", "[1]"]),
    "__next__": ("", ["next(iter([]))", "1 // 0", "[].pop()"]),
    "__reversed__": ("", ["[3, 2]", "iter('zy')"]),
    "__call__": ("*a, **k", ["(a, k)", "self.x"]),
    "__str__": ("", ["'str of %s' % self.x", "5", "None", "''"]),
    "__repr__": ("", ["f'<N {self.x}>'", "7", "'é'", "'N(%r)' % self.x"]),
    "__format__": ("s", ["'f:' + s", "5", "format(self.x, s)"]),
    "__int__": ("", ["3", "2.5", "'3'"]),
    "__float__": ("", ["1.5", "1", "'1'"]),
    "__index__": ("", ["2", "-1", "'1'", "2**65", "True"]),
    "__round__": ("n=None", ["('round', n)"]),
    "__floor__": ("", ["'floor'"]),
    "__trunc__": ("", ["4"]),
    "__missing__": ("k", ["k"]),
}

USES = """
N(3) + 2; 2 + N(3); N(3) + N(4); 'a' + N(1); N(1) - 5; 5 - N(1); N(2) * 3; 3 * N(2); [1] * N(2); N(1) / 2; N(7) // 2; N(7) % 4;
N(2) ** 3; 2 ** N(2); N(1) @ 2; N(1) & 1; N(1) | 2; 1 | N(2); N(1) << 2; 1 >> N(1); divmod(N(5), 2); -N(3); +N(3); ~N(3); abs(N(-3));
N(1) == N(1); N(1) == 1; 1 == N(1); N(1) != N(2); N(1) != 1; N(1) < N(2); N(2) > 1; 1 < N(2); N(1) <= 1; N(1) >= N(0); 1 <= N(1) < 3;
hash(N(5)); {N(1): 2}; {N(1), N(2)} and None; bool(N(2)); not N(0); len(N(1)); N(1) in [N(1)]; 1 in N(1); N(3) in N(3); N(1)[0]; N(1)[5]; N(1)['a'];
N(1)[1:2]; list(N(1)); [*N(2)]; a, *b = N(1); tuple(reversed(N(1))); N(1)(); N(1)(1, k=2); str(N(4)); repr(N(4)); ascii(N(4)); f'{N(4)}'; f'{N(4)!r:>9}';
f'{N(4):5}'; '{:x}'.format(N(2)); '%s %r' % (N(1), N(2)); '%d' % N(3); '%x' % N(3); '%f' % N(3); format(N(1)); format(N(1), '>8'); int(N(1)); float(N(1));
[1, 2, 3][N(1)]; 'abc'[N(0):]; range(N(2)); chr(N(65)); bin(N(1)); hex(N(2)); round(N(1)); round(N(1), 2); math.floor(N(1)); math.trunc(N(1)); math.sqrt(N(2));
max(N(1), N(2)); sorted([N(2), N(1)]); sum([N(1), N(2)]); sum([N(1)], N(2)); next(N(1)); iter(N(1)) and 1; any(N(1)); [k for k in N(1)]; dict([N(1)]); len(set(N(1)));
N(1).x; N(1).y; N(1).m(); N(1).m(2); N(1).s(3); N(1).c(4); N.s(1); N.c(2); N.m(N(5)); N.m(5); N(1).p; N().x; N(1, 2); N(x=3).x; isinstance(N(1), N); N.__name__;
issubclass(N, B); type(N(1)).__name__; N(1).__class__.__name__; N(1).k; N.k; B.k; getattr(N(1), 'zz', 5); hasattr(N(1), 'm'); vars(N(6)); N(1).__dict__;
N(1).base(2); super(N, N(1)).base(1); str(B(3)) > ''; 'x'.join(N(1)); [0] + N(1); N(1) is N(1); N(1) and 5; N(0) or 6; (N(1), 2) == (N(1), 2); [N(1)].index(N(1));
[N(1), N(2)].count(N(1)); N(2) == N(3) == 3; 5 in [N(5)]; {1: 1}.get(N(1)); {N(1): 1}[N(1)]; list(map(N, [1, 2])) and 1; zip(N(1), N(2)) and 3; print(N(1), end='') or 1;
round(2.5, N(1)); 'abc'.center(N(6)); [].insert(N(0), 1); list(enumerate(N(1), N(2))); pow(N(2), 2); pow(2, N(2)); int('11', N(2)); 'a' * N(2);
slice(N(1), N(2)).indices(5); range(5)[N(1)]; (1, 2, 3)[N(1)]; sum(N(1)); min(N(1)); sorted(N(1)); filter(N(1), []) and 1; isinstance(N(1), (int, N)); N(1) if N(1) else N(2)
""".replace("\n", " ").split("; ")


class ClassWriter:
    """Writes a class N below B with some special methods, and tries them."""

    def class_(self, depth):
        name = self.fresh("K")
        base = self.pick("B", "B", "object", "B, A", "A, B")
        names = self.random.sample(sorted(METHODS), self.random.randrange(1, 9))
        lines = [
            "class A:", "    k = 'A'", "    def base(self, n): return ('A', n)",
            f"class B{self.pick('', '(object)')}:", f"    {self.pick('k = 1', 'k: int = 2', 'pass')}",
            "    def __init__(self, x=1): self.x = x",
            f"    def base(self, n): return ('B', n{self.pick('', ', self.x')})",
            f"class N({base}):".replace("(object)", ""),
        ]
        body = []
        if "B" not in base or self.chance(0.3):
            body += ["def __init__(self, x, y=0):", "    self.x = x; " + self.pick("self.y = y", "super().__init__()", "self.x += y")]
        for method in names:
            parameters, results = METHODS[method]
            result = self.random.choice(results)
            comma = ", " if parameters else ""
            body.append(f"def {method}(self{comma}{parameters}): return {result}")
        if self.chance(0.4):
            body += [f"def m(self, *a): return (self.x, a)", "@staticmethod", "def s(a): return a", "@classmethod",
                     "def c(cls, a): return (cls.__name__, a)", "@property", f"def p(self): return {self.pick('self.x', '1 // 0', 'self.q')}"]
        if self.chance(0.3):
            body += [f"def base(self, n): return super().base(n + 1)"]
        if self.chance(0.1):
            body += ["__hash__ = None"]
        lines += ["    " + line for line in body]
        lines += ["def v(o): return o.x if isinstance(o, (A, B)) else o"]
        # Where neither is written, repr shows an address.
        if "__repr__" not in names:
            lines += ["N.__repr__ = lambda self: 'N[%s]' % type(self.x).__name__"]
        if "__str__" not in names and self.chance(0.2):
            lines += ["N.__str__ = lambda self: 'text'"]
        for use in self.random.sample(USES, 10):
            use = use.strip()
            if use.startswith("hash") and "__hash__" not in names:
                continue
            if use.startswith("a, *b"):
                lines += ["try:", f"    {use}", "    p((a, b))", "except Exception as e:", "    x(e)"]
            else:
                lines.append(f"t(lambda: {use})")
        if self.chance(0.5):
            lines += ["n = N(1)"]
            for _ in range(3):
                line = self.pick("n += 1", "n[0] = 5", "del n[1]", "n.x += 1", "n.z = 3", "del n.x", "n.p = 2", "n -= 1", "for q in n: p(q); break", "n.k = 9; del n.k",
                                 "N.k = 4; p(n.k)", "n.m = lambda: 8; p(n.m())", "assert n, n", "del n.zz", "with n: pass", "n()", "raise n", "a, b = n", "print(n)")
                lines += ["try:", f"    {line}", "    p(n)", "except Exception as e:", "    x(e)"]
        return lines
