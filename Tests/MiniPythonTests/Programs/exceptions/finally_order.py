def f():
    try:
        return "try"
    finally:
        print("cleanup")
def g():
    try:
        return "try"
    finally:
        return "finally"
def h():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("finally", i)
    return i
def k():
    try:
        1 / 0
    finally:
        return "swallowed"
print(f(), g(), h(), k())
# expect: cleanup
# expect: body 0
# expect: finally 0
# expect: finally 1
# expect: finally 2
# expect: try finally 2 swallowed
def deep():
    try:
        try:
            raise ValueError("a")
        finally:
            print("inner")
    except ValueError:
        print("outer")
        return 1
    finally:
        print("last")
print(deep())
# expect: inner
# expect: outer
# expect: last
# expect: 1
