def outer(a):
    def middle():
        global a

        def inner():
            nonlocal a  # error: SyntaxError: no binding for nonlocal 'a' found
