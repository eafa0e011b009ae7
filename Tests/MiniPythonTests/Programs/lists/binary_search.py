def search(items, wanted):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1


numbers = [1, 3, 5, 7, 9, 11]
print([search(numbers, n) for n in range(12)])  # expect: [-1, 0, -1, 1, -1, 2, -1, 3, -1, 4, -1, 5]
