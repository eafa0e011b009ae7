class A  # error: SyntaxError: expected ':'
    pass
