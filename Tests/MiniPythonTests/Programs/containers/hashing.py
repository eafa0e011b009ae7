class E:
    def __eq__(self, other): return True
def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__ + ":", error)
show(lambda: hash({}))  # expect: TypeError: unhashable type: 'dict'
show(lambda: hash([]))  # expect: TypeError: unhashable type: 'list'
show(lambda: hash(slice(1)))  # expect: TypeError: unhashable type: 'slice'
show(lambda: hash(range(5)))  # expect: 5795932985296280846
show(lambda: hash((1,2,3)))  # expect: 529344067295497451
show(lambda: hash(()))  # expect: 5740354900026072187
show(lambda: hash(frozenset({1,2,3})))  # expect: -272375401224217160
show(lambda: hash(1.5))  # expect: 1152921504606846977
show(lambda: hash(1e300))  # expect: 1224995262755759164
show(lambda: hash(-1))  # expect: -2
show(lambda: hash(2**61-1))  # expect: 0
show(lambda: hash(2**100))  # expect: 549755813888
show(lambda: hash(-2**100))  # expect: -549755813888
show(lambda: hash(float('inf')))  # expect: 314159
show(lambda: hash(float('-inf')))  # expect: -314159
show(lambda: hash(0.1))  # expect: 230584300921369408
show(lambda: hash(-0.5))  # expect: -1152921504606846976
show(lambda: hash(5e-324))  # expect: 16777216
show(lambda: hash((1.5,(2,True),-1)))  # expect: 6475870041762087351
show(lambda: hash('a')==hash('a'))  # expect: True
show(lambda: hash(None)==hash(None))  # expect: True
show(lambda: hash(True))  # expect: 1
show(lambda: hash((1,)))  # expect: -6644214454873602895
