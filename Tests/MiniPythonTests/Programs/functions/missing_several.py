def f(a, b, c, *, d, e):
    pass


try:
    f(1)
except TypeError as error:
    print(error)  # expect: f() missing 2 required positional arguments: 'b' and 'c'
try:
    f()
except TypeError as error:
    print(error)  # expect: f() missing 3 required positional arguments: 'a', 'b', and 'c'
f(1, 2, 3)  # error: TypeError: f() missing 2 required keyword-only arguments: 'd' and 'e'
