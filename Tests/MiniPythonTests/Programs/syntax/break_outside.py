if True:
    break  # error: SyntaxError: 'break' outside loop
