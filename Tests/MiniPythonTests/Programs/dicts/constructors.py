print(dict())  # expect: {}
print(dict(a=1, b=2))  # expect: {'a': 1, 'b': 2}
print(dict([("a", 1), ("b", 2)]))  # expect: {'a': 1, 'b': 2}
print(dict(zip("ab", [1, 2])))  # expect: {'a': 1, 'b': 2}
print(dict({"a": 1}, b=2))  # expect: {'a': 1, 'b': 2}
print(dict.fromkeys("abc", 0))  # expect: {'a': 0, 'b': 0, 'c': 0}
print(dict.fromkeys([1, 2]))  # expect: {1: None, 2: None}
dict(5)  # error: TypeError: 'int' object is not iterable
