import functools
import operator

print(functools.reduce(operator.mul, range(1, 6)), operator.add("a", "b"))  # expect: 120 ab
print(operator.sub(5, 2), operator.truediv(1, 4), operator.floordiv(7, 2), operator.mod(7, 4))  # expect: 3 0.25 3 3
print(operator.pow(2, 5), operator.lshift(1, 4), operator.rshift(9, 1), operator.and_(6, 3))  # expect: 32 16 4 2
print(operator.or_(6, 3), operator.xor(6, 3), operator.neg(4), operator.invert(4), operator.inv(0))  # expect: 7 5 -4 -5 -1
print(operator.lt(1, 2), operator.le(2, 2), operator.eq(1, 1.0), operator.ne("a", "b"), operator.gt(1, 2))  # expect: True True True True False
print(operator.not_([]), operator.truth([0]), operator.is_(None, None), operator.is_not(1, None))  # expect: True True True True
print(operator.contains([1, 2], 2), operator.countOf("banana", "a"), operator.indexOf("banana", "n"))  # expect: True 3 2
items = [1, 2, 3]
operator.setitem(items, 0, 9)
operator.delitem(items, 1)
print(items, operator.getitem(items, -1), operator.concat([1], [2]), operator.iadd(items, [4]) is items)  # expect: [9, 3, 4] 3 [1, 2] True


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: operator.add(1, "a"))  # expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: operator.concat(1, 2))  # expect: TypeError 'int' object can't be concatenated
attempt(lambda: operator.indexOf([], 2))  # expect: ValueError sequence.index(x): x not in sequence
attempt(lambda: operator.add(1))  # expect: TypeError add expected 2 arguments, got 1
attempt(lambda: operator.neg("a"))  # expect: TypeError bad operand type for unary -: 'str'
