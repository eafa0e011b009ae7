# Built-in sorts with and without keys, and sorts written in Python.
def numbers(count, seed):
    result = []
    for _ in range(count):
        seed = seed * 6364136223846793005 + 1442695040888963407 & 0xFFFFFFFF
        result.append(seed >> 8)
    return result


def quicksort(items):
    if len(items) <= 1:
        return items
    pivot = items[len(items) // 2]
    return (
        quicksort([x for x in items if x < pivot])
        + [x for x in items if x == pivot]
        + quicksort([x for x in items if x > pivot])
    )


def insertion(items):
    for i in range(1, len(items)):
        item = items[i]
        j = i - 1
        while j >= 0 and items[j] > item:
            items[j + 1] = items[j]
            j -= 1
        items[j + 1] = item


def heap_sort(items):
    def sift(start, end):
        root = start
        while 2 * root + 1 < end:
            child = 2 * root + 1
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if items[root] >= items[child]:
                return
            items[root], items[child] = items[child], items[root]
            root = child

    for start in range(len(items) // 2 - 1, -1, -1):
        sift(start, len(items))
    for end in range(len(items) - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)


data = numbers(200000, 42)
first = sorted(data)
second = quicksort(data[:100000])
third = data[:1600]
insertion(third)
fourth = data[:30000]
heap_sort(fourth)
words = sorted(str(n) for n in data[:60000])
pairs = sorted(enumerate(data[:100000]), key=lambda pair: (pair[1] % 100, -pair[0]))
floats = sorted((n / 7 for n in data), reverse=True)
print(first[:3], second == sorted(data[:100000]), third == sorted(data[:1600]), fourth == sorted(data[:30000]))
print(words[:3], pairs[:3], floats[0])
