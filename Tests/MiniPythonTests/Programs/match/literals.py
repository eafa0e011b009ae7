def name(n):
    match n:
        case 0:
            return "zero"
        case 1 | 2:
            return "small"
        case -1:
            return "minus one"
        case "text":
            return "a text"
        case None:
            return "nothing"
        case True:
            return "never: True equals 1"
        case _:
            return "other"


print([name(x) for x in (0, 2, -1, "text", None, True, 7.5)])  # expect: ['zero', 'small', 'minus one', 'a text', 'nothing', 'small', 'other']
