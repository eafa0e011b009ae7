def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__ + ":", error)
show(lambda: {}[[]])  # expect: TypeError: unhashable type: 'list'
show(lambda: {}.popitem())  # expect: KeyError: 'popitem(): dictionary is empty'
show(lambda: {}.pop(3))  # expect: KeyError: 3
show(lambda: set().pop())  # expect: KeyError: 'pop from an empty set'
show(lambda: {1}.remove(3))  # expect: KeyError: 3
show(lambda: {1}.remove([1]))  # expect: TypeError: unhashable type: 'list'
show(lambda: {}<{})  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
show(lambda: {1}<[1])  # expect: TypeError: '<' not supported between instances of 'set' and 'list'
show(lambda: {1}|[1])  # expect: TypeError: unsupported operand type(s) for |: 'set' and 'list'
show(lambda: {1}.union([2],(3,)))  # expect: {1, 2, 3}
show(lambda: {}.update(5))  # expect: TypeError: 'int' object is not iterable
show(lambda: {}.update([1]))  # expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
show(lambda: {}.update([(1,2,3)]))  # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
show(lambda: {}.update(['ab']))  # expect: None
show(lambda: {1,2}=={1,2,3})  # expect: False
show(lambda: {}.setdefault([]))  # expect: TypeError: unhashable type: 'list'
show(lambda: {1}&[1])  # expect: TypeError: unsupported operand type(s) for &: 'set' and 'list'
show(lambda: {3}.issubset([3]))  # expect: True
show(lambda: {3}.issubset(5))  # expect: TypeError: 'int' object is not iterable
show(lambda: frozenset({1})|{2})  # expect: frozenset({1, 2})
show(lambda: {1}|frozenset({2}))  # expect: {1, 2}
show(lambda: {1}.add([]))  # expect: TypeError: unhashable type: 'list'
show(lambda: [1] in {1})  # expect: TypeError: unhashable type: 'list'
show(lambda: {1} in {frozenset({1})})  # expect: True
show(lambda: {1}.discard([]))  # expect: TypeError: unhashable type: 'list'
show(lambda: {**5})  # expect: TypeError: 'int' object is not a mapping
show(lambda: {}.get([]))  # expect: TypeError: unhashable type: 'list'
show(lambda: {}.pop([]))  # expect: KeyError: []
show(lambda: {1,2,3}-{2})  # expect: {1, 3}
show(lambda: {*()})  # expect: set()
show(lambda: frozenset('ab')==set('ba'))  # expect: True
show(lambda: {1}<={1,2})  # expect: True
show(lambda: {1}>={1,2})  # expect: False
show(lambda: True in {1})  # expect: True
show(lambda: set([[1]]))  # expect: TypeError: unhashable type: 'list'
show(lambda: {}['a'])  # expect: KeyError: 'a'
show(lambda: {1}.add(2))  # expect: None
show(lambda: {1,2}.intersection([2,3],[2]))  # expect: {2}
show(lambda: {1,2}.difference([2],[1]))  # expect: set()
show(lambda: {1}.issuperset([]))  # expect: True
show(lambda: {1}.symmetric_difference({2}))  # expect: {1, 2}
show(lambda: frozenset([1]).add(2))  # expect: AttributeError: 'frozenset' object has no attribute 'add'
show(lambda: {1}.update([2],{3}))  # expect: None
show(lambda: len({1,2,2}))  # expect: 2
show(lambda: {1}+{2})  # expect: TypeError: unsupported operand type(s) for +: 'set' and 'set'
show(lambda: {1}-[1])  # expect: TypeError: unsupported operand type(s) for -: 'set' and 'list'
show(lambda: {}|[])  # expect: TypeError: unsupported operand type(s) for |: 'dict' and 'list'
show(lambda: {1}&frozenset([1]))  # expect: {1}
show(lambda: frozenset([1])&{1})  # expect: frozenset({1})
show(lambda: str(frozenset([1])))  # expect: 'frozenset({1})'
show(lambda: [x for x in {3,1,2}])  # expect: [1, 2, 3]
show(lambda: {x%3 for x in range(10)})  # expect: {0, 1, 2}
show(lambda: {2,1}=={1,2})  # expect: True
show(lambda: set('hello')=={'h','e','l','o'})  # expect: True
show(lambda: {1.0,1,True})  # expect: {1.0}
show(lambda: {1,2,3}.pop())  # expect: 1
