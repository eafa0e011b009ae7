class Loud:
    def shout(self):
        return self.name.upper() + "!"


class Named:
    def __init__(self, name):
        self.name = name


class Person(Loud, Named):
    pass


print(Person("ann").shout(), Person.__mro__[1].__name__)  # expect: ANN! Loud
