from functools import reduce

print(reduce(lambda a, b: a + b, [1, 2, 3]))  # expect: 6
print(reduce(lambda a, b: a * b, range(1, 6), 10))  # expect: 1200
print(reduce(lambda a, b: b + a, "abc"), reduce(max, [3, 9, 2]), reduce(None, [], "start"))  # expect: cba 9 start
reduce(lambda a, b: a, [])  # error: TypeError: reduce() of empty iterable with no initial value
