registry = {}


def register(function):
    registry[function.__name__] = function
    return function


@register
def one():
    return 1


@register
def two():
    return 2


print(sorted(registry), registry["two"]())  # expect: ['one', 'two'] 2
