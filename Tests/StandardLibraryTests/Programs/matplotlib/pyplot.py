# What pyplot's functions give back, and what they refuse, as matplotlib 3.11 does.
import matplotlib.pyplot as plt
import numpy as np


def refused(function, *arguments, **keywords):
    try:
        function(*arguments, **keywords)
    except Exception as error:
        print(type(error).__name__ + ":", error)
    else:
        print("accepted")


# Return values
n, bins, patches = plt.hist([1, 2, 2, 3, 3, 3], bins=3)
print(n, bins)  # expect: [1. 2. 3.] [1.         1.66666667 2.33333333 3.        ]
print(len(patches), patches)  # expect: 3 <BarContainer object of 3 artists>
n, bins, _ = plt.hist([1, 2, 2, 3], bins=[1, 2, 3], density=True, cumulative=True)
print(n, bins)  # expect: [0.25 1.  ] [1. 2. 3.]
n, bins, _ = plt.hist([1, 2, np.nan, 4], bins=2)
print(n)  # expect: [2. 1.]
n, bins, _ = plt.hist([[1, 2, 3], [2, 3]], bins=2)
print(n.shape, n.tolist())  # expect: (2, 2) [[1.0, 2.0], [0.0, 2.0]]
n, bins, _ = plt.hist([1, 2], bins=2, weights=[3, 0.5])
print(n)  # expect: [3.  0.5]
plt.clf()
(line,) = plt.plot([1, 2, 3], [4, 5, 6], "r--o", label="a")
print(type(line).__name__, len(line.get_ydata()), line.get_label())  # expect: Line2D 3 a
line.set_ydata([7, 8, 9])
print([float(y) for y in line.get_ydata()])  # expect: [7.0, 8.0, 9.0]
lines = plt.plot([1, 2], [1, 2], [1, 2], [3, 4])
print(len(lines))  # expect: 2
print(len(plt.plot(np.zeros((4, 3)))))  # expect: 3
print(type(plt.bar(["a", "b"], [1, 2])).__name__)  # expect: BarContainer
print(type(plt.scatter([1], [2], c=[3])).__name__)  # expect: PathCollection
plt.close("all")

# Figures and axes
fig, ax = plt.subplots()
print(fig)  # expect: Figure(640x480)
print(len(fig.axes), ax.get_title() == "")  # expect: 1 True
fig, (left, right) = plt.subplots(1, 2, figsize=(8, 3))
left.set_title("left")
right.set(title="right", xlabel="x", ylim=(0, 2))
print(left.get_title(), right.get_title(), right.get_xlabel(), right.get_ylim())  # expect: left right x (np.float64(0.0), np.float64(2.0))
fig, axs = plt.subplots(2, 3)
print(axs.shape, len(axs), axs[1, 2] is not None, len(axs.flat), len(axs[0]))  # expect: (2, 3) 2 True 6 3
print(len(axs[:, 0]), len(axs.ravel()), axs.T.shape)  # expect: 2 6 (3, 2)
fig, axs = plt.subplots(2, 1)
print(axs.shape)  # expect: (2,)
fig, axs = plt.subplots(1, 1, squeeze=False)
print(axs.shape)  # expect: (1, 1)
plt.close("all")

# Limits
plt.plot([0, 10], [-100, 100])
print(plt.xlim(), plt.ylim())  # expect: (np.float64(-0.5), np.float64(10.5)) (np.float64(-110.0), np.float64(110.0))
plt.xlim(2, 5)
plt.ylim(top=50)
print(plt.xlim(), plt.gca().get_ylim()[1])  # expect: (np.float64(2.0), np.float64(5.0)) 50.0
plt.clf()
plt.bar([0, 1], [2, 4], width=1)
print(plt.ylim()[0], plt.ylim()[1])  # expect: 0.0 4.2
plt.clf()
plt.imshow([[1, 2, 3], [4, 5, 6]])
print(plt.gca().get_xlim()[1], plt.gca().get_ylim()[0])  # expect: 2.5 1.5
plt.clf()
plt.semilogy([1, 10, 100])
print(plt.gca().get_yscale(), plt.gca().get_xscale())  # expect: log linear
plt.clf()

# Refusals
refused(plt.plot, [1, 2], [1, 2, 3])  # expect: ValueError: x and y must have same first dimension, but have shapes (2,) and (3,)
refused(plt.plot, [1, 2], [1, 2], "zz")  # expect: ValueError: 'zz' is not a valid format string (unrecognized character 'z')
refused(plt.plot, [1, 2], foo=1)  # expect: AttributeError: Line2D.set() got an unexpected keyword argument 'foo'
refused(plt.plot, [1, 2], alpha=2)  # expect: ValueError: alpha (2) is outside 0-1 range
refused(plt.scatter, [1, 2], [1])  # expect: ValueError: x and y must be the same size
refused(plt.scatter, [1, 2], [1, 2], c=[1, 2, 3])  # expect: ValueError: 'c' argument has 3 elements, which is inconsistent with 'x' and 'y' with size 2.
refused(plt.scatter, [1, 2], [1, 2], s=[1, 2, 3])  # expect: ValueError: s (size 3) cannot be broadcast to match x and y (size 2)
refused(plt.scatter, [1], [1], marker="foo")  # expect: ValueError: Unrecognized marker style 'foo'
refused(plt.bar, [1, 2], [1, 2, 3])  # expect: ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between 'x' with shape (2,) and 'height' with shape (3,).
refused(plt.barh, [1, 2], [1, 2, 3])  # expect: ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between 'width' with shape (3,) and 'y' with shape (2,).
refused(plt.hist, [1, 2], bins=0)  # expect: ValueError: `bins` must be positive, when an integer
refused(plt.errorbar, [1, 2], [1, 2], yerr=[1, 2, 3])  # expect: ValueError: 'yerr' (shape: (3,)) must be a scalar or a 1D or (2, n) array-like whose shape matches 'y' (shape: (2,))
refused(plt.errorbar, [1, 2], [1, 2], yerr=[-1, 1])  # expect: ValueError: 'yerr' must not contain negative values
refused(plt.errorbar, [1, 2], [1], yerr=1)  # expect: ValueError: 'x' and 'y' must have the same size
refused(plt.fill_between, [1, 2], [1, 2, 3])  # expect: ValueError: 'x' has size 2, but 'y1' has an unequal size of 3
refused(plt.boxplot, [1, 2], tick_labels=["a", "b"])  # expect: ValueError: The number of labels (2) must match the number of columns (1).
refused(plt.imshow, [1, 2])  # expect: TypeError: Invalid shape (2,) for image data
refused(plt.imshow, np.zeros((2, 2, 2)))  # expect: TypeError: Invalid shape (2, 2, 2) for image data
refused(plt.imshow, [[1, 2]], origin="foo")  # expect: ValueError: 'foo' is not a valid value for origin. Supported values are 'upper', 'lower'
refused(plt.contour, [1, 2])  # expect: TypeError: Input z must be 2D, not 1D
refused(plt.contour, [[1, 2]])  # expect: TypeError: Input z must be at least a (2, 2) shaped array, but has shape (1, 2)
refused(plt.contour, [1, 2, 3], [1, 2], [[1, 2], [3, 4]])  # expect: TypeError: Length of x (3) must match number of columns in z (2)
refused(plt.contourf, [1, 2], [1, 2, 3], [[1, 2], [3, 4]])  # expect: TypeError: Length of y (3) must match number of rows in z (2)
refused(plt.contour, [[1, 2], [3, 4]], levels=[2, 1])  # expect: ValueError: Contour levels must be increasing
refused(plt.subplots, 0, 1)  # expect: ValueError: Number of rows must be a positive integer, not 0
refused(plt.subplot, 2, 2, 5)  # expect: ValueError: num must be an integer with 1 <= num <= 4, not 5
refused(plt.axis, "foo")  # expect: ValueError: Unrecognized string 'foo' to axis; try 'on' or 'off'
refused(plt.axis, [1, 2])  # expect: TypeError: The first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]
refused(plt.xlim, float("nan"), 1)  # expect: ValueError: Axis limits cannot be NaN or Inf
refused(plt.xticks, [1, 2], ["a"])  # expect: ValueError: The number of FixedLocator locations (2), usually from a call to set_ticks, does not match the number of labels (1).
refused(plt.figure, figsize=(-1, 1))  # expect: ValueError: figure size must be positive finite not (-1, 1)
refused(plt.title)  # expect: TypeError: title() missing 1 required positional argument: 'label'
plt.close("all")
refused(plt.colorbar)  # expect: RuntimeError: No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).
refused(plt.gca().set, foo=1)  # expect: AttributeError: Axes.set() got an unexpected keyword argument 'foo'

# Lines of reference from place to place; names as lengths of bars stand on the other axis.
plt.clf()
refused(plt.axhline, 1, 0.2, 0.8)  # expect: accepted
refused(plt.axvline, 1, ymin=0.2, ymax=0.8, color="r")  # expect: accepted
refused(plt.axhline, 1, xmin="a")  # expect: ValueError: xmin must be a single scalar value, but got a
refused(plt.axvline, 1, ymin=0.1, xmin=0.2)  # expect: AttributeError: Line2D.set() got an unexpected keyword argument 'xmin'
plt.clf()
print(len(plt.bar(["a", "b", "c"], ["low", "high", "low"])))  # expect: 3
refused(plt.barh, [1, 2], ["x", "y"])  # expect: accepted
