# Texts of all sorts through the methods that have a quick way for plain ones.
print("the quick bROWN fox".title(), "o'neil's x2y".title(), "ünder Ärger".title(), "hELLO".capitalize())  # expect: The Quick Brown Fox O'Neil'S X2Y Ünder Ärger Hello
print("Straße".casefold(), "ABC".casefold(), "aBc1".swapcase(), "ÀÉ".lower(), "".title(), "1a".capitalize())  # expect: strasse abc AbC1 àé  1a
print("a-b_c.d e".title(), "élan vital".capitalize(), "x".upper(), "ß".upper(), "ABC123".isalpha(), "abc".isalpha())  # expect: A-B_C.D E Élan vital X SS False True
print("12".isdigit(), "1²".isdigit(), "²".isnumeric(), "½".isnumeric(), "".isdigit(), "a1".isalnum(), "_a1".isidentifier())  # expect: True True True True False True True
print("1a".isidentifier(), "é_1".isidentifier(), "a b".isidentifier(), "AB".isupper(), "Ab".istitle(), "\t ".isspace())  # expect: False True False True True True
print("banana".replace("a", "o"), "banana".replace("an", "x", 1), "banana".replace("", "-"), "aaa".replace("aa", "b"))  # expect: bonono bxana -b-a-n-a-n-a- ba
print("banana".replace("n", ""), "é1é".replace("é", "ee"), "xyx".replace("x", "ü", 1), "abc".replace("abc", "abcabc"))  # expect: baaa ee1ee üyx abcabc
print("a,b,,c,".split(","), "a,b,c".split(",", 1), "a--b--c".split("--"), "abc".split("x"), ",".split(","), "".split(","))  # expect: ['a', 'b', '', 'c', ''] ['a', 'b,c'] ['a', 'b', 'c'] ['abc'] ['', ''] ['']
print("a,b,,c,".rsplit(",", 2), "a--b--c".rsplit("--", 1), "é,ü".split(","), " a  b ".split(), "a b c".split(None, 1))  # expect: ['a,b,', 'c', ''] ['a--b', 'c'] ['é', 'ü'] ['a', 'b'] ['a', 'b c']
print("a\nb\r\nc\rd".splitlines(), "a\n\nb\n".splitlines(True), "é\x85ü".splitlines())  # expect: ['a', 'b', 'c', 'd'] ['a\n', '\n', 'b\n'] ['é', 'ü']
print("xxhixx".strip("x"), "  hi ".strip(), "abcba".strip("ab"), "éhié".strip("é"), "hi".strip("é"), "aaa".strip("a") == "")  # expect: hi hi c hi hi True
print("  hi ".lstrip() + "|", "  hi ".rstrip() + "|", "www.x.com".lstrip("w."), "x.com".rstrip("cmo."), "\u3000hi\u3000".strip())  # expect: hi |   hi| x.com x hi
print("7".zfill(3), "-7".zfill(4), "+7".zfill(4), "".zfill(2), "é".zfill(3), "abc".zfill(2), "--7".zfill(5))  # expect: 007 -007 +007 00 00é abc -00-7
print("ab".center(7, "*"), "ab".ljust(5, "é") + "|", "ab".rjust(5) + "|", "é".center(4) + "|", "ab".center(5), "abcd".ljust(2))  # expect: ***ab** abééé|    ab|  é  |   ab  abcd
print("hello"[1:3], "hello"[-3:], "hello"[:99], "hello"[3:1] == "", "héllo"[1:4], "hello"[:], "hello"[None:2])  # expect: el llo hello True éll hello he
print("hello".startswith("he"), "hello".endswith("lo"), "hello".startswith(("x", "h")), "hello".startswith("e", 1), "".startswith(""))  # expect: True True True True True
print("abcabc".count("a"), "aaaa".count("aa"), "abc".count(""), "éé".count("é"), "abcabc".find("c", 3), "abc".find("z"))  # expect: 2 2 4 2 5 -1
print(repr("it's"), repr('"'), repr("'\""), repr("a\\b"), repr("\x00é\u2028"), repr(""), repr("plain"), ascii("é"))  # expect: "it's" '"' '\'"' 'a\\b' '\x00é\u2028' '' 'plain' '\xe9'
print(list("héy"), tuple("ab"), sorted("hello"), list(""), set("aab") == {"a", "b"})  # expect: ['h', 'é', 'y'] ('a', 'b') ['e', 'h', 'l', 'l', 'o'] [] True
