numbers = [1]
numbers.push(2)  # error: AttributeError: 'list' object has no attribute 'push'
