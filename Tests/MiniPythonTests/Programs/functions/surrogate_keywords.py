# A keyword may be any text, one half of a surrogate pair among them.
def function(a, *, b=0):
    return a


for call in [
    lambda: function(1, **{"\ud800": 1}),
    lambda: int(**{"\udfff": 1}),
    lambda: print(**{"x\ud800": 1}),
    lambda: sorted([], **{"\ud801": 1}),
]:
    try:
        call()
    except TypeError as error:
        print(ascii(str(error)))

# expect: "function() got an unexpected keyword argument '\ud800'"
# expect: "'\udfff' is an invalid keyword argument for int()"
# expect: "'x\ud800' is an invalid keyword argument for print()"
# expect: "'\ud801' is an invalid keyword argument for sort()"
