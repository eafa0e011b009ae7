class Base:
    count = 0

    @staticmethod
    def twice(x):
        return x * 2

    @classmethod
    def name(cls, *rest):
        return cls.__name__, rest

    @classmethod
    def made(cls):
        cls.count += 1
        return cls()

    def method(self, x=1):
        return type(self).__name__, x


class Derived(Base):
    pass


class Other(Base):
    @staticmethod
    def twice(x):
        return "other", x

    @classmethod
    def name(cls):
        return "other " + super().name()[0]


def ask(thing):
    return thing.twice(3), thing.name()


for turn in range(2):
    print([ask(thing) for thing in [Base, Derived, Other, Base(), Derived(), Other(), Base]])
# expect: [(6, ('Base', ())), (6, ('Derived', ())), (('other', 3), 'other Other'), (6, ('Base', ())), (6, ('Derived', ())), (('other', 3), 'other Other'), (6, ('Base', ()))]
# expect: [(6, ('Base', ())), (6, ('Derived', ())), (('other', 3), 'other Other'), (6, ('Base', ())), (6, ('Derived', ())), (('other', 3), 'other Other'), (6, ('Base', ()))]
print([kind.method(kind(), 2) for kind in [Base, Derived, Other, Derived]], [type(kind.made()).__name__ for kind in [Base, Derived, Base]])
# expect: [('Base', 2), ('Derived', 2), ('Other', 2), ('Derived', 2)] ['Base', 'Derived', 'Base']
print(Base.count, Derived.count, Derived.name(1, 2), str.upper("a"), dict.fromkeys("ab"), int.from_bytes is not None if hasattr(int, "from_bytes") else True)
# expect: 2 2 ('Derived', (1, 2)) A {'a': None, 'b': None} True
for turn in range(3):
    print(ask(Base), ask(Derived()))
# expect: (6, ('Base', ())) (6, ('Derived', ()))
# expect: (('changed', 3), ('Base', ())) (('changed', 3), ('Derived', ()))
# expect: (('changed', 3), ('Base', ())) (('changed', 3), 'derived Derived')
    if turn == 0:
        Base.twice = staticmethod(lambda x: ("changed", x))
    elif turn == 1:
        Derived.name = classmethod(lambda cls: "derived " + cls.__name__)
thing = Derived()
for turn in range(3):
    print(thing.name(), thing.twice(1))
# expect: derived Derived ('changed', 1)
# expect: own ('changed', 1)
# expect: derived Derived ('Derived', 1)
    if turn == 0:
        thing.name = lambda: "own"
    elif turn == 1:
        del thing.name
        Base.twice = lambda self, x: (type(self).__name__, x)
print(Base.twice(Base(), 5), Other.twice(5), [kind.twice(Base(), 1) for kind in [Base, Derived]])
# expect: ('Base', 5) ('other', 5) [('Base', 1), ('Base', 1)]
Base.method(1)
print(Base.method("text"), Derived.name.__func__ is not None)  # expect: ('str', 1) True
Base.method()
# error: TypeError: Base.method() missing 1 required positional argument: 'self'
