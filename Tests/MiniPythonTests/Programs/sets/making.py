print(set(), {1}, type({}), type({1}))  # expect: set() {1} <class 'dict'> <class 'set'>
print(len({1, 1, 2}), len(set("hello")))  # expect: 2 4
print(sorted(set([3, 1, 2, 3])))  # expect: [1, 2, 3]
print(set(range(5)))  # expect: {0, 1, 2, 3, 4}
print(frozenset([1, 2]), frozenset())  # expect: frozenset({1, 2}) frozenset()
{[1]}  # error: TypeError: unhashable type: 'list'
