def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__ + ":", error)
show(lambda: 'abc'['x'])  # expect: TypeError: string indices must be integers, not 'str'
show(lambda: [1]['x'])  # expect: TypeError: list indices must be integers or slices, not str
show(lambda: (1,)['x'])  # expect: TypeError: tuple indices must be integers or slices, not str
show(lambda: [1][1.5])  # expect: TypeError: list indices must be integers or slices, not float
show(lambda: [1][5])  # expect: IndexError: list index out of range
show(lambda: (1,)[5])  # expect: IndexError: tuple index out of range
show(lambda: 'a'[5])  # expect: IndexError: string index out of range
show(lambda: 5[0])  # expect: TypeError: 'int' object is not subscriptable
show(lambda: None[0])  # expect: TypeError: 'NoneType' object is not subscriptable
show(lambda: [1][::0])  # expect: ValueError: slice step cannot be zero
show(lambda: [1]['a':])  # expect: TypeError: slice indices must be integers or None or have an __index__ method
show(lambda: [1][10**30])  # expect: IndexError: cannot fit 'int' into an index-sized integer
show(lambda: 'a'[10**30])  # expect: IndexError: cannot fit 'int' into an index-sized integer
show(lambda: [0]*10**30)  # expect: OverflowError: cannot fit 'int' into an index-sized integer
show(lambda: 'a'*10**30)  # expect: OverflowError: cannot fit 'int' into an index-sized integer
show(lambda: [0]*'a')  # expect: TypeError: can't multiply sequence by non-int of type 'str'
show(lambda: int[3])  # expect: TypeError: type 'int' is not subscriptable
show(lambda: [].pop())  # expect: IndexError: pop from empty list
show(lambda: [1].pop(5))  # expect: IndexError: pop index out of range
show(lambda: [1].remove(3))  # expect: ValueError: list.remove(x): x not in list
show(lambda: [1].index(3))  # expect: ValueError: 3 is not in list
show(lambda: (1,).index(3))  # expect: ValueError: tuple.index(x): x not in tuple
show(lambda: [1]<(1,))  # expect: TypeError: '<' not supported between instances of 'list' and 'tuple'
show(lambda: 1<'a')  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
show(lambda: [1]+(1,))  # expect: TypeError: can only concatenate list (not "tuple") to list
show(lambda: (1,)+[1])  # expect: TypeError: can only concatenate tuple (not "list") to tuple
show(lambda: 'a'+1)  # expect: TypeError: can only concatenate str (not "int") to str
show(lambda: [].extend(5))  # expect: TypeError: 'int' object is not iterable
show(lambda: [].insert('a',1))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: 3 in 5)  # expect: TypeError: argument of type 'int' is not iterable
show(lambda: 3 in 'abc')  # expect: TypeError: 'in <string>' requires string as left operand, not int
show(lambda: len(5))  # expect: TypeError: object of type 'int' has no len()
show(lambda: str(10**4300))  # expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
show(lambda: len.__class__)  # expect: <class 'builtin_function_or_method'>
show(lambda: list.append)  # expect: <method 'append' of 'list' objects>
show(lambda: [1].index(1,5))  # expect: ValueError: 1 is not in list
show(lambda: [1].index(1,'a'))  # expect: TypeError: slice indices must be integers or have an __index__ method
show(lambda: (1,).count(1))  # expect: 1
show(lambda: [1,2].__class__)  # expect: <class 'list'>
show(lambda: super)  # expect: <class 'super'>
show(lambda: staticmethod(len))  # expect: <staticmethod(<built-in function len>)>
show(lambda: NotImplemented)  # expect: NotImplemented
show(lambda: ...)  # expect: Ellipsis
show(lambda: ValueError('a',1))  # expect: ValueError('a', 1)
show(lambda: ValueError())  # expect: ValueError()
show(lambda: str(KeyError('a')))  # expect: "'a'"
show(lambda: KeyError('a'))  # expect: KeyError('a')
show(lambda: [][0:1])  # expect: []
show(lambda: [1,2,3].pop(-4))  # expect: IndexError: pop index out of range
show(lambda: [].index(1))  # expect: ValueError: 1 is not in list
show(lambda: (1,2)*-1)  # expect: ()
show(lambda: [[1]]*2)  # expect: [[1], [1]]
show(lambda: 'abc'[::-2])  # expect: 'ca'
show(lambda: 'abc'[5:])  # expect: ''
show(lambda: 'é𝄞x'[1])  # expect: '𝄞'
show(lambda: [1,2]<[1,2,0])  # expect: True
show(lambda: (1,'a')<(1,2))  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
show(lambda: None<None)  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'
show(lambda: [None]==[None])  # expect: True
show(lambda: not [])  # expect: True
show(lambda: 2 in (1,2.0))  # expect: True
show(lambda: '' in '')  # expect: True
show(lambda: None in [0])  # expect: False
show(lambda: [] in [[]])  # expect: True
show(lambda: [1,2,3][True])  # expect: 2
show(lambda: [1,2,3][None])  # expect: TypeError: list indices must be integers or slices, not NoneType
show(lambda: (1,2)[1.0])  # expect: TypeError: tuple indices must be integers or slices, not float
show(lambda: [1,2,3].count(1.0))  # expect: 1
show(lambda: [1].copy())  # expect: [1]
show(lambda: [1,2].clear())  # expect: None
show(lambda: [].extend('ab'))  # expect: None
show(lambda: int.__name__)  # expect: 'int'
show(lambda: type([]))  # expect: <class 'list'>
show(lambda: repr(print))  # expect: '<built-in function print>'
show(lambda: repr(ValueError))  # expect: "<class 'ValueError'>"
show(lambda: repr(ValueError('x')))  # expect: "ValueError('x')"
show(lambda: str(ValueError('x',2)))  # expect: "('x', 2)"
show(lambda: repr(KeyError))  # expect: "<class 'KeyError'>"
show(lambda: [float('inf'),-0.0,1e16,1e-5,0.1])  # expect: [inf, -0.0, 1e+16, 1e-05, 0.1]
show(lambda: [10**20,-10**20])  # expect: [100000000000000000000, -100000000000000000000]
show(lambda: 'a\n\t\\')  # expect: 'a\n\t\\'
show(lambda: ["it's"])  # expect: ["it's"]
show(lambda: str(["a'b"]))  # expect: '["a\'b"]'
show(lambda: 10**20 in [10**20])  # expect: True
show(lambda: 10**20==1e20)  # expect: True
show(lambda: 10**20<float('inf'))  # expect: True
show(lambda: 10**400>1e308)  # expect: True
show(lambda: -10**400<-1e308)  # expect: True
show(lambda: 2**53==2**53+1.0)  # expect: True
show(lambda: 0.1+0.2==0.3)  # expect: False
show(lambda: [1]+[2])  # expect: [1, 2]
show(lambda: (1,)+(2,))  # expect: (1, 2)
show(lambda: [1]*2.0)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
show(lambda: 'a'*2.0)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
show(lambda: 2*'ab')  # expect: 'abab'
show(lambda: [1]*True)  # expect: [1]
show(lambda: 'ab'+1)  # expect: TypeError: can only concatenate str (not "int") to str
show(lambda: 1+'ab')  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
show(lambda: None+1)  # expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
show(lambda: [1]+None)  # expect: TypeError: can only concatenate list (not "NoneType") to list
show(lambda: []|[])  # expect: TypeError: unsupported operand type(s) for |: 'list' and 'list'
show(lambda: sum([[1],[2]],[]))  # expect: [1, 2]
show(lambda: any([0,'a']))  # expect: True
show(lambda: all([]))  # expect: True
show(lambda: divmod(-7,2))  # expect: (-4, 1)
show(lambda: abs(-10**30))  # expect: 1000000000000000000000000000000
show(lambda: list('héé'))  # expect: ['h', 'é', 'é']
show(lambda: tuple('ab'))  # expect: ('a', 'b')
show(lambda: repr(...))  # expect: 'Ellipsis'
show(lambda: [...])  # expect: [Ellipsis]
show(lambda: [1,2,3]==(1,2,3))  # expect: False
show(lambda: 'a'<'B')  # expect: False
show(lambda: 'é'>'z')  # expect: True
show(lambda: [1,[2,[3]]]==[1,[2,[3.0]]])  # expect: True
show(lambda: callable(len))  # expect: True
show(lambda: isinstance(True,int))  # expect: True
show(lambda: '%s %d' % ('a',3))  # expect: 'a 3'
show(lambda: '%s' % [1,2])  # expect: '[1, 2]'
show(lambda: '%s' % (1,))  # expect: '1'
show(lambda: str(1)+str(1.0))  # expect: '11.0'
show(lambda: (1,2).index(2,0,1))  # expect: ValueError: tuple.index(x): x not in tuple
show(lambda: [1,2,1].index(1,1))  # expect: 2
show(lambda: [1,2,1].index(1,-1))  # expect: 2
show(lambda: [0]*5)  # expect: [0, 0, 0, 0, 0]
show(lambda: type('a').__name__)  # expect: 'str'
show(lambda: [1,2,3,4,5][1:-1:2])  # expect: [2, 4]
show(lambda: [1,2,3][::-1])  # expect: [3, 2, 1]
show(lambda: [1,2,3][-100:100])  # expect: [1, 2, 3]
show(lambda: 'abc'[-1:])  # expect: 'c'
show(lambda: (1,2,3)[1:])  # expect: (2, 3)
show(lambda: str.upper)  # expect: <method 'upper' of 'str' objects>
show(lambda: len)  # expect: <built-in function len>
