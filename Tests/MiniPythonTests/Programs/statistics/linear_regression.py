import statistics

line = statistics.linear_regression([1, 2, 3], [2, 4, 7])
print(line, line.slope, line.intercept)
# expect: LinearRegression(slope=2.5, intercept=-0.666666666666667) 2.5 -0.666666666666667
print(statistics.linear_regression([1, 2, 3], [2, 4, 7], proportional=True))
# expect: LinearRegression(slope=2.2142857142857144, intercept=0.0)
slope, intercept = statistics.linear_regression((0.5, 1.5), [1, 1])
print(slope, intercept)  # expect: 0.0 1.0
for x, y in [([1], [2]), ([1, 1], [2, 3]), ([1, 2], [3]), ([0, 0], [1, 2])]:
    try:
        print(statistics.linear_regression(x, y))
    except statistics.StatisticsError as e:
        print(e)
# expect: linear regression requires at least two data points
# expect: x is constant
# expect: linear regression requires that both inputs have same number of data points
# expect: x is constant
