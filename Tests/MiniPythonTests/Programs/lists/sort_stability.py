people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dee", 25)]
people.sort(key=lambda p: p[1])
print(people)  # expect: [('Bob', 25), ('Dee', 25), ('Ann', 30), ('Cid', 30)]
people.sort(key=lambda p: p[1], reverse=True)
print(people)  # expect: [('Ann', 30), ('Cid', 30), ('Bob', 25), ('Dee', 25)]
