def attempt(value):
    try:
        result = 10 / value
    except ZeroDivisionError as error:
        print("error:", error)
    else:
        print("result:", result)
    finally:
        print("done")


attempt(2)
# expect: result: 5.0
# expect: done
attempt(0)
# expect: error: division by zero
# expect: done
attempt("x")  # expect: done
# error: TypeError: unsupported operand type(s) for /: 'int' and 'str'
