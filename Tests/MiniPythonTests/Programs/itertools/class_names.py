import collections
import functools
import itertools

for name in ["count", "cycle", "repeat", "accumulate", "chain", "compress", "dropwhile", "filterfalse", "groupby", "islice"]:
    print(name, getattr(itertools, name), getattr(itertools, name).__name__, getattr(itertools, name).__module__)
# expect: count <class 'itertools.count'> count itertools
# expect: cycle <class 'itertools.cycle'> cycle itertools
# expect: repeat <class 'itertools.repeat'> repeat itertools
# expect: accumulate <class 'itertools.accumulate'> accumulate itertools
# expect: chain <class 'itertools.chain'> chain itertools
# expect: compress <class 'itertools.compress'> compress itertools
# expect: dropwhile <class 'itertools.dropwhile'> dropwhile itertools
# expect: filterfalse <class 'itertools.filterfalse'> filterfalse itertools
# expect: groupby <class 'itertools.groupby'> groupby itertools
# expect: islice <class 'itertools.islice'> islice itertools
for name in ["pairwise", "starmap", "takewhile", "zip_longest", "product", "permutations", "combinations"]:
    print(getattr(itertools, name), type(getattr(itertools, name)))
# expect: <class 'itertools.pairwise'> <class 'type'>
# expect: <class 'itertools.starmap'> <class 'type'>
# expect: <class 'itertools.takewhile'> <class 'type'>
# expect: <class 'itertools.zip_longest'> <class 'type'>
# expect: <class 'itertools.product'> <class 'type'>
# expect: <class 'itertools.permutations'> <class 'type'>
# expect: <class 'itertools.combinations'> <class 'type'>
print(type(itertools.permutations([1])), type(itertools.tee([1])[0]), type(next(itertools.groupby([1]))[1]))
# expect: <class 'itertools.permutations'> <class 'itertools._tee'> <class 'itertools._grouper'>
print(isinstance(itertools.count(), itertools.count), isinstance(iter([]), itertools.chain))  # expect: True False
print(itertools.count(3), itertools.count(1, 2), itertools.count(0.5), itertools.repeat("x"), itertools.repeat(1, 3))
# expect: count(3) count(1, 2) count(0.5) repeat('x') repeat(1, 3)
left = itertools.repeat([], 3)
next(left)
print(left, itertools.repeat(1, -2), list(itertools.repeat(1, -2)))  # expect: repeat([], 2) repeat(1, 0) []
print(type(functools.lru_cache(abs)), type(functools.partial(abs)), type(iter(collections.deque())))
# expect: <class 'functools._lru_cache_wrapper'> <class 'functools.partial'> <class '_collections._deque_iterator'>
print(type(functools.cmp_to_key(lambda a, b: 0)(1)))  # expect: <class 'functools.KeyWrapper'>
for f in [lambda: itertools.count(1)[0], lambda: len(itertools.chain()), lambda: itertools.islice([1]), lambda: itertools.groupby(), lambda: itertools.count("a")]:
    try:
        f()
    except TypeError as error:
        print(error)
# expect: 'itertools.count' object is not subscriptable
# expect: object of type 'itertools.chain' has no len()
# expect: islice expected at least 2 arguments, got 1
# expect: groupby() missing required argument 'iterable' (pos 1)
# expect: a number is required
itertools.product([1]) + 1
# error: TypeError: unsupported operand type(s) for +: 'itertools.product' and 'int'
