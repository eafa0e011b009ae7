s = "banana"
print(s.find("an"), s.find("an", 2), s.find("x"), s.rfind("an"), s.index("n"))  # expect: 1 3 -1 3 2
print(s.count("a"), s.count("an"), s.count(""), s.startswith("ba"), s.endswith(("x", "na")))  # expect: 3 2 7 True True
print(s.replace("an", "AN"), s.replace("a", "", 2), s.replace("", "-"))  # expect: bANANa bnna -b-a-n-a-n-a-
print(s.partition("n"), s.rpartition("n"), s.partition("x"))  # expect: ('ba', 'n', 'ana') ('bana', 'n', 'a') ('banana', '', '')
print(s.removeprefix("ba"), s.removesuffix("na"))  # expect: nana bana
print("anana".startswith("ana", 2), s.find("", 10), s.rfind(""))  # expect: True -1 6
s.index("x")  # error: ValueError: substring not found
