def averager():
    total = n = 0
    average = None
    while True:
        x = yield average
        total += x
        n += 1
        average = total / n
a = averager()
print(next(a), a.send(10), a.send(20))  # expect: None 10.0 15.0
a.close()
def echo():
    try:
        while True:
            got = yield
            print("got", got)
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("closing")
e = echo()
next(e)
e.send(1)
# expect: got 1
print(e.throw(ValueError("v")))
# expect: caught v
# expect: recovered
e.close()
# expect: closing
def inner():
    x = yield 1
    return x * 2
def outer():
    result = yield from inner()
    yield result
o = outer()
print(next(o), o.send(21))  # expect: 1 42
def g():
    yield
x = g()
x.send(5)  # error: TypeError: can't send non-None value to a just-started generator
