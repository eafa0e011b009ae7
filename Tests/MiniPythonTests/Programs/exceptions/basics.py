def divide(a, b):
    try:
        return a / b
    except ZeroDivisionError as error:
        return f"caught {error}"
    except (TypeError, ValueError):
        return "bad types"
    else:
        return "never"
    finally:
        print("finally", a, b)
print(divide(1, 2), divide(1, 0), divide("a", 1))
# expect: finally 1 2
# expect: finally 1 0
# expect: finally a 1
# expect: 0.5 caught division by zero bad types
try:
    pass
except:
    print("no")
else:
    print("else runs")  # expect: else runs
finally:
    print("and finally")  # expect: and finally
try:
    int("x")
except Exception as e:
    print(type(e).__name__, e, e.args)  # expect: ValueError invalid literal for int() with base 10: 'x' ("invalid literal for int() with base 10: 'x'",)
try:
    [][1]
except LookupError as e:
    print(repr(e))  # expect: IndexError('list index out of range')
raise ValueError("at last")  # error: ValueError: at last
