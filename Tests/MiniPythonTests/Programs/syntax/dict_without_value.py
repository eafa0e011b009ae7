d = {"a": 1, "b"}  # error: SyntaxError: ':' expected after dictionary key
