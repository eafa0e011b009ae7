def g():
    yield 1


x = g()
print(iter(x) is x, type(x).__name__, g.__name__, hasattr(x, "__next__"), callable(x))  # expect: True generator g True False
print(x.__next__())  # expect: 1
len(x)  # error: TypeError: object of type 'generator' has no len()
