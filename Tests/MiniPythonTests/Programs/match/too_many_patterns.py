class P:
    __match_args__ = ("x",)
    x = 1


match P():
    case P(1, 2):  # error: TypeError: P() accepts 1 positional sub-pattern (2 given)
        print("never")
