for text in ["12", " 7 ", "-3", "+4", "1_000", "0x10", "3.5", "abc", ""]:
    try:
        print(int(text))
    except ValueError as error:
        print(error)
# expect: 12
# expect: 7
# expect: -3
# expect: 4
# expect: 1000
# expect: invalid literal for int() with base 10: '0x10'
# expect: invalid literal for int() with base 10: '3.5'
# expect: invalid literal for int() with base 10: 'abc'
# expect: invalid literal for int() with base 10: ''
