def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as error:
        print(error)
attempt(len)
# expect: len() takes exactly one argument (0 given)
attempt(len, 1, 2)
# expect: len() takes exactly one argument (2 given)
attempt(abs)
# expect: abs() takes exactly one argument (0 given)
attempt(ord)
# expect: ord() takes exactly one argument (0 given)
attempt(isinstance, 1)
# expect: isinstance expected 2 arguments, got 1
attempt(getattr, 1)
# expect: getattr expected at least 2 arguments, got 1
attempt(hex)
# expect: hex() takes exactly one argument (0 given)
attempt(float, 1, 2)
# expect: float expected at most 1 argument, got 2
attempt(list, 1, 2)
# expect: list expected at most 1 argument, got 2
attempt(range)
# expect: range expected at least 1 argument, got 0
attempt(range, 1, 2, 3, 4)
# expect: range expected at most 3 arguments, got 4
attempt(round)
# expect: round() missing required argument 'number' (pos 1)
attempt(pow, 1)
# expect: pow() missing required argument 'exp' (pos 2)
attempt(divmod, 1)
# expect: divmod expected 2 arguments, got 1
attempt(len, x=1)
# expect: len() takes no keyword arguments
attempt(next)
# expect: next expected at least 1 argument, got 0
attempt(iter)
# expect: iter expected at least 1 argument, got 0
attempt(zip, 1)
# expect: 'int' object is not iterable
attempt(type)
# expect: type() takes 1 or 3 arguments
attempt(map)
# expect: map() must have at least two arguments.
