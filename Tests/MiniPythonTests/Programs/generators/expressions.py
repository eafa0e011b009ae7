squares = (x * x for x in range(5))
print(next(squares), sum(squares), list(squares))  # expect: 0 30 []
print(sum(x for x in range(10) if x % 2), max(len(w) for w in ["a", "bbb"]), ",".join(str(i) for i in range(3)))  # expect: 25 3 0,1,2
lazy = (print("made", i) or i for i in range(3))
print("before")  # expect: before
print(next(lazy))
# expect: made 0
# expect: 0
print(any(x > 1 for x in [1, 2, 3]), dict((k, v) for k, v in [("a", 1)]))  # expect: True {'a': 1}
def take(n, it):
    return [x for x, _ in zip(it, range(n))]
def naturals():
    n = 0
    while True:
        yield n
        n += 1
print(take(3, naturals()))  # expect: [0, 1, 2]
def stops():
    yield 1
    raise StopIteration
list(stops())  # error: RuntimeError: generator raised StopIteration
