def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


result = []
for n in fibonacci():
    if n > 50:
        break
    result.append(n)
print(result)  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
