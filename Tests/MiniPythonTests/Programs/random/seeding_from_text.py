import random

random.seed("hello")
print(random.random(), random.randint(0, 10**30))  # expect: 0.3537754404730722 122613929955893299734890635727
random.seed(3.5)
print(random.random(), random.getrandbits(80))  # expect: 0.3039190124834461 1102597443764806545489948
random.seed([1])  # error: int, float, str, bytes, and bytearray.
