def logged(function):
    def wrapper(*args, **kwargs):
        print("calling", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("result", result)
        return result

    return wrapper


@logged
def add(a, b=1):
    return a + b


add(2)
# expect: calling add (2,) {}
# expect: result 3
add(2, b=3)
# expect: calling add (2,) {'b': 3}
# expect: result 5
print(add.__name__)  # expect: wrapper
