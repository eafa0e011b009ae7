# Where types, axes and places end: what NumPy answers there, and in which words.
import numpy as np


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: np.isnan([1.], dtype=float))  # expect: TypeError: No loop matching the specified signature and casting was found for ufunc isnan
show(lambda: np.isnan([1.], dtype=bool))  # expect: array([False])
show(lambda: np.equal([1.], [1], dtype=int))  # expect: TypeError: No loop matching the specified signature and casting was found for ufunc equal
show(lambda: np.logical_not(np.array(-1), dtype=float))  # expect: TypeError: No loop matching the specified signature and casting was found for ufunc logical_not
show(lambda: np.bitwise_and([1], [1], dtype=float))  # expect: TypeError: No loop matching the specified signature and casting was found for ufunc bitwise_and
show(lambda: np.bitwise_and([1], [1], dtype=bool))  # expect: UFuncTypeError: Cannot cast ufunc 'bitwise_and' input 0 from dtype('int64') to dtype('bool') with casting rule 'same_kind'
show(lambda: np.bitwise_and([1.5], [1], dtype=int))  # expect: UFuncTypeError: Cannot cast ufunc 'bitwise_and' input 0 from dtype('float64') to dtype('int64') with casting rule 'same_kind'
show(lambda: np.floor([1.5], dtype=int))  # expect: UFuncTypeError: Cannot cast ufunc 'floor' input from dtype('float64') to dtype('int64') with casting rule 'same_kind'
show(lambda: np.add([True], [True], dtype=int))  # expect: array([2])
show(lambda: np.add([1.5], [1], dtype=int))  # expect: UFuncTypeError: Cannot cast ufunc 'add' input 0 from dtype('float64') to dtype('int64') with casting rule 'same_kind'
show(lambda: np.sqrt([4], dtype=int))  # expect: TypeError: No loop matching the specified signature and casting was found for ufunc sqrt
show(lambda: np.fabs([-1], dtype=int))  # expect: TypeError: No loop matching the specified signature and casting was found for ufunc fabs
show(lambda: np.gcd(3, 2.0))  # expect: UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtypes._PyLongDType'>, <class 'numpy.dtypes._PyFloatDType'>) -> None
show(lambda: np.gcd([1.5], 2))  # expect: UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtypes.Float64DType'>, <class 'numpy.dtypes._PyLongDType'>) -> None
show(lambda: np.gcd(np.array(2.0), True))  # expect: UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtypes.Float64DType'>, <class 'numpy.dtypes.BoolDType'>) -> None
show(lambda: np.gcd([1], [1], dtype=float))  # expect: UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtypes.Int64DType'>, <class 'numpy.dtypes.Int64DType'>) -> <class 'numpy.dtypes.Float64DType'>
show(lambda: np.gcd([True], [True], dtype=int))  # expect: array([1])
show(lambda: np.sin([1.0, np.inf], out=np.array([1, 2])))  # expect: UFuncTypeError: Cannot cast ufunc 'sin' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
show(lambda: np.log([[1.0], [0.0]], out=np.array(8.0)))  # expect: ValueError: non-broadcastable output operand with shape () doesn't match the broadcast shape (2,1)
show(lambda: np.divide([3, 1, 7], [0, 1, 0], out=np.array([1.0, 2.0])))  # expect: ValueError: operands could not be broadcast together with shapes (3,) (3,) (2,) 
show(lambda: np.hypot([[1.0], [2.0]], [1, 2, 3], out=np.zeros((1, 2, 4))))  # expect: ValueError: operands could not be broadcast together with shapes (2,1) (3,) (1,2,4) 
show(lambda: np.left_shift([1, 2], [1], out=np.array(1)))  # expect: ValueError: non-broadcastable output operand with shape () doesn't match the broadcast shape (2,)
show(lambda: np.fmod(1, np.int64(0), out=np.array([])))  # expect: array([], dtype=float64)
show(lambda: np.int64(3) @ np.array(1))  # expect: ValueError: matmul: Input operand 0 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
show(lambda: np.float64(-2.5) @ [1.0])  # expect: TypeError: unsupported operand type(s) for @: 'numpy.float64' and 'list'
show(lambda: np.tril(np.array(1.0)))  # expect: TypeError: tri() missing 1 required positional argument: 'N'
show(lambda: np.concatenate(np.array(0.5)))  # expect: TypeError: dispatcher for __array_function__ did not return an iterable
show(lambda: np.vstack(np.array(0.5)))  # expect: TypeError: iteration over a 0-d array
show(lambda: np.hstack(5))  # expect: TypeError: arrays to stack must be passed as a "sequence" type such as list or tuple.
show(lambda: np.array_split(np.array([1, 7]), 0, axis=1))  # expect: IndexError: tuple index out of range
show(lambda: np.array_split(np.array(1), 0))  # expect: IndexError: tuple index out of range
show(lambda: np.flip(np.array(-4)))  # expect: np.int64(-4)
show(lambda: np.insert([1, 2, 3], [0, 9], 0))  # expect: IndexError: index 10 is out of bounds for axis 0 with size 5
show(lambda: np.insert([1, 2, 3], [-5, 0], 0))  # expect: array([1, 0, 2, 0, 3])
show(lambda: np.insert([1, 2, 3], [9], 0))  # expect: IndexError: index [9] is out of bounds for axis 0 with size 3
show(lambda: np.insert(np.array([[]]), [0, 1], 0, axis=1))  # expect: IndexError: index 2 is out of bounds for axis 0 with size 2
show(lambda: np.dot(-1.0, [0.0, 2.0]))  # expect: array([ 0., -2.])
show(lambda: np.dot([np.inf, np.nan], 0))  # expect: array([0., 0.])
show(lambda: np.dot(np.array(False), [8.0, -2.5]))  # expect: array([0., 0.])
show(lambda: np.dot(-1.0, 0.0))  # expect: np.float64(-0.0)
show(lambda: (np.array([]).strides, np.zeros((2, 0)).strides, np.ones((2, 3)).strides))  # expect: ((0,), (0, 0), (24, 8))
show(lambda: hash(np.float64(np.nan)) == hash(np.nan))  # expect: False
show(lambda: (np.max([[3.25, -0.0], [0.5, 0.0]], axis=0), np.min([0.0, -0.0]), np.max([-0.0, 0.0])))  # expect: (array([3.25, 0.  ]), np.float64(-0.0), np.float64(0.0))
show(lambda: (np.gradient(np.array(1)), np.gradient(np.array(True))))  # expect: ((), ())
show(lambda: np.gradient([[True]]))  # expect: ValueError: Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.
show(lambda: np.gradient([True, False]))  # expect: TypeError: numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.
show(lambda: np.trapezoid(5))  # expect: IndexError: list assignment index out of range
show(lambda: (np.median(np.array(1), keepdims=True), np.nanmedian(np.array(1.0), keepdims=True)))  # expect: (array(1.), array(1.))
show(lambda: np.percentile(np.array(1.0), 50, keepdims=True))  # expect: array(1.)
show(lambda: np.nanmean(np.array(1), axis=0))  # expect: AxisError: axis 0 is out of bounds for array of dimension 0
show(lambda: np.nanmean(np.array(1.0), axis=0))  # expect: np.float64(1.0)
show(lambda: (np.nanargmin(np.array(1.0), axis=0), np.nanargmin(np.array(3), axis=-1)))  # expect: (np.int64(0), np.int64(0))
show(lambda: np.nanargmin(np.array(3), axis=2))  # expect: AxisError: axis 2 is out of bounds for array of dimension 1
show(lambda: np.nanargmin(np.arange(3), axis=(0, 1)))  # expect: TypeError: 'tuple' object cannot be interpreted as an integer
show(lambda: np.nanargmin(np.array([np.nan, 1.0]), axis=0))  # expect: np.int64(1)
show(lambda: np.nanmax(np.array([]), axis=0))  # expect: ValueError: zero-size array to reduction operation fmax which has no identity
show(lambda: np.nanmin([]))  # expect: ValueError: zero-size array to reduction operation minimum which has no identity
show(lambda: np.average(np.zeros((3, 0)), axis=0))  # expect: ZeroDivisionError: division by zero
show(lambda: np.percentile([], 50))  # expect: IndexError: index -1 is out of bounds for axis 0 with size 0
show(lambda: np.percentile(np.array([], dtype=bool), [25, 75]))  # expect: IndexError: index 0 is out of bounds for axis 0 with size 0
show(lambda: np.percentile([[]], 50, axis=0))  # expect: array([], dtype=float64)
show(lambda: np.percentile(True, 50, axis=0))  # expect: AxisError: axis 0 is out of bounds for array of dimension 0
show(lambda: np.percentile([True, False], 50))  # expect: TypeError: numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.


def put(array, place, value):
    array[place] = value
    return array


show(lambda: put(np.array(5), ..., [3, -1]))  # expect: ValueError: setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 0.
show(lambda: put(np.array(5), (), [3]))  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
show(lambda: put(np.zeros(2), slice(None), [[1, 2]]))  # expect: ValueError: setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 1.
show(lambda: put(np.zeros((2, 2)), slice(None), [[1, 2], [3, 4]]))
# expect: array([[1., 2.],
# expect:        [3., 4.]])
show(lambda: put(np.zeros(2, int), [5], np.nan))  # expect: ValueError: cannot convert float NaN to integer
show(lambda: put(np.zeros(2, int), 5, np.nan))  # expect: IndexError: index 5 is out of bounds for axis 0 with size 2
show(lambda: put(np.zeros(2, int), ([0], [0]), np.nan))  # expect: IndexError: too many indices for array: array is 1-dimensional, but 2 were indexed
show(lambda: put(np.zeros(2, int), slice(0, 0), np.array([np.nan])))  # expect: array([0, 0])
show(lambda: (np.percentile([True, False], 50, method='nearest'), np.quantile([1, 2, 4], 0.4, method='lower'), np.quantile([1, 2], 0.5)))  # expect: (np.False_, np.int64(1), np.float64(1.5))
show(lambda: put(np.zeros((2, 2), int), (5, [0]), np.nan))  # expect: IndexError: index 5 is out of bounds for axis 0 with size 2
show(lambda: put(np.zeros((2, 2), int), ([0, 1], [0, 1, 2]), np.nan))  # expect: ValueError: cannot convert float NaN to integer
def put(places, value):
    whole = np.arange(4)
    whole[places] = value
    return whole.tolist()


for places in ([0, 1], np.array([True, True, False, False]), slice(0, 2)):
    show(lambda: put(places, [1.0, np.inf]))
    # expect: OverflowError: cannot convert float infinity to integer
    # expect: OverflowError: cannot convert float infinity to integer
    # expect: OverflowError: cannot convert float infinity to integer
show(lambda: put([0, 1], (np.nan, 2)))  # expect: ValueError: cannot convert float NaN to integer
show(lambda: put([0, 1], 1e300))  # expect: OverflowError: Python int too large to convert to C long
show(lambda: put(0, -1e19))  # expect: OverflowError: Python int too large to convert to C long
show(lambda: put([0, 1], [2.7, -2.7]))  # expect: [2, -2, 2, 3]
show(lambda: put([0, 1], np.float64(np.inf))[:2])  # expect: [-9223372036854775808, -9223372036854775808]
# warning: RuntimeWarning: invalid value encountered in cast
show(lambda: np.array(1e300, dtype=int))  # expect: OverflowError: Python int too large to convert to C long
show(lambda: np.array([np.inf, 1], dtype=int))  # expect: OverflowError: cannot convert float infinity to integer
