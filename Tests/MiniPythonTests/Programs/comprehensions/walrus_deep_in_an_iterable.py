x = [k for k in map(lambda v: (y := v), [1])]  # error: SyntaxError: assignment expression cannot be used in a comprehension iterable expression
