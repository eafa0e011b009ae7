def f(a=1, b):  # error: SyntaxError: non-default argument follows default argument
    pass
