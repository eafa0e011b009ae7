def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__ + ":", error)
show(lambda: range(3)['x'])  # expect: TypeError: range indices must be integers or slices, not str
show(lambda: range(3)[5])  # expect: IndexError: range object index out of range
show(lambda: range(3).index(7))  # expect: ValueError: 7 is not in range
show(lambda: range(1,5)[::-1])  # expect: range(4, 0, -1)
show(lambda: range(1,5)[1:3])  # expect: range(2, 4)
show(lambda: range(5)==range(0,5,1))  # expect: True
show(lambda: slice(1,2)==slice(1,2))  # expect: True
show(lambda: range(3).count(1.0))  # expect: 1
show(lambda: 1.0 in range(3))  # expect: True
show(lambda: 'a' in range(3))  # expect: False
show(lambda: slice(5).indices('a'))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: slice(None,None,-1).indices(5))  # expect: (4, -1, -1)
show(lambda: range(5).start)  # expect: 0
show(lambda: range(1,2,0))  # expect: ValueError: range() arg 3 must not be zero
show(lambda: range('a'))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: range(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
show(lambda: range(10)[-3:])  # expect: range(7, 10)
show(lambda: range(0,10,3)[::2])  # expect: range(0, 12, 6)
show(lambda: range(10).index(3.0))  # expect: 3
show(lambda: range(10).count('a'))  # expect: 0
show(lambda: range(3).index('a'))  # expect: ValueError: sequence.index(x): x not in sequence
show(lambda: bool(range(0)))  # expect: False
show(lambda: [*range(3),*'ab'])  # expect: [0, 1, 2, 'a', 'b']
show(lambda: slice(1,10,2))  # expect: slice(1, 10, 2)
show(lambda: slice(None)==slice(None))  # expect: True
show(lambda: slice(1)<slice(2))  # expect: True
show(lambda: range(5)!=range(6))  # expect: True
show(lambda: range(3)<range(4))  # expect: TypeError: '<' not supported between instances of 'range' and 'range'
show(lambda: len(range(10**18)))  # expect: 1000000000000000000
show(lambda: 10**17 in range(10**18))  # expect: True
show(lambda: list(range(2**63-3,2**63-1)))  # expect: [9223372036854775805, 9223372036854775806]
show(lambda: sum(range(5),10))  # expect: 20
show(lambda: list(range(5))[3:1:-1])  # expect: [3, 2]
