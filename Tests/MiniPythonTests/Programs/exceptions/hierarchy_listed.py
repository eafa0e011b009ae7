for kind in (ZeroDivisionError, IndexError, KeyError, UnboundLocalError, RecursionError, ModuleNotFoundError):
    print([c.__name__ for c in kind.__mro__[:-1]])
# expect: ['ZeroDivisionError', 'ArithmeticError', 'Exception', 'BaseException']
# expect: ['IndexError', 'LookupError', 'Exception', 'BaseException']
# expect: ['KeyError', 'LookupError', 'Exception', 'BaseException']
# expect: ['UnboundLocalError', 'NameError', 'Exception', 'BaseException']
# expect: ['RecursionError', 'RuntimeError', 'Exception', 'BaseException']
# expect: ['ModuleNotFoundError', 'ImportError', 'Exception', 'BaseException']
