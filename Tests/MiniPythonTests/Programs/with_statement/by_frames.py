# Both ends of a with as methods of the program, with everything that may leave it.
log = []


class Context:
    def __init__(self, name, answer=None):
        self.name = name
        self.answer = answer

    def __enter__(self):
        log.append(f"enter {self.name}")
        return self.name

    def __exit__(self, kind, value, traceback):
        log.append(f"exit {self.name} {value!r}")
        return self.answer


def shown():
    text = "; ".join(log)
    log.clear()
    return text


with Context("a") as a, Context("b", True) as b:
    log.append(a + b)
print(shown())  # expect: enter a; enter b; ab; exit b None; exit a None


def leaving(how):
    for turn in range(3):
        with Context(turn) as c:
            if how == "return":
                return c
            if how == "break":
                break
            if how == "continue":
                continue
            log.append("body")
    return "end"


for how in ("return", "break", "continue", "through"):
    print(leaving(how), "|", shown())
# expect: 0 | enter 0; exit 0 None
# expect: end | enter 0; exit 0 None
# expect: end | enter 0; exit 0 None; enter 1; exit 1 None; enter 2; exit 2 None
# expect: end | enter 0; body; exit 0 None; enter 1; body; exit 1 None; enter 2; body; exit 2 None


def raising(answer):
    try:
        with Context("r", answer):
            raise ValueError("inside")
        return "swallowed"
    except ValueError as problem:
        return f"caught {problem}"


print(raising(True), raising(False), raising([]), raising([0]), shown())
# expect: swallowed caught inside caught inside swallowed enter r; exit r ValueError('inside'); enter r; exit r ValueError('inside'); enter r; exit r ValueError('inside'); enter r; exit r ValueError('inside')


class Failing:
    def __init__(self, place):
        self.place = place

    def __enter__(self):
        if self.place == "enter":
            raise KeyError("in enter")
        return self

    def __exit__(self, *details):
        log.append(len(details))
        if self.place == "exit":
            raise IndexError("in exit")


for place in ("enter", "exit", "nowhere"):
    try:
        with Failing(place):
            log.append("body")
    except LookupError as problem:
        log.append(repr(problem))
    print(log)
    log.clear()
# expect: ["KeyError('in enter')"]
# expect: ['body', 3, "IndexError('in exit')"]
# expect: ['body', 3]


class Generating:
    def __enter__(self):
        yield 1

    def __exit__(self, *details):
        yield 2


with Generating() as g:
    print(list(g))  # expect: [1]


def generator():
    with Context("g") as name:
        yield name
        yield from (x for x in "xy")


print(list(generator()), shown())  # expect: ['g', 'x', 'y'] enter g; exit g None
g = generator()
next(g)
g.close()
print(shown())  # expect: enter g; exit g GeneratorExit()


class Wrong:
    def __enter__(self):
        return 1


class Two:
    def __enter__(self, other):
        return 1

    def __exit__(self, kind):
        return 1


for thing in (Wrong(), Two(), 3):
    try:
        with thing:
            print("never")
    except TypeError as problem:
        print(problem)
# expect: 'Wrong' object does not support the context manager protocol (missed __exit__ method)
# expect: Two.__enter__() missing 1 required positional argument: 'other'
# expect: 'int' object does not support the context manager protocol
Two.__enter__ = lambda self: self
try:
    with Two():
        print("body")
except TypeError as problem:
    print(problem)
# expect: body
# expect: Two.__exit__() takes 2 positional arguments but 4 were given
