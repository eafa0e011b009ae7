print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)))  # expect: True True True
print(hash(0), hash(5), hash(-1), hash(-2), hash(0.5), hash(1e300), hash(2**61))  # expect: 0 5 -2 -2 1152921504606846976 1224995262755759164 1
print(hash(float("inf")), hash(float("-inf")), hash(None) == hash(None))  # expect: 314159 -314159 True
a = [1]
b = a
print(id(a) == id(b), id(a) == id([1]), a is b)  # expect: True False True
print(hash((1, "a", (2.5, None))) == hash((1, "a", (2.5, None))))  # expect: True
hash([])  # error: TypeError: unhashable type: 'list'
