f = frozenset("ab")
print(sorted(f), "a" in f, len(f))  # expect: ['a', 'b'] True 2
print(f | {"c"} == frozenset("abc"), type(f | {"c"}).__name__, type({"c"} | f).__name__)  # expect: True frozenset set
print({f: 1}[frozenset("ba")])  # expect: 1
f.add("c")  # error: AttributeError: 'frozenset' object has no attribute 'add'
