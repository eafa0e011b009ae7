def averager():
    values = []

    def add(value):
        values.append(value)
        return sum(values) / len(values)

    return add


average = averager()
print(average(10), average(20), average(60))  # expect: 10.0 15.0 30.0
