class A: pass
class E:
    def __eq__(self, other): return True
class B:
    def __bool__(self): return 1
    def __len__(self): return -1
    def __iter__(self): return 5
    def __hash__(self): return "a"
    def __repr__(self): return 1
    def __str__(self): return 1
    def __index__(self): return "a"
    def __contains__(self, item): return 5
class C:
    def __len__(self): return "a"
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
    def __index__(self): return 1
b, c = B(), C()
def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__ + ":", error)
show(lambda: hash(E()))  # expect: TypeError: unhashable type: 'E'
show(lambda: A[3])  # expect: TypeError: type 'A' is not subscriptable
show(lambda: A()<A())  # expect: TypeError: '<' not supported between instances of 'A' and 'A'
show(lambda: len(A()))  # expect: TypeError: object of type 'A' has no len()
show(lambda: bool(A()))  # expect: True
show(lambda: bool(b))  # expect: TypeError: __bool__ should return bool, returned int
show(lambda: len(b))  # expect: ValueError: __len__() should return >= 0
show(lambda: iter(b))  # expect: TypeError: iter() returned non-iterator of type 'int'
show(lambda: hash(b))  # expect: TypeError: __hash__ method should return an integer
show(lambda: repr(b))  # expect: TypeError: __repr__ returned non-string (type int)
show(lambda: str(b))  # expect: TypeError: __str__ returned non-string (type int)
show(lambda: [1][b])  # expect: TypeError: __index__ returned non-int (type str)
show(lambda: 1 in b)  # expect: True
show(lambda: len(c))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: bool(c))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: list(c))  # expect: [0, 1, 2]
show(lambda: reversed(c))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: [1,2][c])  # expect: 2
show(lambda: [1,2,3][c:])  # expect: [2, 3]
show(lambda: list(map(lambda a,b:a+b,[1,2],[3,4,5])))  # expect: [4, 6]
