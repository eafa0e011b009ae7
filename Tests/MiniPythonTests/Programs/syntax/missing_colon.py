x = 5
if x > 3  # error: SyntaxError: expected ':'
    print(x)
