text = "a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj "
for sep in [None, ",", ";;", "a", " ", text, text + "x"]:
    print([text.split(sep, most) for most in [-1, 0, 1, 2]], text.replace("e", "é").split(sep), text.rsplit(sep, 2))
# expect: [['a', 'b,c;;d,,e', 'f', 'g', 'h', 'i', 'j'], ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a', 'b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a', 'b,c;;d,,e', 'f\ng\x0bh\u2028i  \tj ']] ['a', 'b,c;;d,,é', 'f', 'g', 'h', 'i', 'j'] ['a b,c;;d,,e\r\nf\ng\x0bh', 'i', 'j']
# expect: [['a b', 'c;;d', '', 'e\r\nf\ng\x0bh\u2028i  \tj '], ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a b', 'c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a b', 'c;;d', ',e\r\nf\ng\x0bh\u2028i  \tj ']] ['a b', 'c;;d', '', 'é\r\nf\ng\x0bh\u2028i  \tj '] ['a b,c;;d', '', 'e\r\nf\ng\x0bh\u2028i  \tj ']
# expect: [['a b,c', 'd,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a b,c', 'd,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a b,c', 'd,,e\r\nf\ng\x0bh\u2028i  \tj ']] ['a b,c', 'd,,é\r\nf\ng\x0bh\u2028i  \tj '] ['a b,c', 'd,,e\r\nf\ng\x0bh\u2028i  \tj ']
# expect: [['', ' b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['', ' b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['', ' b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj ']] ['', ' b,c;;d,,é\r\nf\ng\x0bh\u2028i  \tj '] ['', ' b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj ']
# expect: [['a', 'b,c;;d,,e\r\nf\ng\x0bh\u2028i', '', '\tj', ''], ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a', 'b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a', 'b,c;;d,,e\r\nf\ng\x0bh\u2028i', ' \tj ']] ['a', 'b,c;;d,,é\r\nf\ng\x0bh\u2028i', '', '\tj', ''] ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i ', '\tj', '']
# expect: [['', ''], ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['', ''], ['', '']] ['a b,c;;d,,é\r\nf\ng\x0bh\u2028i  \tj '] ['', '']
# expect: [['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj '], ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj ']] ['a b,c;;d,,é\r\nf\ng\x0bh\u2028i  \tj '] ['a b,c;;d,,e\r\nf\ng\x0bh\u2028i  \tj ']
print(text.splitlines(), text.splitlines(True), "".splitlines(), "\n".splitlines(), "a\n\nb\n".splitlines())
# expect: ['a b,c;;d,,e', 'f', 'g', 'h', 'i  \tj '] ['a b,c;;d,,e\r\n', 'f\n', 'g\x0b', 'h\u2028', 'i  \tj '] [] [''] ['a', '', 'b']
print(("x\n" * 3000).splitlines() == ["x"] * 3000, ("x," * 3000).split(",") == ["x"] * 3000 + [""], len(("x " * 5000).split()))
# expect: True True 5000
for word in ["abc", "é", "", "+5", "-"]:
    print([(word.ljust(n), word.rjust(n, "*"), word.center(n, "é"), word.zfill(n)) for n in [0, 3, 6, 7]])
# expect: [('abc', 'abc', 'abc', 'abc'), ('abc', 'abc', 'abc', 'abc'), ('abc   ', '***abc', 'éabcéé', '000abc'), ('abc    ', '****abc', 'ééabcéé', '0000abc')]
# expect: [('é', 'é', 'é', 'é'), ('é  ', '**é', 'ééé', '00é'), ('é     ', '*****é', 'éééééé', '00000é'), ('é      ', '******é', 'ééééééé', '000000é')]
# expect: [('', '', '', ''), ('   ', '***', 'ééé', '000'), ('      ', '******', 'éééééé', '000000'), ('       ', '*******', 'ééééééé', '0000000')]
# expect: [('+5', '+5', '+5', '+5'), ('+5 ', '*+5', 'é+5', '+05'), ('+5    ', '****+5', 'éé+5éé', '+00005'), ('+5     ', '*****+5', 'ééé+5éé', '+000005')]
# expect: [('-', '-', '-', '-'), ('-  ', '**-', 'é-é', '-00'), ('-     ', '*****-', 'éé-ééé', '-00000'), ('-      ', '******-', 'ééé-ééé', '-000000')]
for word in ["", "1", "12a", "٣", "²", "½", "a1", " ", "Ab", "éa", "一"]:
    print(word.isdigit(), word.isdecimal(), word.isnumeric(), word.isalpha(), word.isalnum(), word.isspace())
# expect: False False False False False False
# expect: True True True False True False
# expect: False False False False True False
# expect: True True True False True False
# expect: True False True False True False
# expect: False False True False True False
# expect: False False False False True False
# expect: False False False False False True
# expect: False False False True True False
# expect: False False False True True False
# expect: False False True True True False
for limits in [("b",), ("b", 1), ("b", 1, 2), ("",), ("", 1), ("z",), ("b", -1), ("b", None, 3), ("abc",), ("", 9)]:
    print([(w.find(*limits), w.rfind(*limits), w.count(*limits), w.startswith(*limits), w.endswith(*limits)) for w in ["abcabc", "éabcé"]])
# expect: [(1, 4, 2, False, False), (2, 2, 1, False, False)]
# expect: [(1, 4, 2, True, False), (2, 2, 1, False, False)]
# expect: [(1, 1, 1, True, True), (-1, -1, 0, False, False)]
# expect: [(0, 6, 7, True, True), (0, 5, 6, True, True)]
# expect: [(1, 6, 6, True, True), (1, 5, 5, True, True)]
# expect: [(-1, -1, 0, False, False), (-1, -1, 0, False, False)]
# expect: [(-1, -1, 0, False, False), (-1, -1, 0, False, False)]
# expect: [(1, 1, 1, False, False), (2, 2, 1, False, True)]
# expect: [(0, 3, 2, True, True), (1, 1, 1, False, False)]
# expect: [(-1, -1, 0, False, False), (-1, -1, 0, False, False)]
print("hello".replace("l", "L"), "hello".replace("l", "", 1), "aaa".replace("", "-"), "é".replace("é", "ab"), "abc".startswith(("x", "ab")))
# expect: heLLo helo -a-a-a- ab True
for call in [
    lambda: "a".ljust(3, "xy"), lambda: "a".ljust(3, 4), lambda: "a".ljust("x"), lambda: "a".split(""), lambda: "a".split(5),
    lambda: "a".startswith(5), lambda: "a".startswith(("b", 5)), lambda: "a".replace(1, "b"), lambda: "a".replace("a", None),
    lambda: "a".find(5), lambda: "a".count(None), lambda: "a".join(5), lambda: "a".join([1]), lambda: format(1, 5),
    lambda: "a".strip(5), lambda: "a".zfill("x"), lambda: "a".splitlines("x"), lambda: "a".startswith(("a", 5)),
]:
    try:
        answer = call()
    except (TypeError, ValueError) as error:
        answer = error
    print(answer)
# expect: The fill character must be exactly one character long
# expect: The fill character must be a unicode character, not int
# expect: 'str' object cannot be interpreted as an integer
# expect: empty separator
# expect: must be str or None, not int
# expect: startswith first arg must be str or a tuple of str, not int
# expect: tuple for startswith must only contain str, not int
# expect: replace() argument 1 must be str, not int
# expect: replace() argument 2 must be str, not None
# expect: must be str, not int
# expect: must be str, not NoneType
# expect: can only join an iterable
# expect: sequence item 0: expected str instance, int found
# expect: format() argument 2 must be str, not int
# expect: strip arg must be None or str
# expect: 'str' object cannot be interpreted as an integer
# expect: 'str' object cannot be interpreted as an integer
# expect: True
