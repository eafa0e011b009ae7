def inner():
    while True:
        try:
            yield "inner waits"
        except ValueError as error:
            print("inner caught", error)
            return "inner result"
        finally:
            print("inner leaves")


def outer():
    result = yield from inner()
    print("outer got", result)
    yield "outer yields"


g = outer()
print(next(g))  # expect: inner waits
print(g.throw(ValueError("poke")))
# expect: inner caught poke
# expect: inner leaves
# expect: outer got inner result
# expect: outer yields
h = outer()
next(h)
h.close()  # expect: inner leaves
print(list(h))  # expect: []
