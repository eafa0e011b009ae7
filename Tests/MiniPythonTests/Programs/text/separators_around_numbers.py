# Four control characters that str.strip takes for blanks, and numbers do not.
for point in (9, 11, 12, 28, 29, 30, 31, 32, 133, 160, 8195):
    for number in (int, float):
        try:
            print(point, number(chr(point) + "7"), number("\u0663" + chr(point)), (chr(point) + "7").strip())
# expect: 9 7 3 7
# expect: 9 7.0 3.0 7
# expect: 11 7 3 7
# expect: 11 7.0 3.0 7
# expect: 12 7 3 7
# expect: 12 7.0 3.0 7
# expect: 32 7 3 7
# expect: 32 7.0 3.0 7
# expect: 133 7 3 7
# expect: 133 7.0 3.0 7
# expect: 160 7 3 7
# expect: 160 7.0 3.0 7
# expect: 8195 7 3 7
# expect: 8195 7.0 3.0 7
        except ValueError as error:
            print(point, error)
# expect: 28 invalid literal for int() with base 10: '\x1c7'
# expect: 28 could not convert string to float: '\x1c7'
# expect: 29 invalid literal for int() with base 10: '\x1d7'
# expect: 29 could not convert string to float: '\x1d7'
# expect: 30 invalid literal for int() with base 10: '\x1e7'
# expect: 30 could not convert string to float: '\x1e7'
# expect: 31 invalid literal for int() with base 10: '\x1f7'
# expect: 31 could not convert string to float: '\x1f7'
