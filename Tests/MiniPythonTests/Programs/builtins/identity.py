a = [1]
b = a
print(id(a) == id(b), a is b, id(a) == id([1]), a is not None)  # expect: True True False True
x = 5
y = 5
print(x is y, x == y, None is None)  # expect: True True True
