print(1 and 2, 0 and 2, 1 or 2, 0 or 2, not 1, not [], 0 or "" or [] or "last", 1 and "a" and [])  # expect: 2 0 1 2 False True last []
def note(x):
    print("note", x)
    return x
print(note(0) and note(1))
# expect: note 0
# expect: 0
print(note(1) or note(2))
# expect: note 1
# expect: 1
print(1 < note(2) < 3, 3 < 2 < note(9))
# expect: note 2
# expect: True False
print("yes" if [] else "no", (not 1) == 0, None is None, None == 0, 1 is not None)  # expect: no True True False True
print(True + True, True == 1, False < True, "a" if None else "b")  # expect: 2 True True b
class Empty:
    def __len__(self):
        return 0
print(bool(Empty()), not Empty(), "empty" if not Empty() else "full")  # expect: False True empty
