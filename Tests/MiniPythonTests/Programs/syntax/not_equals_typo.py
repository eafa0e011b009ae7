x = 3 =! 4  # error: SyntaxError: cannot assign to literal
