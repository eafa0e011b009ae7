a = [1, "two", 3.0, None]
print(1 in a, "two" in a, 3 in a, None in a, 2 in a)  # expect: True True True True False
print([1] in [[1], 2])  # expect: True
print("tw" in a)  # expect: False
