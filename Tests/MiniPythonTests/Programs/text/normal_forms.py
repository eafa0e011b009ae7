print("e\u0301" == "é")  # expect: False
print({"e\u0301": 1, "é": 2})  # expect: {'é': 1, 'é': 2}
é = 5
print(é)  # expect: 5
µ = 3
print(μ)  # expect: 3
𝐱𝐲 = 4
print(xy)  # expect: 4
Å = 1
print(Å)  # expect: 1
ℝ = 6
print(R)  # expect: 6


class Thing:
    pass


thing = Thing()
setattr(thing, "e\u0301", 1)
setattr(thing, "é", 2)
print(len(vars(thing)))  # expect: 2
