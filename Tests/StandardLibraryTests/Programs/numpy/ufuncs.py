# Functions that work element by element: out, where, dtype, types and mistakes.
import numpy as np

a = np.arange(3.0)
b = np.arange(3)
m = np.arange(6.0).reshape(2, 3)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: np.add(a, 1, out=np.zeros(3)))  # expect: array([1., 2., 3.])
show(lambda: np.add(a, 1, out=np.zeros(3, int)))  # expect: UFuncTypeError: Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
show(lambda: np.add(a, 1, out=3))  # expect: TypeError: return arrays must be of ArrayType
show(lambda: np.add(a, 1, np.zeros(2)))  # expect: ValueError: operands could not be broadcast together with shapes (3,) () (2,) 
show(lambda: np.divide(a, [0, 1, 2], out=np.zeros(3), where=np.array([False, True, True])))  # expect: array([0., 1., 1.])
show(lambda: np.sqrt(a, where=[True, False, True], out=np.full(3, 9.0)))  # expect: array([0.        , 9.        , 1.41421356])
show(lambda: np.sqrt(a, np.zeros(3)))  # expect: array([0.        , 1.        , 1.41421356])
show(lambda: np.exp(b, dtype=float).round(6))  # expect: array([1.      , 2.718282, 7.389056])
show(lambda: np.add(b, 1, dtype=float))  # expect: array([1., 2., 3.])
show(lambda: np.gcd(12, [8, 9]))  # expect: array([4, 3])
show(lambda: np.lcm(4, 6))  # expect: np.int64(12)
show(lambda: np.modf(2.5))  # expect: (np.float64(0.5), np.float64(2.0))
show(lambda: np.modf(a))  # expect: (array([0., 0., 0.]), array([0., 1., 2.]))
show(lambda: np.divmod(a, 2))  # expect: (array([0., 0., 1.]), array([0., 1., 0.]))
show(lambda: divmod(a, 2))  # expect: (array([0., 0., 1.]), array([0., 1., 0.]))
show(lambda: np.conj(a))  # expect: array([0., 1., 2.])
show(lambda: np.real(3))  # expect: 3
show(lambda: np.imag(a))  # expect: array([0., 0., 0.])
show(lambda: np.angle(a - 1))  # expect: array([3.14159265, 0.        , 0.        ])
show(lambda: np.isreal(a))  # expect: array([ True,  True,  True])
show(lambda: np.iscomplex(3))  # expect: np.False_
show(lambda: np.isrealobj(a))  # expect: True
show(lambda: np.unwrap([0, 4, 8]))  # expect: array([ 0.        , -2.28318531, -4.56637061])
show(lambda: np.fix(-2.5))  # expect: np.float64(-2.0)
show(lambda: np.fix(3))  # expect: np.int64(3)
show(lambda: np.ldexp(1.0, 3))  # expect: np.float64(8.0)
show(lambda: np.heaviside(a - 1, 0.5))  # expect: array([0. , 0.5, 1. ])
show(lambda: np.float_power(2, 3))  # expect: np.float64(8.0)
show(lambda: np.isposinf(b))  # expect: array([False, False, False])
show(lambda: np.isneginf([-np.inf, 1]))  # expect: array([ True, False])
show(lambda: np.spacing(1.0))  # expect: np.float64(2.220446049250313e-16)
show(lambda: np.fmin([1, np.nan], [np.nan, 2]))  # expect: array([1., 2.])
show(lambda: np.fmax([1, np.nan], [np.nan, 2]))  # expect: array([1., 2.])
show(lambda: np.maximum([1, np.nan], 2))  # expect: array([ 2., nan])
show(lambda: np.nextafter(1, 2))  # expect: np.float64(1.0000000000000002)
show(lambda: np.logaddexp(1.0, 2.0).round(6))  # expect: np.float64(2.313262)
show(lambda: np.clip(a, 1, 2, out=np.zeros(3)))  # expect: array([1., 1., 2.])
show(lambda: np.clip(a, 1))  # expect: TypeError: clip() missing 1 required positional argument: 'a_max'
show(lambda: np.clip(a, None, None))  # expect: array([0., 1., 2.])
show(lambda: np.clip(a, 2, 1))  # expect: array([1., 1., 1.])
show(lambda: np.clip(b, 0.5, 1.5))  # expect: array([0.5, 1. , 1.5])
show(lambda: np.clip(a, min=1))  # expect: array([1., 1., 2.])
show(lambda: a.clip(max=1))  # expect: array([0., 1., 1.])
show(lambda: np.maximum(a, [1, 2]))  # expect: ValueError: operands could not be broadcast together with shapes (3,) (2,) 
show(lambda: np.exp('x'))  # expect: TypeError: ufunc 'exp' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
show(lambda: np.sign(True))  # expect: UFuncTypeError: ufunc 'sign' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None
show(lambda: np.negative(True))  # expect: TypeError: The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.
show(lambda: np.positive(True))  # expect: UFuncTypeError: ufunc 'positive' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None
show(lambda: np.isnan('a'))  # expect: TypeError: ufunc 'isnan' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
show(lambda: np.floor(b))  # expect: array([0, 1, 2])
show(lambda: np.logical_not(a))  # expect: array([ True, False, False])
show(lambda: np.invert(a))  # expect: TypeError: ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
show(lambda: np.trunc([True]))  # expect: array([ True])
show(lambda: np.degrees('a'))  # expect: TypeError: ufunc 'degrees' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
show(lambda: a == 'a')  # expect: array([False, False, False])
show(lambda: a < 'a')  # expect: UFuncTypeError: ufunc 'less' did not contain a loop with signature matching types (<class 'numpy.dtypes.Float64DType'>, <class 'numpy.dtypes.StrDType'>) -> None
show(lambda: a < None)  # expect: TypeError: '<' not supported between instances of 'float' and 'NoneType'
show(lambda: a == None)  # expect: array([False, False, False])
show(lambda: np.add(None, 1))  # expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
show(lambda: a + None)  # expect: TypeError: unsupported operand type(s) for +: 'float' and 'NoneType'
show(lambda: None + a)  # expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'float'
show(lambda: a + 'x')  # expect: UFuncTypeError: ufunc 'add' did not contain a loop with signature matching types (dtype('float64'), dtype('<U1')) -> None
show(lambda: a + [1])  # expect: array([1., 2., 3.])
show(lambda: a + [1, 2])  # expect: ValueError: operands could not be broadcast together with shapes (3,) (2,) 
show(lambda: a @ [1, 2])  # expect: ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
show(lambda: a @ 1)  # expect: ValueError: matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
show(lambda: a + {})  # expect: TypeError: unsupported operand type(s) for +: 'float' and 'dict'
show(lambda: a < [1, 2])  # expect: ValueError: operands could not be broadcast together with shapes (3,) (2,) 
show(lambda: np.array([2]) ** -1)  # expect: ValueError: Integers to negative integer powers are not allowed.
show(lambda: np.array([2.0, 4.0]) ** -1)  # expect: array([0.5 , 0.25])
show(lambda: np.array([4.0, 9.0]) ** 0.5)  # expect: array([2., 3.])
show(lambda: np.power(2, -1))  # expect: ValueError: Integers to negative integer powers are not allowed.
show(lambda: 5 // np.array([2, -2]))  # expect: array([ 2, -3])
show(lambda: -5 % np.array([3, -3]))  # expect: array([ 1, -2])
show(lambda: np.float64(1.5) @ 2)  # expect: TypeError: unsupported operand type(s) for @: 'numpy.float64' and 'int'
show(lambda: np.array_equal([1, np.nan], [1, np.nan], equal_nan=True))  # expect: True
show(lambda: np.array_equiv([1, 2], [[1, 2], [1, 2]]))  # expect: True
show(lambda: np.pow(2, [1, 2, 3]))  # expect: array([2, 4, 8])
show(lambda: np.bitwise_left_shift(1, [1, 2]))  # expect: array([2, 4])
show(lambda: np.acos(1.0))  # expect: np.float64(0.0)
show(lambda: np.atan2(0.0, 1.0))  # expect: np.float64(0.0)
