class Bad:
    def __init__(self):
        return 5


Bad()  # error: TypeError: __init__() should return None, not 'int'
