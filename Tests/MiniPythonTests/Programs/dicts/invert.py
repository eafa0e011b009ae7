def invert(mapping):
    result = {}
    for key, value in mapping.items():
        result.setdefault(value, []).append(key)
    return result


print(invert({"a": 1, "b": 2, "c": 1}))  # expect: {1: ['a', 'c'], 2: ['b']}
