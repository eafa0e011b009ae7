def f(a, b, c):
    return a, b, c


print(f(1, 2, 3), f(1, c=3, b=2), f(c=1, a=2, b=3))  # expect: (1, 2, 3) (1, 2, 3) (2, 3, 1)
try:
    f(1, 2, a=3)
except TypeError as error:
    print(error)  # expect: f() got multiple values for argument 'a'
try:
    f(1, 2, 3, d=4)
except TypeError as error:
    print(error)  # expect: f() got an unexpected keyword argument 'd'
f(1)  # error: TypeError: f() missing 2 required positional arguments: 'b' and 'c'
