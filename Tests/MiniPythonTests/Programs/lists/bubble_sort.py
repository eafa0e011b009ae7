def bubble_sort(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    return items


data = [5, 2, 9, 1]
print(bubble_sort(data), data)  # expect: [1, 2, 5, 9] [5, 2, 9, 1]
