def bold(f):
    return lambda: "<b>" + f() + "</b>"


def italic(f):
    return lambda: "<i>" + f() + "</i>"


@bold
@italic
def text():
    return "word"


print(text())  # expect: <b><i>word</i></b>
