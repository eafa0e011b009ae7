print("a\\b", 'it\'s', "tab\there", "bell\a".encode if False else "ok")  # expect: a\b it's tab	here ok
print(len("\n"), len(r"\n"), len("\\n"))  # expect: 1 2 2
print("line one\
 goes on")  # expect: line one goes on
print("""first
second""")
# expect: first
# expect: second
print(repr("\t\n\r\\"), repr("\u200b"), repr("é"), repr("\x85"))  # expect: '\t\n\r\\' '\u200b' 'é' '\x85'
print(ascii("é"), ascii("日本"), ascii("😀"))  # expect: '\xe9' '\u65e5\u672c' '\U0001f600'
