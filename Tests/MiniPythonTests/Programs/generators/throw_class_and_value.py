def g():
    while True:
        try:
            yield "ready"
        except Exception as error:
            print(repr(error))


x = g()
next(x)
x.throw(ValueError)  # expect: ValueError()
x.throw(ValueError, "text")  # expect: ValueError('text')
x.throw(ValueError, ValueError("made"))  # expect: ValueError('made')
x.throw(KeyError, (1, 2))  # expect: KeyError(1, 2)
