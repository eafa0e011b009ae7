try:
    [][1]
except Exception:
    print("general")  # expect: general
except IndexError:
    print("never")
try:
    {}["k"]
except IndexError:
    print("no")
except KeyError as error:
    print("key", error, error.args)  # expect: key 'k' ('k',)
