# Built-ins with arguments by name, in all ways that they may be given, and what is wrong with others.
print(sorted([3, 1, 2], reverse=True), sorted("bca", key=lambda c: -ord(c)), sorted([1], reverse=False, key=None), sorted(reverse=True, iterable=[1]) if False else 0)  # expect: [3, 2, 1] ['c', 'b', 'a'] [1] 0
row = [3, 1, 2]
row.sort(reverse=True)
print(row, max([1, -5], key=abs), max(1, -5, key=abs), min([], default=7), max("ab", "b", key=len), round(3.14159, ndigits=2))  # expect: [3, 2, 1] -5 -5 7 ab 3.14
print(int("ff", base=16), int("12"), sum([1, 2], start=10), pow(2, 3, mod=5), pow(base=2, exp=3), list(enumerate("ab", start=1)), dict(a=1), dict([(1, 2)], b=3))  # expect: 255 12 13 3 8 [(1, 'a'), (2, 'b')] {'a': 1} {1: 2, 'b': 3}
print("a,b,c".split(",", maxsplit=1), "a b".split(sep=" "), "x".join(["a", "b"]), "{a}{b}".format(a=1, b=2), "{}{k}".format(0, k=1))  # expect: ['a', 'b,c'] ['a', 'b'] axb 12 01
print(1, 2, sep="-", end="!\n")  # expect: 1-2!
table = {1: 2}
table.update(a=3)
table.update({4: 5}, b=6)
table.update({7: 8})
table.update()
print(table, list(zip([1], [2], strict=True)), "a\nb".splitlines(keepends=True), str(object=5), dict())  # expect: {1: 2, 'a': 3, 4: 5, 'b': 6, 7: 8} [(1, 2)] ['a\n', 'b'] 5 {}
method = row.sort
method(key=lambda n: n)
print(row, list(map(int, ["7"])), sorted([2, 1], key=None))  # expect: [1, 2, 3] [7] [1, 2]


def told(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(told(lambda: sorted([1], None)))  # expect: TypeError: sorted expected 1 argument, got 2
print(told(lambda: [1].sort(None)))  # expect: TypeError: sort() takes no positional arguments
print(told(lambda: sorted()))  # expect: TypeError: sorted expected 1 argument, got 0
print(told(lambda: int("1", bas=2)))  # expect: TypeError: 'bas' is an invalid keyword argument for int()
print(told(lambda: max(1, 2, key=abs, default=3)))  # expect: TypeError: Cannot specify a default for max() with multiple positional arguments
print(told(lambda: "a".split(seps=",")))  # expect: TypeError: 'seps' is an invalid keyword argument for split()
print(told(lambda: len(obj=[1])))  # expect: TypeError: len() takes no keyword arguments
print(told(lambda: [].append(object=1)))  # expect: TypeError: list.append() takes no keyword arguments
print(told(lambda: {}.update(1, 2)))  # expect: TypeError: update expected at most 1 argument, got 2
print(told(lambda: {}.get(1, 2, 3)))  # expect: TypeError: get expected at most 2 arguments, got 3
print(told(lambda: enumerate([1], start="a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(told(lambda: print(1, seps="")))  # expect: TypeError: 'seps' is an invalid keyword argument for print()
print(told(lambda: str.upper()))  # expect: TypeError: unbound method str.upper() needs an argument
print(told(lambda: list.sort(5, reverse=True)))  # expect: TypeError: descriptor 'sort' for 'list' objects doesn't apply to a 'int' object
