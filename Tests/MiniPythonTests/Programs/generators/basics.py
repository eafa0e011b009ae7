def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return "done"
print(list(count(3)), sum(count(5)), [x * 2 for x in count(3)])  # expect: [0, 1, 2] 10 [0, 2, 4]
g = count(2)
print(next(g), next(g), next(g, "over"))  # expect: 0 1 over
def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fibonacci()
print([next(f) for _ in range(10)])  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
def chain(*parts):
    for part in parts:
        yield from part
print(list(chain("ab", [1], count(2))))  # expect: ['a', 'b', 1, 0, 1]
g = count(0)
try:
    next(g)
except StopIteration as stop:
    print(repr(stop), stop.value)  # expect: StopIteration('done') done
print(type(g).__name__, iter(g) is g)  # expect: generator True
def bad():
    yield 1
    1 / 0
for x in bad():
    print(x)  # expect: 1
# error: ZeroDivisionError: division by zero
