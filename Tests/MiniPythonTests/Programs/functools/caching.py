from functools import lru_cache, cache

calls = []


@lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


print(square(2), square(2), square(3), square(4), square(2), calls)  # expect: 4 4 9 16 4 [2, 3, 4, 2]
print(square.cache_info())  # expect: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
square.cache_clear()
print(square.cache_info())  # expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)


@cache
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)


print(paths(16, 16))  # expect: 601080390
square([1])  # error: TypeError: unhashable type: 'list'
