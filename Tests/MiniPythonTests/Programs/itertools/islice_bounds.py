from itertools import islice
for bounds in [(-1,), (-2,), ("a",), (0, -1), (0, -2), (-1, 2), (2**64,), (0, 2, 0), (0, 2, -1), (None, None, 2), (1, None)]:
    try:
        print(list(islice("abcde", *bounds)))
    except ValueError as error:
        print(error)
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Step for islice() must be a positive integer or None.
# expect: Step for islice() must be a positive integer or None.
# expect: ['a', 'c', 'e']
# expect: ['b', 'c', 'd', 'e']
