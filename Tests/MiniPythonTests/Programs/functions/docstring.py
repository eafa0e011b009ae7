def area(w, h):
    """Area of a rectangle.

    Both sides in metres.
    """
    return w * h


print(area.__doc__)
# expect: Area of a rectangle.
# expect:
# expect:     Both sides in metres.
# expect:     
print(area.__name__)  # expect: area
print((lambda: 0).__doc__, (lambda: 0).__name__)  # expect: None <lambda>
