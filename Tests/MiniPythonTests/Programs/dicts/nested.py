people = {"ann": {"age": 30, "pets": ["cat"]}}
people["ann"]["pets"].append("dog")
people["bob"] = {"age": 25}
print(people)  # expect: {'ann': {'age': 30, 'pets': ['cat', 'dog']}, 'bob': {'age': 25}}
print(people["ann"]["pets"][1])  # expect: dog
print(people.get("bob", {}).get("pets", []))  # expect: []
people["bob"]["pets"]  # error: KeyError: 'pets'
