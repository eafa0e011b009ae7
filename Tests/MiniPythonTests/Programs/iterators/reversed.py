print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed((1, 2))))  # expect: [2, 1] ['b', 'a'] [2, 1, 0] [2, 1]
print(list(reversed({"a": 1, "b": 2})))  # expect: ['b', 'a']
reversed({1, 2})  # error: TypeError: 'set' object is not reversible
