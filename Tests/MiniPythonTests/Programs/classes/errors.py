class A:
    pass
def attempt(f):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: A() + 1)
# expect: TypeError unsupported operand type(s) for +: 'A' and 'int'
attempt(lambda: A() < A())
# expect: TypeError '<' not supported between instances of 'A' and 'A'
attempt(lambda: A()[0])
# expect: TypeError 'A' object is not subscriptable
attempt(lambda: A()())
# expect: TypeError 'A' object is not callable
attempt(lambda: len(A()))
# expect: TypeError object of type 'A' has no len()
attempt(lambda: iter(A()))
# expect: TypeError 'A' object is not iterable
attempt(lambda: A().x)
# expect: AttributeError 'A' object has no attribute 'x'
attempt(lambda: A.x)
# expect: AttributeError type object 'A' has no attribute 'x'
attempt(lambda: -A())
# expect: TypeError bad operand type for unary -: 'A'
attempt(lambda: 1 in A())
# expect: TypeError argument of type 'A' is not iterable
attempt(lambda: A(1))
# expect: TypeError A() takes no arguments
attempt(lambda: [1][A()])
# expect: TypeError list indices must be integers or slices, not A
attempt(lambda: int(A()))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'A'
attempt(lambda: float(A()))
# expect: TypeError float() argument must be a string or a real number, not 'A'
attempt(lambda: abs(A()))
# expect: TypeError bad operand type for abs(): 'A'
attempt(lambda: round(A()))
# expect: TypeError type A doesn't define __round__ method
attempt(lambda: reversed(A()))
# expect: TypeError 'A' object is not reversible
attempt(lambda: next(A()))
# expect: TypeError 'A' object is not an iterator
attempt(lambda: setattr(5, "x", 1))
# expect: AttributeError 'int' object has no attribute 'x'
