x = 1
del x
try:
    x
except NameError as error:
    print(error)  # expect: name 'x' is not defined


def f():
    y = 1
    del y
    return y


f()  # error: UnboundLocalError: cannot access local variable 'y' where it is not associated with a value
