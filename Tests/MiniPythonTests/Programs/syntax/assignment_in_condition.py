x = 5
if x = 5:  # error: SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    print(x)
