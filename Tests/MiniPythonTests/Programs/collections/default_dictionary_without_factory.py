from collections import defaultdict

d = defaultdict(None, a=1)
print(d, d["a"], d.default_factory)  # expect: defaultdict(None, {'a': 1}) 1 None
d["b"]  # error: KeyError: 'b'
