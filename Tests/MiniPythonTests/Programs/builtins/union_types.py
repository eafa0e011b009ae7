def f(x: int | None = None) -> str | int:
    return x


print(f(), int | str, int | None, isinstance(5, int | None), isinstance(None, int | None), isinstance("a", int | float))
# expect: None int | str int | None True True False
print(int | str == str | int, (int | str) | float, int | int, issubclass(bool, int | str))  # expect: True int | str | float <class 'int'> True
5 | int  # error: TypeError: unsupported operand type(s) for |: 'int' and 'type'
