def f(**names):
    return names


print(ascii(f(**{"a\ud800": 1, "a\ud801": 2, "a": 3})))  # expect: {'a\ud800': 1, 'a\ud801': 2, 'a': 3}
try:
    f("\ud800", **{"\ud800": 1})
except TypeError as e:
    print(ascii(str(e)))
# expect: 'f() takes 0 positional arguments but 1 was given'
