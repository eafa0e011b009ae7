class Own:
    def __init__(self, value):
        object.__init__(self)
        self.value = value


class Without:
    pass


class TooMany:
    def __init__(self, value):
        super().__init__(value)


class Left:
    def __init__(self, x, **others):
        super().__init__(**others)
        self.x = x


class Right:
    def __init__(self, y=0, **others):
        super().__init__(**others)
        self.y = y


class Both(Left, Right):
    pass


print(Own(1).value, hasattr(object, "__init__"), hasattr(Without(), "__init__"), Without().__init__())
both = Both(1, y=2)
print(both.x, both.y)
for function in [lambda: TooMany(1), lambda: Both(1, z=3), lambda: object.__init__(Without(), 1), lambda: Without().__init__(1),
                 lambda: object.__init__(Own(1), 1), lambda: Without(1)]:
    try:
        print(function())
    except TypeError as error:
        print(error)

# expect: 1 True True None
# expect: 1 2
# expect: object.__init__() takes exactly one argument (the instance to initialize)
# expect: object.__init__() takes exactly one argument (the instance to initialize)
# expect: Without.__init__() takes exactly one argument (the instance to initialize)
# expect: Without.__init__() takes exactly one argument (the instance to initialize)
# expect: object.__init__() takes exactly one argument (the instance to initialize)
# expect: Without() takes no arguments
