# Conditions whose parts decide the way: or, and, not and chains inside one another.
calls = []


def say(value, text):
    calls.append(text)
    return value


def which(a, b, c):
    if say(a, "a") and (say(b, "b") or not say(c, "c")):
        return "then"
    elif not (say(a, "A") or say(c, "C")):
        return "elif"
    return "else"


for a in (0, 1):
    for b in (0, 1):
        for c in (0, 1):
            calls = []
            print(a, b, c, which(a, b, c), "".join(calls))
# expect: 0 0 0 elif aAC
# expect: 0 0 1 else aAC
# expect: 0 1 0 elif aAC
# expect: 0 1 1 else aAC
# expect: 1 0 0 then abc
# expect: 1 0 1 else abcA
# expect: 1 1 0 then ab
# expect: 1 1 1 then ab


def chained(x):
    seen = []
    if 0 <= x < 10:
        seen.append("digit")
    if not 0 <= x < 10:
        seen.append("other")
    if x == 3 or 5 < x <= 7 or x is None:
        seen.append("some")
    if 1 < x != 5 < 9:
        seen.append("odd")
    while not (x < 0 or x > 100) and x % 2:
        x += 1
    return seen, x


print(chained(3), chained(6), chained(-1), chained(12))
# expect: (['digit', 'some', 'odd'], 4) (['digit', 'some', 'odd'], 6) (['other'], -1) (['other', 'odd'], 12)


def members(x, some, none=None):
    if x in some and x is not none:
        return "in"
    if x not in some or not x is some:
        return "out"


print(members(1, [1, 2]), members(3, {1: 2}), members("b", "abc"))  # expect: in out in
nan = float("nan")
print("yes" if nan < 1 or nan >= 1 else "no", "yes" if not nan < 1 else "no")  # expect: no yes
print("yes" if nan == nan else "no", "yes" if not nan == nan else "no", "yes" if nan != nan else "no")
# expect: no yes yes


class Odd:
    """Comparisons that answer what they like."""

    def __init__(self, name, answer):
        self.name = name
        self.answer = answer

    def __lt__(self, other):
        print(f"{self.name} <", end=" ")
        return self.answer

    def __eq__(self, other):
        print(f"{self.name} ==", end=" ")
        return self.answer

    def __ne__(self, other):
        print(f"{self.name} !=", end=" ")
        return self.answer

    def __contains__(self, other):
        print(f"in {self.name}", end=" ")
        return self.answer


for answer in ([], [0], 0, "x", NotImplemented):
    x = Odd("x", answer)
    y = Odd("y", answer)
    try:
        if x < y or not x == y:
            print("first", end=" ")
        if not (x != y) and x < y < x:
            print("second", end=" ")
        if 1 in x and 2 not in y:
            print("third", end=" ")
        print("end")
    except TypeError as problem:
        print(problem)
# expect: x < x == first x != x < in x end
# expect: x < first x != in x in y end
# expect: x < x == first x != x < in x end
# expect: x < first x != in x in y end
# expect: x < '<' not supported between instances of 'Odd' and 'Odd'


def forever():
    n = 0
    while True:
        n += 1
        if n > 5 and not n % 2 or n == 100:
            break
    while 1:
        n += 1
        if not n < 10:
            return n


print(forever())  # expect: 10


def loops(words):
    return [w for w in words if w and not w.isupper() or w == "OK" if len(w) < 6 and "z" not in w]


print(loops(["", "abc", "ABC", "OK", "lengthy", "zip"]))  # expect: ['abc', 'OK']


def walrus(n):
    if (half := n // 2) > 2 and (quarter := half // 2) > 1 or (half := -1) > 0:
        return half, quarter
    return half


print(walrus(10), walrus(4), walrus(6), walrus(9))  # expect: (5, 2) -1 -1 (4, 2)


def unbound(x):
    if x > 0 and (y := x) > 1 or x < -5:
        pass
    return y


print(unbound(3), unbound(1))  # expect: 3 1
try:
    unbound(-1)
except UnboundLocalError as problem:
    print(problem)  # expect: cannot access local variable 'y' where it is not associated with a value
