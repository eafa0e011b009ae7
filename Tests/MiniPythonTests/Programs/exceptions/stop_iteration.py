it = iter([1])
print(next(it))  # expect: 1
print(next(it, "default"))  # expect: default
try:
    next(it)
except StopIteration as error:
    print(repr(error), error.value)  # expect: StopIteration() None
next(it)  # error: StopIteration
