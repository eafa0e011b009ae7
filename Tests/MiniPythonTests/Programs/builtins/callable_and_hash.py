print(callable(len), callable(5), callable(lambda: 0), callable(int), hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"))
# expect: True False True True True True
print(hash((1, 2)) == hash((1, 2)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))  # expect: True True
hash({})  # error: TypeError: unhashable type: 'dict'
