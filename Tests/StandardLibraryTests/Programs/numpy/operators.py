import numpy as np

a = np.array([1, 2, 3])
b = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


def show(make):
    try:
        print(make())
    except Exception as problem:
        print(type(problem).__name__, "|", problem)


print(a + 1, 1 + a, a - 1, 10 - a, a * 2, a / 2, 2 / a, a // 2, a % 2, a**2, 2**a, -a, +a)  # expect: [2 3 4] [2 3 4] [0 1 2] [9 8 7] [2 4 6] [0.5 1.  1.5] [2.         1.         0.66666667] [0 1 1] [1 0 1] [1 4 9] [2 4 8] [-1 -2 -3] [1 2 3]
print(a + a, a * [1, 10, 100], [1, 2, 3] + a, (1, 2, 3) * a, a + 0.5, a + True, a * np.float64(2))  # expect: [2 4 6] [  1  20 300] [2 4 6] [1 4 9] [1.5 2.5 3.5] [2 3 4] [2. 4. 6.]
print(b + a, b * np.array([[10], [20]]), b @ a, a @ a, b @ b.T, [1, 2, 3] @ a)
# expect: [[2. 4. 6.]
# expect:  [5. 7. 9.]] [[ 10.  20.  30.]
# expect:  [ 80. 100. 120.]] [14. 32.] 14 [[14. 32.]
# expect:  [32. 77.]] 14
print(a > 1, a == 2, a != 2, 2 <= a, a == [1, 5, 3], (a > 1) & (a < 3), (a > 1) | (a == 1), ~(a > 1))  # expect: [False  True  True] [False  True False] [ True False  True] [False  True  True] [ True False  True] [False  True False] [ True  True  True] [ True False False]
print(a & 1, a | 4, a ^ 1, a << 2, a >> 1, ~a, np.array([True, False]) ^ np.array([True, True]))  # expect: [1 0 1] [5 6 7] [0 3 2] [ 4  8 12] [0 1 1] [-2 -3 -4] [False  True]
print(np.array([True, False]) + np.array([True, True]), np.array([True, False]) * 3, np.array([7, -7]) // 2, np.array([7, -7]) % 3)  # expect: [ True  True] [3 0] [ 3 -4] [1 2]
print(np.array([7.5, -7.5]) // 2, np.array([7.5, -7.5]) % 2, abs(np.array([-1, 2])), divmod(np.array([7, 8]), 3))  # expect: [ 3. -4.] [1.5 0.5] [1 2] (array([2, 2]), array([1, 2]))
print(a == "x", a == None, a != None)  # expect: [False False False] [False False False] [ True  True  True]
c = a.copy()
c += 10
c *= 2
c -= np.array([1, 2, 3])
c //= 2
print(c)  # expect: [10 11 11]
d = b
d += 1
d /= 2
d **= 2
print(b)
# expect: [[ 1.    2.25  4.  ]
# expect:  [ 6.25  9.   12.25]]
e = np.arange(6)
e[::2] += 100
print(e)  # expect: [100   1 102   3 104   5]
show(lambda: a + np.array([1, 2]))  # expect: ValueError | operands could not be broadcast together with shapes (3,) (2,) 
show(lambda: b @ b)  # expect: ValueError | matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
show(lambda: a @ 3)  # expect: ValueError | matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
show(lambda: a + "x")  # expect: UFuncTypeError | ufunc 'add' did not contain a loop with signature matching types (dtype('int64'), dtype('<U1')) -> None
show(lambda: "x" + a)  # expect: UFuncTypeError | ufunc 'add' did not contain a loop with signature matching types (dtype('<U1'), dtype('int64')) -> None
show(lambda: a < "x")  # expect: UFuncTypeError | ufunc 'less' did not contain a loop with signature matching types (<class 'numpy.dtypes.Int64DType'>, <class 'numpy.dtypes.StrDType'>) -> None
show(lambda: a ** -1)  # expect: ValueError | Integers to negative integer powers are not allowed.
show(lambda: np.array([True]) - np.array([True]))  # expect: TypeError | numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.
show(lambda: -np.array([True]))  # expect: TypeError | The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.
show(lambda: a.astype(float) & 1)  # expect: TypeError | ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
show(lambda: bool(a))  # expect: ValueError | The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
show(lambda: bool(np.array([])))  # expect: ValueError | The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.
show(lambda: bool(np.array([0])))  # expect: False
show(lambda: "yes" if a > 1 else "no")  # expect: ValueError | The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
show(lambda: not np.array([1.0]))  # expect: False
show(lambda: a and 1)  # expect: ValueError | The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
show(lambda: float(a))  # expect: TypeError | only 0-dimensional arrays can be converted to Python scalars
show(lambda: int(np.array(3.7)))  # expect: 3
show(lambda: hash(a))  # expect: TypeError | unhashable type: 'numpy.ndarray'
show(lambda: {a})  # expect: TypeError | unhashable type: 'numpy.ndarray'
show(lambda: a())  # expect: TypeError | 'numpy.ndarray' object is not callable
show(lambda: a.foo)  # expect: AttributeError | 'numpy.ndarray' object has no attribute 'foo'
show(lambda: f"{a:.2f}")  # expect: TypeError | unsupported format string passed to numpy.ndarray.__format__
show(lambda: len(np.array(3)))  # expect: TypeError | len() of unsized object
show(lambda: list(np.array(3)))  # expect: TypeError | iteration over a 0-d array
show(lambda: a == np.array([1, 2]))  # expect: ValueError | operands could not be broadcast together with shapes (3,) (2,) 
show(lambda: round(a))  # expect: TypeError | type numpy.ndarray doesn't define __round__ method


def add_half(array):
    array += 0.5


show(lambda: add_half(a))  # expect: UFuncTypeError | Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'


def divide(array):
    array /= 2


show(lambda: divide(a))  # expect: UFuncTypeError | Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
a = np.array([1, 2, 3])
a += 0.5  # error: numpy._core._exceptions._UFuncOutputCastingError: Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
