a = ["x", "y", "z", "y"]
print(a.index("y"))  # expect: 1
print(a.index("y", 2))  # expect: 3
try:
    a.index("y", 0, 1)
except ValueError as error:
    print(error)  # expect: 'y' is not in list
a.index("q")  # error: ValueError: 'q' is not in list
