for text in ["ABC", "Abc", "abc", "123", "A1", "a1", ""]:
    print(repr(text), text.isupper(), text.islower())
# expect: 'ABC' True False
# expect: 'Abc' False False
# expect: 'abc' False True
# expect: '123' False False
# expect: 'A1' True False
# expect: 'a1' False True
# expect: '' False False
