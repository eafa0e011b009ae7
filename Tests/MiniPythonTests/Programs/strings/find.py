text = "banana"
print(text.find("an"), text.find("x"), text.find(""))  # expect: 1 -1 0
print(text.find("an", 2), text.find("an", 2, 4))  # expect: 3 -1
print(text.rfind("an"), text.rfind("x"), text.rfind(""))  # expect: 3 -1 6
print(text.find("n", -3))  # expect: 4
print(text.find("", 10))  # expect: -1
