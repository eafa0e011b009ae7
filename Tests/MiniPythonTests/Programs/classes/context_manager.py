class Managed:
    def __enter__(self):
        print("enter")
        return "value"

    def __exit__(self, kind, error, trace):
        print("exit", kind.__name__ if kind else None, error)
        return kind is ValueError


with Managed() as m:
    print(m)
# expect: enter
# expect: value
# expect: exit None None
with Managed():
    raise ValueError("swallowed")
# expect: enter
# expect: exit ValueError swallowed
print("after")  # expect: after
with Managed():
    raise KeyError("through")  # error: KeyError: 'through'
# expect: enter
# expect: exit KeyError 'through'
