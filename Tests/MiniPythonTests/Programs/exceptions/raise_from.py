try:
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("bad input") from error
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))  # expect: bad input | ValueError("invalid literal for int() with base 10: 'x'")
try:
    raise KeyError("k") from None
except KeyError as error:
    print(error.__cause__, error.__suppress_context__)  # expect: None True
