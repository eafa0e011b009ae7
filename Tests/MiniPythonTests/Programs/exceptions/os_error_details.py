error = OSError(2, "No such thing")
print(error, error.errno, error.strerror, error.args)  # expect: [Errno 2] No such thing 2 No such thing (2, 'No such thing')
print(OSError("plain"), OSError("plain").errno, OSError())  # expect: plain None 
