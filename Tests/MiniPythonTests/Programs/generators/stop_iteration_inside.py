def f():
    yield 1
    raise StopIteration("early")


g = f()
print(next(g))  # expect: 1
next(g)  # error: RuntimeError: generator raised StopIteration
