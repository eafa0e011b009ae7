def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x

    return composed


print(compose(str, len)(12345), compose()(3))  # expect: 5 3
print(compose(lambda x: x + 1, lambda x: x * 10)(1))  # expect: 20
