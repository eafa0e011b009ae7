for text in ["abc", "a\n", "", "é", "\x00", "a b"]:
    print(repr(text), text.isprintable(), text.isascii())
# expect: 'abc' True True
# expect: 'a\n' False True
# expect: '' True True
# expect: 'é' True False
# expect: '\x00' False True
# expect: 'a b' True True
