for text in ["123", "12a", "", "²", "½", "٣", "-1"]:
    print(repr(text), text.isdigit(), text.isdecimal(), text.isnumeric())
# expect: '123' True True True
# expect: '12a' False False False
# expect: '' False False False
# expect: '²' True False True
# expect: '½' False False True
# expect: '٣' True True True
# expect: '-1' False False False
