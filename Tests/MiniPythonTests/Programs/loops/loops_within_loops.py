def f(xs):
    for x in xs:
        for y in xs:
            if x == y: break
            print(x, y)
# expect: 2 1
# expect: 3 1
# expect: 3 2
# expect: 4 3
        else:
            print("never")
    return [a for b in (xs, xs) for a in b]
print(f((1,2,3)), f([3,4]))  # expect: [1, 2, 3, 1, 2, 3] [3, 4, 3, 4]
def g(xs):
    for x in xs:
        yield x
        for y in range(x):
            yield y
a=g([1,2,3]); b=g((2,1))
print(list(zip(a,b)))  # expect: [(1, 2), (0, 0), (2, 1), (0, 1), (1, 0)]
def h(xs):
    for x in xs:
        try:
            for y in range(5):
                if y == x: return (x,y)
        finally:
            for z in (1,2): print("z",z)
# expect: z 1
# expect: z 2
# expect: z 1
# expect: z 2
print(h([7,3]))  # expect: (3, 3)
