class Base:
    def __init__(self, a):
        self.a = a


class Derived(Base):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b


class Forgetful(Base):
    def __init__(self):
        pass


d = Derived(1, 2)
print(d.a, d.b, vars(d))  # expect: 1 2 {'a': 1, 'b': 2}
Forgetful().a  # error: AttributeError: 'Forgetful' object has no attribute 'a'
