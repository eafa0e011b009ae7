def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


print(list(count(3)), sum(count(5)))  # expect: [0, 1, 2] 10
g = count(2)
print(next(g), next(g))  # expect: 0 1
next(g)  # error: StopIteration
