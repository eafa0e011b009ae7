# What a built-in holds of a generator's values while the generator makes much garbage.
def g(n):
    for i in range(n):
        junk = [[i] for _ in range(40)]
        yield [str(i)] * 2
N = 1500
def check(name, xs):
    bad = sum(1 for i, x in enumerate(xs) if x != [str(i)] * 2)
    if bad:
        print(name, bad)
check("list", list(g(N)))
check("sorted", sorted(g(N), key=lambda x: int(x[0])))
check("tuple", tuple(g(N)))
check("dict", list(dict((i, x) for i, x in enumerate(g(N))).values()))
check("star", [*g(N)])
check("max", [max(g(N), key=lambda x: -int(x[0]))])
check("map", list(map(lambda x: x, g(N))))
check("filter", list(filter(lambda x: True, g(N))))
check("zip", [a for (a, b) in list(zip(g(N), g(N)))])
l = []; l.extend(g(N)); check("extend", l)
a, *b = g(N); check("unpack", [a] + b)
def h(n):
    for i in range(n):
        junk = [[i] for _ in range(40)]
        yield str(i) * 2
print(len("".join(h(N))), len(set(h(N))), max(h(N)), min(h(N)))  # expect: 9780 1500 999999 00
check("call", (lambda *a: list(a))(*g(N)))
class It:
    def __init__(self, n): self.i = -1; self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i >= self.n: raise StopIteration
        junk = [[1] for _ in range(40)]
        return [str(self.i)] * 2
check("It list", list(It(N)))
check("It zip", [a for a, b in zip(It(N), It(N))])
check("It enum", [a for i, a in enumerate(It(N))])
check("It map", list(map(lambda a, b: a, It(N), It(N))))
import itertools
check("chain", list(itertools.chain(g(10), [x for x in g(N)][10:])))
check("islice", list(itertools.islice(g(N), N)))
check("accum", [x for x in itertools.accumulate(g(N), lambda a, b: b)])
check("groupby", [list(v)[0] for k, v in itertools.groupby(g(N), key=lambda x: x[0])])
check("product", [x[0] for x in itertools.product(g(200), [1])])
bad = 0
for a in zip(map(lambda i: [str(i)] * 3, range(N)), g(N)):
    if a[0][:2] != a[1]: bad += 1
for a, b in zip(map(lambda i: [str(i)] * 3, range(N)), g(N)):
    if a[:2] != b: bad += 1
for a, b, c in zip(map(lambda i: [str(i)] * 3, range(N)), g(N), g(N)):
    if a[:2] != b or b != c: bad += 1
print(bad)  # expect: 0
