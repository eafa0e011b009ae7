def area(width: float, height: float = 2.0, *, unit: str = "m") -> float:
    """The area of a rectangle."""
    return width * height
print(area(3), area.__doc__, area.__name__)  # expect: 6.0 The area of a rectangle. area
count: int = 5
name: str
print(count)  # expect: 5
print(name)  # error: NameError: name 'name' is not defined
