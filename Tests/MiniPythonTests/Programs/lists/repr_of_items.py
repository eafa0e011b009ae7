print([1, "a", 2.0, None, True, [1], (2,), {"k": "v"}])  # expect: [1, 'a', 2.0, None, True, [1], (2,), {'k': 'v'}]
print(str(["it's", 'say "hi"', "\n"]))  # expect: ["it's", 'say "hi"', '\n']
print(["é", "😀", "\x00"])  # expect: ['é', '😀', '\x00']
