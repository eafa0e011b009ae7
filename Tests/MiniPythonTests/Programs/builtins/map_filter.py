m = map(str, [1, 2, 3])
print(next(m), list(m), list(m))  # expect: 1 ['2', '3'] []
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])))  # expect: [11, 22]
print(list(filter(None, [0, 1, "", "a", None, []])))  # expect: [1, 'a']
print(list(filter(lambda n: n % 2, range(10))))  # expect: [1, 3, 5, 7, 9]
print(list(map(len, ["a", "bb", ""])), list(map(int, "123")))  # expect: [1, 2, 0] [1, 2, 3]
print(type(map(str, [])), type(filter(None, [])), type(zip()), type(enumerate([])))  # expect: <class 'map'> <class 'filter'> <class 'zip'> <class 'enumerate'>
print(isinstance(map(str, []), map))  # expect: True
try:
    map(str)
except TypeError as error:
    print(error)  # expect: map() must have at least two arguments.
list(map(lambda x: 1 / x, [1, 0]))  # error: ZeroDivisionError: division by zero
