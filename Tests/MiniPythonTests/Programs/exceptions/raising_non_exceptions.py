try:
    raise "text"
except TypeError as error:
    print(error)  # expect: exceptions must derive from BaseException
raise 5  # error: TypeError: exceptions must derive from BaseException
