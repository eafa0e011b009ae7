class A:
    def __repr__(self):
        return "A()"
class B(A):
    def __str__(self):
        return "b as text"
print(A(), B(), [B()], repr(B()), str(A()), f"{B()} {B()!r}", "%s %r" % (B(), B()))  # expect: A() b as text [A()] A() A() b as text A() b as text A()
class C:
    def __format__(self, spec):
        return "C<" + spec + ">"
print(f"{C()} {C():abc}", format(C(), "x"), "{:y}".format(C()))  # expect: C<> C<abc> C<x> C<y>
class Bad:
    def __repr__(self):
        return 5
print([Bad()])  # error: TypeError: __repr__ returned non-string (type int)
