text = """first
second
  third"""
print(text)
# expect: first
# expect: second
# expect:   third
print(len(text.split("\n")))  # expect: 3
print('''a'b"c''')  # expect: a'b"c
print("""end\
less""")
# expect: endless
