try:
    {[1]: 2}
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
try:
    {{}: 1}
except TypeError as error:
    print(error)  # expect: unhashable type: 'dict'
print({frozenset([1]): "ok"})  # expect: {frozenset({1}): 'ok'}
{1: 2}[{3}]  # error: TypeError: unhashable type: 'set'
