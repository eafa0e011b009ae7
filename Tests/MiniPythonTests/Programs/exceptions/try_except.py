try:
    print(1 / 0)
except ZeroDivisionError:
    print("caught")  # expect: caught
print("still running")  # expect: still running
