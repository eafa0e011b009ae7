n = 6
steps = 0
while n != 1:
    print(n, end=" ")
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(n, steps)  # expect: 6 3 10 5 16 8 4 2 1 8
