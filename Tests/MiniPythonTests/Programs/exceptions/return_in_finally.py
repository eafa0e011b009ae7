def f():
    try:
        return "try"
    finally:
        print("finally")


def g():
    try:
        1 / 0
    finally:
        return "swallowed"


def h():
    for i in range(3):
        try:
            continue
        finally:
            print("loop", i)
    return "end"


print(f(), g(), h())
# expect: finally
# expect: loop 0
# expect: loop 1
# expect: loop 2
# expect: try swallowed end
