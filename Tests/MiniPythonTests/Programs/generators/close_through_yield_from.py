def inner():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("inner closed")
        raise


def outer():
    try:
        yield from inner()
    finally:
        print("outer closed")


g = outer()
print(next(g))  # expect: 1
g.close()
# expect: inner closed
# expect: outer closed


class Steps:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("from a class")


def delegating():
    print((yield from Steps()))
    print((yield from [1]))


print(list(delegating()))
# expect: from a class
# expect: None
# expect: [1]
