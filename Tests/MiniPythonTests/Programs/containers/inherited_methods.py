class A:
    def __repr__(self): return "A:" + super().__repr__()[:11]
    def __str__(self): return "S:" + super().__str__()[:6]
    def __eq__(self, other): return super().__eq__(other)
    def __hash__(self): return super().__hash__()
class X(Exception):
    def __str__(self): return "X:" + super().__str__()
class B:
    def __eq__(self, other): return True
    __hash__ = None
a = A()
print(repr(a))  # expect: A:<__main__.A
print(str(a))  # expect: S:A:<__m
print(a == A(), a == a, a != a, a.__ne__(5) is NotImplemented)  # expect: False True False True
print(len({a, A(), a}))  # expect: 2
print(str(X("hi")), repr(X("hi")), str(X()))  # expect: X:hi X('hi') X:
print(object.__repr__(a)[:5], (5).__eq__(5))  # expect: <__ma True
print([1, 2].__len__(), [1].__contains__(1), "abc".__getitem__(1), {1: 2}.__getitem__(1))  # expect: 2 True b 2
x = [1, 2, 3]
x.__setitem__(0, 9)
x.__delitem__(1)
print(x, next(x.__iter__()), list.__len__(x), hasattr(5, "__len__"))  # expect: [9, 3] 9 2 False
print(B() != 3, B().__hash__)  # expect: False None
{}[B()]  # error: TypeError: unhashable type: 'B'
