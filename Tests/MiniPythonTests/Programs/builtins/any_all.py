print(any([]), all([]), any([0, "", None]), all([1, "a", [0]]))  # expect: False True False True
print(any(x > 3 for x in [1, 2, 5]), all(x > 0 for x in [1, 2, 0]))  # expect: True False
seen = []
def note(x):
    seen.append(x)
    return x
print(any(note(x) for x in [0, 0, 1, 1]), seen)  # expect: True [0, 0, 1]
print(all(note(x) for x in [1, 0, 1]), seen)  # expect: False [0, 0, 1, 1, 0]
any(3)  # error: TypeError: 'int' object is not iterable
