print(all([1, 2, 3]), all([1, 0]), all([]))  # expect: True False True
print(any([0, 0]), any([0, 1]), any([]))  # expect: False True False
print(all(n > 0 for n in [1, 2]), any(n > 5 for n in [1, 2]))  # expect: True False
