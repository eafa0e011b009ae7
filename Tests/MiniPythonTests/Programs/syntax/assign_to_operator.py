a + b = 5  # error: SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?
