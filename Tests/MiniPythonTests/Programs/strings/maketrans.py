table = str.maketrans("abc", "xyz")
print("aabbcc".translate(table))  # expect: xxyyzz
print("hello".translate(str.maketrans("", "", "l")))  # expect: heo
print("hello".translate(str.maketrans({"h": "J", "o": None, "l": "LL"})))  # expect: JeLLLL
print(str.maketrans("a", "b"))  # expect: {97: 98}
