a, b = 0, 1
for _ in range(12):
    print(a, end=" ")
    a, b = b, a + b
print()  # expect: 0 1 1 2 3 5 8 13 21 34 55 89 
print(a)  # expect: 144
