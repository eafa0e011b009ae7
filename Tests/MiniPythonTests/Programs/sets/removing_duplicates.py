names = ["ann", "bob", "ann", "cid", "bob"]
print(len(set(names)))  # expect: 3
print(sorted(set(names)))  # expect: ['ann', 'bob', 'cid']
print(list(dict.fromkeys(names)))  # expect: ['ann', 'bob', 'cid']
seen = set()
print([n for n in names if not (n in seen or seen.add(n))])  # expect: ['ann', 'bob', 'cid']
