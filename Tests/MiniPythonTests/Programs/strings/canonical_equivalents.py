# An accented letter and the same letter with a combining accent print alike, and are two texts.
whole, parts = "\xe9", "e\u0301"
print(whole == parts, len(whole), len(parts), whole in parts)  # expect: False 1 2 False
written = ["é", "é"]
print([len(text) for text in written], written[0] == written[1])  # expect: [1, 2] False
print(len({"é": 1, "é": 2}))  # expect: 2
class Box:
    pass
box = Box()
setattr(box, whole, 1)
setattr(box, parts, 2)
print(len(vars(box)), getattr(box, whole), getattr(box, parts))  # expect: 2 1 2
# A name is normalised, so that both spellings are one variable.
é = 5
print(é)  # expect: 5
