n = 9875
digits = []
while n > 0:
    digits.append(n % 10)
    n //= 10
print(digits[::-1], sum(digits))  # expect: [9, 8, 7, 5] 29
