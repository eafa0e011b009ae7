# Four control characters that str.strip takes for blanks, and numbers do not.
def tried(function, text):
    try:
        return function(text)
    except ValueError as error:
        return str(error)


for point in (9, 11, 12, 28, 29, 30, 31, 32, 133, 160, 8195):
    blank = chr(point)
    print(point, tried(int, blank + "7"), tried(float, blank + "7"), tried(int, "\u0663" + blank), tried(float, "\u0663" + blank), (blank + "7").strip())
# expect: 9 7 7.0 3 3.0 7
# expect: 11 7 7.0 3 3.0 7
# expect: 12 7 7.0 3 3.0 7
# expect: 28 invalid literal for int() with base 10: '\x1c7' could not convert string to float: '\x1c7' invalid literal for int() with base 10: '٣\x1c' could not convert string to float: '٣\x1c' 7
# expect: 29 invalid literal for int() with base 10: '\x1d7' could not convert string to float: '\x1d7' invalid literal for int() with base 10: '٣\x1d' could not convert string to float: '٣\x1d' 7
# expect: 30 invalid literal for int() with base 10: '\x1e7' could not convert string to float: '\x1e7' invalid literal for int() with base 10: '٣\x1e' could not convert string to float: '٣\x1e' 7
# expect: 31 invalid literal for int() with base 10: '\x1f7' could not convert string to float: '\x1f7' invalid literal for int() with base 10: '٣\x1f' could not convert string to float: '٣\x1f' 7
# expect: 32 7 7.0 3 3.0 7
# expect: 133 7 7.0 3 3.0 7
# expect: 160 7 7.0 3 3.0 7
# expect: 8195 7 7.0 3 3.0 7
