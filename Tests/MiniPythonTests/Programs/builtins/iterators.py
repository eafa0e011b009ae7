it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "end"))  # expect: 1 2 3 end
print(iter(it) is it)  # expect: True
values = [3, 2, 1, 0, 5]
print(list(iter(values.pop, 1)), values)  # expect: [5, 0] [3, 2]
print(list(iter("ab")), list(iter({"x": 1})))  # expect: ['a', 'b'] ['x']
try:
    iter(5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
try:
    next([1])
except TypeError as error:
    print(error)  # expect: 'list' object is not an iterator
next(iter([]))  # error: StopIteration
