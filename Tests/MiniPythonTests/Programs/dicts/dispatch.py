def add(a, b):
    return a + b


operations = {"+": add, "-": lambda a, b: a - b, "max": max}
for name in operations:
    print(name, operations[name](7, 3))
# expect: + 10
# expect: - 4
# expect: max 7
operations["/"](1, 2)  # error: KeyError: '/'
