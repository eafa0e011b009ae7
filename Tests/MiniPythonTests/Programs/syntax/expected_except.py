try:
    pass
finally  # error: SyntaxError: expected ':'
    pass
