import math.  # error: SyntaxError: invalid syntax
