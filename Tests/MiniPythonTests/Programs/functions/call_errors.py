def f(a, b, c=1):
    return a
def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)
attempt(lambda: f())
# expect: f() missing 2 required positional arguments: 'a' and 'b'
attempt(lambda: f(1))
# expect: f() missing 1 required positional argument: 'b'
attempt(lambda: f(1, 2, 3, 4))
# expect: f() takes from 2 to 3 positional arguments but 4 were given
attempt(lambda: f(1, 2, a=3))
# expect: f() got multiple values for argument 'a'
attempt(lambda: f(1, 2, z=3))
# expect: f() got an unexpected keyword argument 'z'
def g(*, key):
    return key
attempt(lambda: g())
# expect: g() missing 1 required keyword-only argument: 'key'
attempt(lambda: g(1))
# expect: g() takes 0 positional arguments but 1 was given
def h(a, /):
    return a
attempt(lambda: h(a=1))
# expect: h() got some positional-only arguments passed as keyword arguments: 'a'
attempt(lambda: h())
# expect: h() missing 1 required positional argument: 'a'
attempt(lambda: 5())
# expect: 'int' object is not callable
attempt(lambda: "a"())
# expect: 'str' object is not callable
attempt(lambda: f(**5))
# expect: __main__.f() argument after ** must be a mapping, not int
attempt(lambda: (lambda x: x)())
# expect: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
class A:
    def m(self, x):
        return x
attempt(lambda: A().m())
# expect: A.m() missing 1 required positional argument: 'x'
attempt(lambda: A().m(1, 2))
# expect: A.m() takes 2 positional arguments but 3 were given
attempt(lambda: A(1))
# expect: A() takes no arguments
