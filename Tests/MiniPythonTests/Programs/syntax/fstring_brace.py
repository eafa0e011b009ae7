print(f"{x")  # error: SyntaxError: f-string: expecting '}'
