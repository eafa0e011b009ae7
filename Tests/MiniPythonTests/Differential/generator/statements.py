"""Statements, simple and compound, as lists of lines."""

KINDS = ["int", "int", "float", "str", "str", "ints", "strs", "list", "tuple", "set", "dict", "bool", "any"]

ERRORS = ["ValueError", "KeyError", "IndexError", "TypeError", "ZeroDivisionError", "LookupError", "ArithmeticError",
          "OverflowError", "AttributeError", "StopIteration", "RuntimeError", "AssertionError", "Exception"]


def indented(lines):
    return ["    " + line for line in lines]


class StatementWriter:
    """Writes statements. `t(lambda: ...)` shows what an expression comes to, or its error."""

    def statement(self, depth):
        simple = [self.show, self.show, self.show, self.show, self.assign, self.assign, self.change, self.print_]
        compound = [
            self.if_, self.while_, self.for_, self.try_, self.function, self.generator, self.class_, self.unpack,
            self.match, self.with_, self.comprehension, self.delete, self.closure, self.sort, self.raise_, self.library,
            self.library, self.flow, self.flow, self.family, self.patterns, self.levels, self.edits, self.texts,
        ]
        return self.random.choice(simple if depth == 0 or self.chance(0.5) else compound)(depth)

    def block(self, depth, most=3):
        """An indented block; what is named in it is not known outside."""
        before = {kind: list(names) for kind, names in self.names.items()}
        lines = []
        for _ in range(self.random.randrange(1, most + 1)):
            lines += self.statement(max(depth - 1, 0))
        self.names = before
        return indented(lines)

    def show(self, depth):
        return [f"t(lambda: {self.expression(self.random.choice(KINDS))})"]

    def library(self, depth):
        return [f"t(lambda: {self.expression('library', 1)})", f"t(lambda: {self.expression('library', 1)})"]

    def assign(self, depth):
        kind = self.pick("int", "float", "str", "ints", "strs", "list", "tuple", "set", "dict", "range")
        # What fails binds a value of its kind all the same.
        other = {"int": "7", "float": "2.5", "str": "'abc'", "ints": "[1, 2, 3]", "strs": "['a', 'b']",
                 "list": "[1, 'x']", "tuple": "(1, 2)", "set": "{1, 2}", "dict": "{'a': 1}", "range": "range(4)"}[kind]
        value = self.expression(kind)
        name = self.bind(kind)
        return [f"{name} = g(lambda: {value}, {other})", f"p({name})"]

    def change(self, depth):
        """Changes a container or a number in place."""
        kind = self.pick("int", "str", "ints", "dict", "set", "list")
        if not self.names.get(kind):
            return self.assign(depth)
        name = self.random.choice(self.names[kind])
        templates = {
            "int": ["{n} += <int>", "{n} -= <num>", "{n} *= <smallint>", "{n} //= <int>", "{n} %= <int>", "{n} **= <wholepower>",
                    "{n} >>= <shift>", "{n} |= <int>", "{n} ^= <bool>", "{n} /= <int>"],
            "str": ["{n} += <str>", "{n} *= <times>", "{n} %= <any>", "{n}[<index>] = <str>"],
            "ints": ["{n}[<index>] = <int>", "{n}[<slice>] = <ints>", "{n}[<slice>] = <range>", "del {n}[<slice>]",
                     "del {n}[<index>]", "{n} += <range>", "{n} += <ints>", "{n} *= <times>", "{n}.append(<int>)",
                     "{n}.insert(<index>, <int>)", "{n}.extend(<ints>)", "{n}.pop(<index>)", "{n}.remove(<int>)",
                     "{n}.reverse()", "{n}.sort()", "{n}.clear()", "{n}.sort(key=lambda v: -v)", "{n}[<index>] += <int>",
                     "{n} += <any>", "{n}[<slice>] = <any>", "{n} = {n} + <tuple>"],
            "dict": ["{n}[<key>] = <int>", "del {n}[<key>]", "{n}.update(<dict>)", "{n} |= <dict>", "{n}.pop(<key>)",
                     "{n}.setdefault(<key>, <int>)", "{n}[<any>] = <int>", "{n}.update(<any>)", "{n}[<key>] += <int>",
                     "{n}.update(z=<int>)", "{n}.clear()", "{n}.popitem()", "{n} |= <any>"],
            "set": ["{n}.add(<int>)", "{n}.discard(<int>)", "{n}.remove(<int>)", "{n} |= <set>", "{n} &= <set>",
                    "{n} -= <set>", "{n} ^= <set>", "{n}.update(<ints>, <range>)", "{n}.pop()", "{n} |= <ints>",
                    "{n}.difference_update(<ints>)", "{n}.intersection_update(<range>)", "{n}.clear()",
                    "{n}.symmetric_difference_update(<ints>)", "{n}.add(<ints>)"],
            "list": ["{n}[<index>] = <any>", "{n}[<slice>] = <str>", "{n}.append(<safe>)", "{n}.extend(<any>)", "{n} += <any>",
                     "{n}.sort(key=str)", "{n}.sort()", "del {n}[<index>:]", "{n}.remove(<any>)", "{n}.reverse()"],
        }[kind]
        self.room = 40
        self.sets += kind == "set"
        line = self._fill(self.random.choice(templates).replace("{n}", name), self.random.randrange(2))
        self.sets -= kind == "set"
        lines = ["try:", f"    {line}", "except Exception as e:", "    x(e)", f"p({name})"]
        # The name keeps its kind, and what loops make of it stays small.
        other = {"int": "int, 7", "str": "str, 'abc'", "ints": "list, [1, 2]", "list": "list, [1, 'x']"}
        if kind in other:
            lines.append(f"{name} = k({name}, {other[kind]})")
        return lines

    def print_(self, depth):
        count = self.random.randrange(1, 4)
        values = ", ".join(f"ascii({self.expression('any', 1)})" for _ in range(count))
        options = self.pick("", "", "", ", sep=''", ", sep='-'", ", end='|\\n'", ", sep=3", ", end=None")
        return ["try:", f"    print({values}{options})", "except Exception as e:", "    x(e)"]

    def if_(self, depth):
        lines = [f"if b(lambda: {self.expression('any' if self.chance(0.3) else 'bool')}):"] + self.block(depth)
        for _ in range(self.pick(0, 0, 1, 2)):
            lines += [f"elif b(lambda: {self.expression('bool')}):"] + self.block(depth, 2)
        if self.chance(0.6):
            lines += ["else:"] + self.block(depth, 2)
        return lines

    def loop_end(self, name, depth):
        """Perhaps a break or continue under a condition."""
        if self.chance(0.5):
            return []
        word = self.pick("break", "continue")
        return [f"    if b(lambda: {self.expression('bool', 1)}): {word}", f"    print('after', {name!r})"]

    def while_(self, depth):
        name = self.fresh("w")
        lines = [f"{name} = {self.random.randrange(5)}", f"while {name} > 0:", f"    {name} -= 1"]
        lines += self.block(depth) + self.loop_end(name, depth)
        if self.chance(0.4):
            lines += ["else:"] + self.block(0, 1)
        return lines

    def for_(self, depth):
        kind = self.pick("ints", "strs", "str", "range", "list", "tuple", "set", "dict")
        source = f"list(g(lambda: {self.expression(kind, 1)}, [1, 2]))[:4]"
        if self.chance(0.2):
            names = f"{self.fresh('i')}, {self.fresh('i')}"
            source = f"zip({source}, 'abc')"
        elif self.chance(0.3):
            names = f"{self.fresh('i')}, {self.fresh('i')}"
            source = f"enumerate({source}, {self.pick('0', '1', '-3', '2**63')})"
        else:
            names = self.fresh("i")
        lines = [f"for {names} in {source}:", f"    p({names.split(',')[0]})"]
        lines += self.block(depth, 2) + self.loop_end(names, depth)
        if self.chance(0.4):
            lines += ["else:"] + self.block(0, 1)
        return lines

    def raise_(self, depth):
        """Raises under handlers of all sorts."""
        error = self.random.choice(ERRORS)
        arguments = self.pick("", "'m'", "1, 'two'", "None", "[1]", "ValueError('inner')")
        cause = self.pick("", "", "", " from KeyError('k')", " from None", " from ValueError", " from 3")
        subject = self.pick(f"{error}({arguments})", f"{error}({arguments})", error, self.expression("any", 0))
        lines = ["try:", "    try:", f"        raise {subject}{cause}",
                 f"    except {self.random.choice(ERRORS)} as e:"]
        lines += [self.pick("        raise", "        x(e)", "        raise RuntimeError('second') from e",
                            "        1 // 0", "        raise TypeError(e)", "        e.args += (1,); x(e)")]
        if self.chance(0.4):
            lines += ["    else:", "        print('else')"]
        if self.chance(0.5):
            lines += ["    finally:", "        print('finally')"]
        lines += ["except BaseException as e:", "    x(e)", "    print(type(e.__cause__).__name__, "
                  "type(e.__context__).__name__, e.__suppress_context__)"]
        return lines

    def try_(self, depth):
        caught = self.pick("ValueError", "Exception", "(TypeError, ValueError)", "ArithmeticError", "LookupError",
                           "ZeroDivisionError", "BaseException", "(KeyError, (IndexError,))", "3")
        lines = ["try:", "    try:"]
        lines += indented(self.block(depth, 2)) + [f"        p({self.expression('any', 2)})"]
        lines += [f"    except {caught} as e:", "        x(e)"]
        if self.chance(0.3):
            lines += ["    except TypeError:", "        print('second')"]
        if self.chance(0.3):
            lines += ["    else:"] + indented(self.block(0, 1))
        if self.chance(0.5):
            lines += ["    finally:"] + indented(self.block(0, 1))
        return lines + ["except Exception as e:", "    x(e)"]

    def function(self, depth):
        """A function with some signature, called in several ways."""
        name = self.fresh("f")
        signature = self.pick(
            "a, b", "a, b=2", "a, *b", "a, b=1, *c, d=3", "*a, **b", "a, /, b", "a, *, b", "a, b, /, c=3, *, d", "**a",
            "a=1, /, b=2, *, c", "a, b, c, d=4", "*, a=1, b", "")
        defaults = self.pick("", "", " -> int")
        bare = [part.split("=")[0].strip("* ") for part in signature.split(",")]
        shown = ", ".join(part for part in bare if part and part != "/")
        lines = [f"def {name}({signature}){defaults}:"]
        if self.chance(0.4):
            lines += self.block(depth, 2)
        result = self.pick(f"    return ({shown}{',' if shown else ''})", f"    return {self.expression('any', 1)}", "    pass")
        lines.append(result)
        for _ in range(self.random.randrange(1, 4)):
            arguments = [self.expression(self.pick("int", "str", "any"), 0) for _ in range(self.random.randrange(4))]
            if self.chance(0.2):
                arguments.append("*" + self.expression(self.pick("ints", "tuple", "str", "any"), 0))
            used = set()
            for _ in range(self.pick(0, 0, 1, 2)):
                word = self.pick("a", "b", "c", "d", "e")
                if word not in used:
                    used.add(word)
                    arguments.append(f"{word}={self.expression('int', 0)}")
            if self.chance(0.15):
                arguments.append("**" + self.expression(self.pick("dict", "dict", "any"), 0))
            lines.append(f"t(lambda: {name}({', '.join(arguments)}))")
        return lines

    def closure(self, depth):
        name, cell = self.fresh("f"), self.fresh("n")
        update = self.pick(f"{cell} += k", f"{cell} = {cell} * 2 + k", f"{cell} -= k", f"{cell} = [{cell}, k]", f"del {cell}")
        return [f"def {name}({cell}):", "    def inner(k=1):", f"        nonlocal {cell}", f"        {update}",
                f"        return {cell}", f"    def read(): return {cell}", "    return inner, read",
                f"i, r = {name}({self.expression('int', 0)})", f"t(lambda: (i(), i({self.expression('int', 0)}), r()))",
                "t(r)", f"t(lambda: [f() for f in [lambda: j for j in range(3)]])",
                f"t(lambda: [f() for f in [lambda j=j: j + {self.pick(1, 2)} for j in range(3)]])"]

    def generator(self, depth):
        name = self.fresh("f")
        count = self.random.randrange(1, 4)
        lines = [f"def {name}(n):", "    try:"]
        for _ in range(count):
            lines += ["        " + self.pick(
                "yield n", "yield n * 2", "k = yield n; p(k)", "yield from range(n % 4)", "yield from [1, 2]", "n += 1",
                "for i in range(2): yield i", "k = yield from inner(n); p(k)", "if n > 2: return n", "1 // (n - 2)",
                f"yield {self.expression('any', 1)}", "raise StopIteration(3)", "yield from 5", "return [n]")]
        lines += ["        yield 'last'"]
        lines += [self.pick("    except ValueError as e: x(e)", "    except GeneratorExit: print('exit'); raise",
                            "    finally: print('end')", "    except ZeroDivisionError: yield 'zero'",
                            "    except GeneratorExit: yield 1")]
        lines[1:1] = ["    def inner(m):", "        got = yield m", "        return (got, m)"]
        source = f"{name}({self.pick('0', '1', '2', '3')})"
        lines.append(f"t(lambda: list({source}))")
        lines.append(f"t(lambda: [*{source}, *{source}])")
        lines.append(f"i = {source}")
        for _ in range(self.random.randrange(2, 6)):
            lines.append("t(lambda: " + self.pick(
                "next(i)", "next(i)", "i.send(5)", "i.send(None)", "i.throw(ValueError('v'))", "i.close()", "next(i, 'none')",
                "i.throw(ZeroDivisionError)", "list(i)", "sum(v for v in i if isinstance(v, int))", "i.throw(KeyError, 'k')",
                "3 in i", "max(i)", "(next(i), next(i))") + ")")
        # CPython closes a generator as soon as nobody holds it, we do not: it is closed here. The first may be refused.
        return lines + ["t(lambda: i.close())", "t(lambda: i.close())"]

    def unpack(self, depth):
        target = self.pick("a, b", "a, *b", "*a, b", "a, (b, c)", "a, *b, c", "[a, b, c]", "(a,)", "*a,", "a, b, *c", "a, [b, *c]",
                           "a[0], b", "a.x, b")
        source = self.expression(self.pick("ints", "tuple", "list", "str", "strs", "range", "dict", "any"), 1)
        shown = self.pick("[a]", "(a, b)")
        lines = ["a = [0]; b = c = None", "try:", f"    {target} = {source}", "    p((a, b, c))", "except Exception as e:", "    x(e)"]
        if self.chance(0.3):
            lines += ["a = b = c = 1", f"t(lambda: [{shown} for a, b in [{source}]])"]
        return lines

    def comprehension(self, depth):
        source = self.expression(self.pick("ints", "range", "str", "strs", "list"), 1)
        variable = self.fresh("u")
        condition = self.pick("", f" if {variable}", f" if {variable} != {self.expression('int', 0)}", f" if b(lambda: {self.expression('bool', 1)})")
        form = self.pick("[{v} for {v} in {s}{c}]", "{{str({v}): {v} for {v} in {s}{c}}}", "[({v}, w) for {v} in {s}{c} for w in 'ab']",
                         "sorted({{repr({v}) for {v} in {s}{c}}})", "list(({v}, {v}) for {v} in {s}{c})", "sum({v} for {v} in {s}{c})",
                         "[[{v} for w in range(2)] for {v} in {s}{c}]", "any({v} for {v} in {s}{c})", "[z := {v} for {v} in {s}{c}]",
                         "{{k: {v} for k, {v} in enumerate({s}){c}}}", "dict([({v}, 1) for {v} in {s}{c}])",
                         "' '.join(str({v}) for {v} in {s}{c})")
        return [f"t(lambda: {form.format(v=variable, s=source, c=condition)})"]

    def delete(self, depth):
        name = self.fresh("v")
        lines = [f"{name} = {self.expression('ints', 0)}", f"del {name}"]
        if self.chance(0.5):
            lines += [f"t(lambda: {name})"]
        else:
            lines += ["try:", f"    {self.pick('print', 'del')} {name}".replace("print", "p(") .replace(f"p( {name}", f"p({name})"),
                      "except NameError as e:", "    x(e)"]
        return lines + [f"{name} = 1"]

    def sort(self, depth):
        key = self.pick("", ", key=str", ", key=len", ", key=lambda v: -v", ", key=abs", ", reverse=True", ", key=lambda v: (v % 3, v)",
                        ", key=repr, reverse=True", ", key=None", ", key=lambda v: 1 // v", ", reverse=2", ", key=lambda v: str(v)[-1]")
        source = self.expression(self.pick("ints", "ints", "strs", "list", "set", "dict", "str"), 1)
        word = self.pick("sorted", "sorted", "max", "min")
        return [f"t(lambda: {word}({source}{key if word == 'sorted' else key.split(', reverse')[0]}))"]

    def with_(self, depth):
        name = self.fresh("M")
        swallow = self.pick("True", "False", "None", "1", "1 // 0", "t is ValueError")
        body = self.pick("1 // 0", "p(m)", "raise ValueError('v')", f"p({self.expression('any', 1)})", "p(m.nope)")
        return [f"class {name}:", f"    def __init__(self, k): self.k = k",
                f"    def __enter__(self): print('enter', self.k); return {self.pick('self.k', '1', '(1, 2)', '1 // (self.k - 1)')}",
                f"    def __exit__(self, t, v, b): print('exit', self.k, t and t.__name__, v); return {swallow}", "try:",
                f"    with {name}(1) as m{self.pick('', f', {name}(2)', f', {name}(2) as q')}:", f"        {body}", "    print('behind')",
                "except Exception as e:", "    x(e)"]

    def match(self, depth):
        subject = self.expression(self.pick("int", "str", "ints", "tuple", "list", "dict", "any", "float"), 1)
        lines = [f"m = g(lambda: {subject}, None)", "match m:"]
        for _ in range(self.random.randrange(1, 5)):
            pattern = self.pick(
                "0", "1 | 2 | -1", "int()", "int(n)", "str() as s", "[]", "[a]", "[a, b]", "[a, *r]", "[*r, 5]", "(1, a)", "{}",
                "{'a': a}", "{'a': 1, **r}", "None", "True", "float()", "float(f)", "'abc'", "[int(), *_]", "list() | tuple()",
                "dict()", "[a, [b, *c]]", "'a' | 'b' as s", "str(s)", "-0.0", "[1, _, *r]", "bool()", "set()", "[(1 | 2) as a, b]")
            guard = self.pick("", "", "", f" if b(lambda: {self.expression('bool', 1)})")
            lines += [f"    case {pattern}{guard}:", f"        print({pattern!r}, ascii(m))"]
        if self.chance(0.7):
            lines += ["    case _:", "        print('other')"]
        return lines
