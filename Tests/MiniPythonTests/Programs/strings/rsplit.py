print("a,b,c".rsplit(",", 1))  # expect: ['a,b', 'c']
print("a b c d".rsplit(None, 2))  # expect: ['a b', 'c', 'd']
print("a.b.c".rsplit("."))  # expect: ['a', 'b', 'c']
print("  a b ".rsplit(None, 1))  # expect: ['  a', 'b']
