print(any([]), all([]), any([0, "", None]), all([1, "a"]), any(x > 2 for x in [1, 3]))  # expect: False True False True True
print(sorted("bca"), sorted([3, 1], reverse=True), sorted({"b": 1, "a": 2}), sorted([True, 0, 2]), sorted(["b", "A"], key=str.lower))
# expect: ['a', 'b', 'c'] [3, 1] ['a', 'b'] [0, True, 2] ['A', 'b']
sorted([1, "a", 2])  # error: TypeError: '<' not supported between instances of 'str' and 'int'
