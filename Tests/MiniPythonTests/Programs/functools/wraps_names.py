from functools import wraps


def logged(f):
    @wraps(f)
    def wrapper(*args):
        """wrapper's own"""
        return f(*args)

    return wrapper


@logged
def area(w, h):
    """The area."""
    return w * h


print(area.__name__, area.__doc__, area(2, 3), area.__wrapped__(4, 5))  # expect: area The area. 6 20
