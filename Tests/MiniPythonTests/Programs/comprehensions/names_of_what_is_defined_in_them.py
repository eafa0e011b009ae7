def where(f):
    return f.__qualname__


print([where(lambda: 0) for _ in "a"], {where(lambda: 0) for _ in "a"}, {0: where(lambda: 0) for _ in "a"})
# expect: ['<listcomp>.<lambda>'] {'<setcomp>.<lambda>'} {0: '<dictcomp>.<lambda>'}
print(*(where(lambda: 0) for _ in "a"))  # expect: <genexpr>.<lambda>


def outer():
    print([where(lambda: 0) for _ in "a"], *(where(lambda: 0) for _ in "a"))
    print([[where(lambda: 0) for _ in "a"] for _ in "b"], [(lambda: where(lambda: 0))() for _ in "a"])
    print([where(f) for f in [lambda: 0]], where(lambda: [0 for _ in "a"]))

    def inner():
        pass

    return inner


print(where(outer()), where(lambda: 0))
# expect: ['outer.<locals>.<listcomp>.<lambda>'] outer.<locals>.<genexpr>.<lambda>
# expect: [['outer.<locals>.<listcomp>.<listcomp>.<lambda>']] ['outer.<locals>.<listcomp>.<lambda>.<locals>.<lambda>']
# expect: ['outer.<locals>.<lambda>'] outer.<locals>.<lambda>
# expect: outer.<locals>.inner <lambda>


class A:
    names = [where(lambda: 0) for _ in "a"]
    f = lambda self: [where(lambda: 0) for _ in "a"]


print(A.names, A().f(), where(A.f))  # expect: ['A.<listcomp>.<lambda>'] ['A.<lambda>.<locals>.<listcomp>.<lambda>'] A.<lambda>
try:
    [(lambda a: a)() for _ in "a"]
except TypeError as e:
    print(e)
# expect: <listcomp>.<lambda>() missing 1 required positional argument: 'a'
