for text in ["abc", "abc1", "", "é", "a b", "Ω"]:
    print(repr(text), text.isalpha(), text.isalnum())
# expect: 'abc' True True
# expect: 'abc1' False True
# expect: '' False False
# expect: 'é' True True
# expect: 'a b' False False
# expect: 'Ω' True True
