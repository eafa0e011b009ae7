words = ["a", 1, "b"]
try:
    print(" ".join(words))
except TypeError as error:
    print(error)  # expect: sequence item 1: expected str instance, int found
print(" ".join(5))  # error: TypeError: can only join an iterable
