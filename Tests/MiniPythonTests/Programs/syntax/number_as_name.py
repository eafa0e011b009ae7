2nd = 5  # error: SyntaxError: invalid decimal literal
