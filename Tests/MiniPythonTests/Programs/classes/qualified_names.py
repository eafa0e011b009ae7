def make():
    class Inner:
        class Deep:
            pass
    return Inner
Inner = make()
print(Inner, Inner.Deep)  # expect: <class '__main__.make.<locals>.Inner'> <class '__main__.make.<locals>.Inner.Deep'>
print(Inner.__qualname__, Inner.Deep.__qualname__)  # expect: make.<locals>.Inner make.<locals>.Inner.Deep
print(Inner.__name__, Inner.Deep.__name__)  # expect: Inner Deep
print(repr(Inner()).split(" at ")[0])  # expect: <__main__.make.<locals>.Inner object
try:
    Inner().missing
except AttributeError as error:
    print(error)  # expect: 'Inner' object has no attribute 'missing'
