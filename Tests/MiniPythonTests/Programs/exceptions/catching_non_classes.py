try:
    1 / 0
except "ZeroDivisionError":  # error: TypeError: catching classes that do not inherit from BaseException is not allowed
    pass
