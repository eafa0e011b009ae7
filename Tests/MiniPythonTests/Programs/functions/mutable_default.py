def add(item, items=[]):
    items.append(item)
    return items


print(add(1))  # expect: [1]
print(add(2))  # expect: [1, 2]
print(add(3, []))  # expect: [3]


def better(item, items=None):
    if items is None:
        items = []
    items.append(item)
    return items


print(better(1), better(2))  # expect: [1] [2]
