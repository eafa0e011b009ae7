for error in [ZeroDivisionError, OverflowError, IndexError, KeyError, FileNotFoundError, RecursionError,
              NotImplementedError, UnboundLocalError, ModuleNotFoundError, UnicodeError, StopIteration]:
    print(error.__name__, [c.__name__ for c in error.__mro__[1:-1]])
# expect: ZeroDivisionError ['ArithmeticError', 'Exception', 'BaseException']
# expect: OverflowError ['ArithmeticError', 'Exception', 'BaseException']
# expect: IndexError ['LookupError', 'Exception', 'BaseException']
# expect: KeyError ['LookupError', 'Exception', 'BaseException']
# expect: FileNotFoundError ['OSError', 'Exception', 'BaseException']
# expect: RecursionError ['RuntimeError', 'Exception', 'BaseException']
# expect: NotImplementedError ['RuntimeError', 'Exception', 'BaseException']
# expect: UnboundLocalError ['NameError', 'Exception', 'BaseException']
# expect: ModuleNotFoundError ['ImportError', 'Exception', 'BaseException']
# expect: UnicodeError ['ValueError', 'Exception', 'BaseException']
# expect: StopIteration ['Exception', 'BaseException']
print(issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, BaseException))  # expect: False True
try:
    raise IndexError("i")
except KeyError:
    print("no")
except (ValueError, LookupError) as e:
    print("yes", e)  # expect: yes i
