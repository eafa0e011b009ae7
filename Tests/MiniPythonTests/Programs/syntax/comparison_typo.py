if x => 5:  # error: SyntaxError: invalid syntax
    pass
