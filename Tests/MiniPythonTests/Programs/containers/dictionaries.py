def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__ + ":", error)
show(lambda: {1:2}[3])  # expect: KeyError: 3
show(lambda: {[]:1})  # expect: TypeError: unhashable type: 'list'
show(lambda: {1:1}|[1])  # expect: TypeError: unsupported operand type(s) for |: 'dict' and 'list'
show(lambda: {1:1}|{2:2})  # expect: {1: 1, 2: 2}
show(lambda: dict.fromkeys([1,2]))  # expect: {1: None, 2: None}
show(lambda: {1:2}.keys()|[3])  # expect: {1, 3}
show(lambda: {1:2}.items()&[(1,2)])  # expect: {(1, 2)}
show(lambda: {1:2}.keys()<{1,2})  # expect: True
show(lambda: {1:2}.keys()=={1})  # expect: True
show(lambda: {1:2}.values()=={1:2}.values())  # expect: False
show(lambda: {1:2}.keys()-[1])  # expect: set()
show(lambda: {1:2}.keys()^[3])  # expect: {1, 3}
show(lambda: {1:2}.keys()|5)  # expect: TypeError: 'int' object is not iterable
show(lambda: repr({1:2}.keys()))  # expect: 'dict_keys([1])'
show(lambda: {1:2}.keys().isdisjoint([3]))  # expect: True
show(lambda: {1:1}.pop([]))  # expect: TypeError: unhashable type: 'list'
show(lambda: {1:2}=={1.0:2.0})  # expect: True
show(lambda: {1:[1]}!={1:[2]})  # expect: True
show(lambda: 1 in {1:2}.values())  # expect: False
show(lambda: (1,2) in {1:2}.items())  # expect: True
show(lambda: dict([(1,2),(3,4)]))  # expect: {1: 2, 3: 4}
show(lambda: dict(a=1)|{'b':2})  # expect: {'a': 1, 'b': 2}
show(lambda: dict([[1]]))  # expect: ValueError: dictionary update sequence element #0 has length 1; 2 is required
show(lambda: {[1]:2})  # expect: TypeError: unhashable type: 'list'
show(lambda: tuple({1:2}))  # expect: (1,)
show(lambda: list({1:2}.items()))  # expect: [(1, 2)]
show(lambda: {**{1:2},1:3})  # expect: {1: 3}
show(lambda: {(1,2):3}[1,2])  # expect: 3
show(lambda: {'a':1}.pop('b',None))  # expect: None
show(lambda: {'a':1}.popitem())  # expect: ('a', 1)
show(lambda: {'a':1}.get('b',2))  # expect: 2
show(lambda: {'a':1}.setdefault('a',5))  # expect: 1
show(lambda: {'a':1}.copy())  # expect: {'a': 1}
show(lambda: {'a':1}.items())  # expect: dict_items([('a', 1)])
show(lambda: {'a':1}.values())  # expect: dict_values([1])
show(lambda: type({}.keys()))  # expect: <class 'dict_keys'>
show(lambda: {1:2}.keys()|{3:4}.keys())  # expect: {1, 3}
show(lambda: {1:2}.keys()-{1})  # expect: set()
show(lambda: {1}|{1:2}.keys())  # expect: {1}
show(lambda: {1}-{1:2}.keys())  # expect: set()
show(lambda: str({1:{2:3}}))  # expect: '{1: {2: 3}}'
show(lambda: {x:x*x for x in (1,2)})  # expect: {1: 1, 2: 4}
show(lambda: list({'b':1,'a':2}))  # expect: ['b', 'a']
show(lambda: {'b':1,'a':2}=={'a':2,'b':1})  # expect: True
show(lambda: f'{[1,2]!r:>10}')  # expect: '    [1, 2]'
show(lambda: f'{ {1:2} }')  # expect: '{1: 2}'
show(lambda: {0:'a',False:'b'})  # expect: {0: 'b'}
show(lambda: dict.fromkeys('ab'))  # expect: {'a': None, 'b': None}
show(lambda: {}.fromkeys('a',1))  # expect: {'a': 1}
show(lambda: dict.get)  # expect: <method 'get' of 'dict' objects>
