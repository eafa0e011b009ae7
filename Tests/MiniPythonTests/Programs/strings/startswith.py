name = "report.txt"
print(name.startswith("rep"))  # expect: True
print(name.startswith("port", 2))  # expect: True
print(name.endswith(".txt"))  # expect: True
print(name.endswith((".py", ".txt")))  # expect: True
print(name.startswith(("a", "b")))  # expect: False
print(name.startswith(""))  # expect: True
print(name.endswith("ort", 0, 6))  # expect: True
