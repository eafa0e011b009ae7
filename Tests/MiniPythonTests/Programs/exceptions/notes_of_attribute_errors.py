for f in (lambda: (5).x, lambda: "".y, lambda: None.z, lambda: [].w, lambda: len.q):
    try:
        f()
    except AttributeError as error:
        print(error)
# expect: 'int' object has no attribute 'x'
# expect: 'str' object has no attribute 'y'
# expect: 'NoneType' object has no attribute 'z'
# expect: 'list' object has no attribute 'w'
# expect: 'builtin_function_or_method' object has no attribute 'q'
import math
math.sine  # error: AttributeError: module 'math' has no attribute 'sine'
