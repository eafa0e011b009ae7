def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, "|", e)
def r(x):
    raise x
attempt(lambda: r(ValueError))
# expect: ValueError | 
attempt(lambda: r(ValueError("v")))
# expect: ValueError | v
attempt(lambda: r(5))
# expect: TypeError | exceptions must derive from BaseException
attempt(lambda: r("text"))
# expect: TypeError | exceptions must derive from BaseException
attempt(lambda: r(KeyError("k")))
# expect: KeyError | 'k'
attempt(lambda: r(StopIteration(3)))
# expect: StopIteration | 3
attempt(lambda: r(None))
# expect: TypeError | exceptions must derive from BaseException
attempt(lambda: r(int))
# expect: TypeError | exceptions must derive from BaseException
def assertion(x):
    assert x > 0, f"{x} is not positive"
attempt(lambda: assertion(-1))
# expect: AssertionError | -1 is not positive
def plain():
    assert False
attempt(plain)
# expect: AssertionError | 
raise  # error: RuntimeError: No active exception to reraise
