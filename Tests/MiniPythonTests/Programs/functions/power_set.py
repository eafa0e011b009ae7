def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0]] + s for s in rest]


print(subsets([1, 2, 3]))  # expect: [[], [3], [2], [2, 3], [1], [1, 3], [1, 2], [1, 2, 3]]
