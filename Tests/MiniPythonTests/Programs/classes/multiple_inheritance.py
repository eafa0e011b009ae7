class A:
    def who(self):
        return "A"
class B(A):
    def who(self):
        return "B" + super().who()
class C(A):
    def who(self):
        return "C" + super().who()
class D(B, C):
    def who(self):
        return "D" + super().who()
print(D().who(), [c.__name__ for c in D.__mro__])  # expect: DBCA ['D', 'B', 'C', 'A', 'object']
class Mixin:
    def hello(self):
        return "hello " + self.name
class Person(Mixin):
    def __init__(self):
        self.name = "Ann"
print(Person().hello(), isinstance(D(), (C,)), issubclass(D, A))  # expect: hello Ann True True
class E(A, B):
    pass  # error: order (MRO) for bases A, B
