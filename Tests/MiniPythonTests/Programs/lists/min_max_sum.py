a = [3, -1, 7.5]
print(min(a), max(a), sum(a), len(a))  # expect: -1 7.5 9.5 3
print(sum([]), sum([1, 2], 10), sum([[1], [2]], []))  # expect: 0 13 [1, 2]
print(max(["bb", "a", "ccc"], key=len), min("b", "a"))  # expect: ccc a
print(max([], default="none"))  # expect: none
max([])  # error: ValueError: max() arg is an empty sequence
