x = []
for _ in range(100000):
    x = [x]
depth = 0
while x:
    x = x[0]
    depth += 1
print(depth)  # expect: 100000
x = []
for _ in range(100000):
    x = [x]
repr(x)  # error: RecursionError: maximum recursion depth exceeded while getting the repr of an object
