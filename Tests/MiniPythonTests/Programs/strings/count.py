print("banana".count("a"))  # expect: 3
print("banana".count("ana"))  # expect: 1
print("banana".count(""))  # expect: 7
print("banana".count("a", 2))  # expect: 2
print("banana".count("a", 2, 4))  # expect: 1
print("".count("a"), "".count(""))  # expect: 0 1
