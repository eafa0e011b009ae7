def first_even(numbers):
    if any((found := n) % 2 == 0 for n in numbers):
        return found
    return None


print(first_even([1, 3, 4, 5]), first_even([1]))  # expect: 4 None
any((last := n) > 2 for n in range(10))
print(last)  # expect: 3
print([[m := i + j for i in range(2)] for j in range(2)], m)  # expect: [[0, 1], [1, 2]] 2
