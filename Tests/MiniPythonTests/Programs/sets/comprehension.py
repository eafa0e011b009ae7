print({n % 3 for n in range(10)})  # expect: {0, 1, 2}
print({c for c in "hello" if c in "aeiou"} == {"e", "o"})  # expect: True
print({(a, b) for a in range(2) for b in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)})  # expect: True
