f = lambda x:  # error: SyntaxError: invalid syntax
