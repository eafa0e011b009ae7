try:
    raise KeyError
except KeyError as error:
    print(repr(error), str(error), error.args)  # expect: KeyError()  ()
try:
    raise ValueError()
except ValueError as error:
    print(repr(error))  # expect: ValueError()
raise RuntimeError  # error: RuntimeError
