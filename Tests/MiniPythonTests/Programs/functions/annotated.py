def scale(x: float, by: float = 2.0) -> float:
    result: float = x * by
    return result


print(scale(3), scale("ab", 2))  # expect: 6.0 abab
print(scale.__annotations__)  # expect: {'x': <class 'float'>, 'by': <class 'float'>, 'return': <class 'float'>}
