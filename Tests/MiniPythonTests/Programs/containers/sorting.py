def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__ + ":", error)
show(lambda: [1,'a'].sort())  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
show(lambda: sorted([3,1],key=5))  # expect: TypeError: 'int' object is not callable
show(lambda: [3,1,2].sort(reverse='a'))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: max([1,2.5,2]))  # expect: 2.5
show(lambda: min('b','a'))  # expect: 'a'
show(lambda: max([]))  # expect: ValueError: max() arg is an empty sequence
show(lambda: max(1))  # expect: TypeError: 'int' object is not iterable
show(lambda: max([1,2],default=3))  # expect: 2
show(lambda: min([[2],[1,5]]))  # expect: [1, 5]
show(lambda: max({'a':1,'b':0},key={'a':1,'b':0}.get))  # expect: 'a'
show(lambda: sorted({3:1,1:2}))  # expect: [1, 3]
show(lambda: sorted('bca',reverse=True))  # expect: ['c', 'b', 'a']
show(lambda: sorted([(1,'b'),(1,'a')],key=lambda p:p[0]))  # expect: [(1, 'b'), (1, 'a')]
show(lambda: [3,1].sort())  # expect: None
show(lambda: sorted([3,1,2],key=lambda x:-x))  # expect: [3, 2, 1]
show(lambda: sorted([1,None]))  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'int'
show(lambda: [].sort(reverse=None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
show(lambda: sorted([1,2],reverse=2))  # expect: [2, 1]
