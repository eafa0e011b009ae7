for text in ["Hello World", "Hello world", "HELLO", "", "A", "1 A"]:
    print(repr(text), text.istitle())
# expect: 'Hello World' True
# expect: 'Hello world' False
# expect: 'HELLO' False
# expect: '' False
# expect: 'A' True
# expect: '1 A' True
