def show(**options):
    for name, value in options.items():
        print(name, "=", value)
    return len(options)


print(show())  # expect: 0
print(show(size=3, color="red"))
# expect: size = 3
# expect: color = red
# expect: 2
print(show(**{"a": 1}, b=2))
# expect: a = 1
# expect: b = 2
# expect: 2


def both(*args, **kwargs):
    return args, kwargs


print(both(1, 2, x=3))  # expect: ((1, 2), {'x': 3})
