# Comprehensions of lists, sets and dictionaries, nested and filtered.
result = 0
for round in range(90):
    numbers = [n * n - round for n in range(20000)]
    even = [n for n in numbers if n % 2 == 0]
    pairs = [(x, y) for x in range(100) for y in range(60) if (x + y) % 3 == round % 3]
    table = {n: n % 17 for n in even}
    rests = {n % 101 for n in numbers}
    flat = [cell for row in [[i + j for j in range(50)] for i in range(60)] for cell in row]
    words = [str(n) for n in even[:3000]]
    longest = max(len(word) for word in words)
    result += len(pairs) + sum(table.values()) + len(rests) + sum(flat) + longest
    result += sum(1 for a, b in zip(numbers, numbers[1:]) if b > a)
    result += any(n == 10**9 for n in numbers) + all(n > -100 for n in numbers)
print(result)
