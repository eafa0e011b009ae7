def repeat(times):
    def decorator(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]

        return wrapper

    return decorator


@repeat(3)
def hello(name):
    return "hi " + name


print(hello("ann"))  # expect: ['hi ann', 'hi ann', 'hi ann']
