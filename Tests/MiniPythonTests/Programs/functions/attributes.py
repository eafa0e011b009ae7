def counter():
    counter.calls += 1
    return counter.calls


counter.calls = 0
counter()
counter()
print(counter.calls, counter.__dict__)  # expect: 2 {'calls': 2}
counter.missing  # error: AttributeError: 'function' object has no attribute 'missing'
