def inner():
    raise ValueError("deep")


def outer():
    try:
        inner()
    except ValueError:
        print("passing on")
        raise


try:
    outer()  # expect: passing on
except ValueError as error:
    print("got", error)  # expect: got deep
outer()  # expect: passing on
# error: ValueError: deep
