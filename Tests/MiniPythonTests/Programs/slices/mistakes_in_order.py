w = [1, 2, 3]
for place in [slice(None, None, 0), slice("a", None)]:
    try:
        w[place] = 5
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError slice step cannot be zero
# expect: TypeError slice indices must be integers or None or have an __index__ method
w[::2] = 5  # error: TypeError: must assign iterable to extended slice
