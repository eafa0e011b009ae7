print(hash((1, 2)) == hash((1, 2)), hash(()) == hash(tuple()))  # expect: True True
hash((1, [2]))  # error: TypeError: unhashable type: 'list'
