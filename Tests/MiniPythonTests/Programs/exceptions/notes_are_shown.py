e = ValueError("bad")
try:
    e.__notes__
except AttributeError as error:
    print(error)
# expect: 'ValueError' object has no attribute '__notes__'
e.add_note("Try again.")
e.add_note("Or stop.")
print(e.__notes__)  # expect: ['Try again.', 'Or stop.']
try:
    e.add_note(3)
except TypeError as error:
    print(error)
# expect: note must be a str, not 'int'
raise e
# error: Or stop.
