def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def chained():
    result = yield from inner()
    print("inner returned", result)
    yield from "ab"


def inner():
    yield 1
    return "value"


print(list(flatten([1, [2, [3, 4]], 5])))  # expect: [1, 2, 3, 4, 5]
print(list(chained()))
# expect: inner returned value
# expect: [1, 'a', 'b']
