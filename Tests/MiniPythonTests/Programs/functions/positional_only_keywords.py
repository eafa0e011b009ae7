def f(a, b, /, c, *, d=4):
    return a, b, c, d
for arguments in [{"c": 3, "a": 1}, {"e": 1, "a": 2}, {"b": 1, "a": 2, "e": 3}, {"e": 1}, {"c": 1, "d": 2}]:
    try:
        print(f(10, 20, **arguments))
    except TypeError as error:
        print(error)
# expect: f() got some positional-only arguments passed as keyword arguments: 'a'
# expect: f() got some positional-only arguments passed as keyword arguments: 'a'
# expect: f() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: f() got an unexpected keyword argument 'e'
# expect: (10, 20, 1, 2)
