def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__ + ":", error)
show(lambda: iter(5))  # expect: TypeError: 'int' object is not iterable
show(lambda: next(5))  # expect: TypeError: 'int' object is not an iterator
show(lambda: next([]))  # expect: TypeError: 'list' object is not an iterator
show(lambda: type(iter('a')))  # expect: <class 'str_ascii_iterator'>
show(lambda: type(iter('é')))  # expect: <class 'str_iterator'>
show(lambda: type(reversed('a')))  # expect: <class 'reversed'>
show(lambda: type(reversed([])))  # expect: <class 'list_reverseiterator'>
show(lambda: type(reversed(range(3))))  # expect: <class 'range_iterator'>
show(lambda: type(reversed({})))  # expect: <class 'dict_reversekeyiterator'>
show(lambda: type(reversed({}.items())))  # expect: <class 'dict_reverseitemiterator'>
show(lambda: reversed(5))  # expect: TypeError: 'int' object is not reversible
show(lambda: reversed({1}))  # expect: TypeError: 'set' object is not reversible
show(lambda: list(zip([1],[1,2],strict=True)))  # expect: ValueError: zip() argument 2 is longer than argument 1
show(lambda: list(zip([1,2],[1],strict=True)))  # expect: ValueError: zip() argument 2 is shorter than argument 1
show(lambda: list(zip([1],[1],[1,2],strict=True)))  # expect: ValueError: zip() argument 3 is longer than arguments 1-2
show(lambda: list(zip([1,2],[1,2],[1],strict=True)))  # expect: ValueError: zip() argument 3 is shorter than arguments 1-2
show(lambda: list(map(5,[1])))  # expect: TypeError: 'int' object is not callable
show(lambda: map(5))  # expect: TypeError: map() must have at least two arguments.
show(lambda: map(len))  # expect: TypeError: map() must have at least two arguments.
show(lambda: list(enumerate([1],2**63-1)))  # expect: [(9223372036854775807, 1)]
show(lambda: list(reversed('abc')))  # expect: ['c', 'b', 'a']
show(lambda: list(zip('ab',[1,2,3])))  # expect: [('a', 1), ('b', 2)]
show(lambda: list(enumerate('ab',5)))  # expect: [(5, 'a'), (6, 'b')]
show(lambda: list(filter(None,[0,1,'',2])))  # expect: [1, 2]
show(lambda: list(iter([1,2].pop,1)))  # expect: [2]
show(lambda: type(iter({})))  # expect: <class 'dict_keyiterator'>
show(lambda: type(iter(set())))  # expect: <class 'set_iterator'>
show(lambda: type(iter(range(3))))  # expect: <class 'range_iterator'>
show(lambda: type(iter(())))  # expect: <class 'tuple_iterator'>
show(lambda: type(zip()))  # expect: <class 'zip'>
show(lambda: type(enumerate([])))  # expect: <class 'enumerate'>
show(lambda: type(reversed(())))  # expect: <class 'reversed'>
show(lambda: type(map(len,[])))  # expect: <class 'map'>
show(lambda: dict(zip('ab',range(2))))  # expect: {'a': 0, 'b': 1}
show(lambda: list(zip()))  # expect: []
show(lambda: next(iter([]),5))  # expect: 5
show(lambda: next(iter([])))  # expect: StopIteration: 
show(lambda: iter(5,6))  # expect: TypeError: iter(v, w): v must be callable
show(lambda: len(iter([])))  # expect: TypeError: object of type 'list_iterator' has no len()
show(lambda: [i for i in reversed(range(0,10,3))])  # expect: [9, 6, 3, 0]
