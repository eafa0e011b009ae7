def total(items):
    if not items:
        return 0
    return items[0] + total(items[1:])


def depth(x):
    return 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0


print(total([1, 2, 3]), depth([1, [2, [3]]]), depth([]))  # expect: 6 3 1
