print([n for n in range(20) if n % 2 == 0 if n % 3 == 0])  # expect: [0, 6, 12, 18]
print([x for x in [1, None, 0, "", "a"] if x])  # expect: [1, 'a']
print([y for x in range(3) if (y := x * 2) > 0])  # expect: [2, 4]
print(sum(1 for c in "banana" if c == "a"))  # expect: 3
