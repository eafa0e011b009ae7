print(str(5) + str(2.5) + str(True) + str(None))  # expect: 52.5TrueNone
print(str([1, "a"]), str((1,)), str({"a": 1}))  # expect: [1, 'a'] (1,) {'a': 1}
print(int("42") + 1, float("2.5") * 2)  # expect: 43 5.0
print(str("text"), repr("text"))  # expect: text 'text'
print(ord("a"), chr(98), ord("€"), chr(128512))  # expect: 97 b 8364 😀
