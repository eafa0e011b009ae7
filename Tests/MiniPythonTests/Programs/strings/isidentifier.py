for text in ["name", "_x", "1a", "a1", "a-b", "", "class", "é"]:
    print(repr(text), text.isidentifier())
# expect: 'name' True
# expect: '_x' True
# expect: '1a' False
# expect: 'a1' True
# expect: 'a-b' False
# expect: '' False
# expect: 'class' True
# expect: 'é' True
