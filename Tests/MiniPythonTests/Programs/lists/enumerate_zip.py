letters = ["a", "b", "c"]
for i, letter in enumerate(letters):
    print(i, letter)
# expect: 0 a
# expect: 1 b
# expect: 2 c
for i, letter in enumerate(letters, start=1):
    print(i, letter)
# expect: 1 a
# expect: 2 b
# expect: 3 c
for letter, number in zip(letters, [10, 20]):
    print(letter, number)
# expect: a 10
# expect: b 20
print(list(zip("ab", "xy", [1, 2])))  # expect: [('a', 'x', 1), ('b', 'y', 2)]
