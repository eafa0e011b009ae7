class A:
    pass


class B(A):
    pass


try:
    class C(A, B):
        pass
except TypeError as error:
    print(str(error).split("\n")[0])  # expect: Cannot create a consistent method resolution
class D(B, B):  # error: TypeError: duplicate base class B
    pass
