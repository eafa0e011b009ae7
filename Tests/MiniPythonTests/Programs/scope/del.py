a = 1
del a
try:
    a
except NameError as error:
    print(error)  # expect: name 'a' is not defined
def f():
    b = 1
    del b
    return b
try:
    f()
except UnboundLocalError as error:
    print(error)  # expect: cannot access local variable 'b' where it is not associated with a value
try:
    raise ValueError("x")
except ValueError as e:
    pass
try:
    e
except NameError as error:
    print(error)  # expect: name 'e' is not defined
len = lambda x: "mine"
print(len([1]))  # expect: mine
del len
print(len([1]))  # expect: 1
del never_bound  # error: NameError: name 'never_bound' is not defined
