try:
    x = 1
y = 2  # error: SyntaxError: expected 'except' or 'finally' block
