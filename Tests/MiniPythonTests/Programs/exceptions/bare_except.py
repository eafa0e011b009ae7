try:
    undefined
except:
    print("anything")  # expect: anything
try:
    try:
        [].pop()
    except KeyError:
        print("wrong")
except IndexError as error:
    print("outer", error)  # expect: outer pop from empty list
