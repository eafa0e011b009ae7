def f():
    yield 1
    return "done"


g = f()
next(g)
try:
    next(g)
except StopIteration as error:
    print(error.value)  # expect: done
print(list(f()))  # expect: [1]
