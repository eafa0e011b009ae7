"hello".uper()  # error: AttributeError: 'str' object has no attribute 'uper'
