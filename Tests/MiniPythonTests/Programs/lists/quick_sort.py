def quick(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    small = [x for x in rest if x < pivot]
    large = [x for x in rest if x >= pivot]
    return quick(small) + [pivot] + quick(large)


print(quick([3, 6, 1, 8, 2, 9, 2]))  # expect: [1, 2, 2, 3, 6, 8, 9]
