numbers = [4, 8, 15, 16, 23, 42]
total = 0
for n in numbers:
    total += n
print(total, total / len(numbers))  # expect: 108 18.0
largest = numbers[0]
for n in numbers:
    if n > largest:
        largest = n
print(largest)  # expect: 42
