print("one two one".replace("one", "three"))  # expect: three two three
print("aaaa".replace("a", "b", 2))  # expect: bbaa
print("abc".replace("", "-"))  # expect: -a-b-c-
print("abc".replace("", "-", 2))  # expect: -a-bc
print("abc".replace("x", "y"))  # expect: abc
print("aaa".replace("aa", "b"))  # expect: ba
print("abc".replace("b", ""))  # expect: ac
