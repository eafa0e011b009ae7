x := 5  # error: SyntaxError: invalid syntax
