it = iter([1, 2])
print(next(it), it.__next__(), next(it, None))  # expect: 1 2 None
print(list(it), iter(it) is it)  # expect: [] True
print(type(iter([])).__name__, type(iter(())).__name__, type(iter("")).__name__, type(iter({})).__name__)
# expect: list_iterator tuple_iterator str_ascii_iterator dict_keyiterator
next(5)  # error: TypeError: 'int' object is not an iterator
