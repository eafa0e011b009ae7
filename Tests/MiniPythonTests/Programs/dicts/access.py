ages = {"ann": 30, "bob": 25}
print(ages["ann"])  # expect: 30
print(ages.get("bob"), ages.get("cid"), ages.get("cid", 0))  # expect: 25 None 0
print("ann" in ages, 30 in ages, "cid" not in ages)  # expect: True False True
print(len(ages))  # expect: 2
ages["cid"]  # error: KeyError: 'cid'
