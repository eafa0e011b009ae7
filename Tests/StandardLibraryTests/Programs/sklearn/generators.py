import numpy as np
from sklearn.datasets import make_blobs, make_moons, make_circles, make_regression, make_classification
X, y = make_blobs(random_state=0)
print(X.shape, y[:10], np.round(X[:3], 6))
# expect: (100, 2) [1 0 1 0 0 0 2 2 1 0] [[2.631858 0.689365]
# expect:  [0.080804 4.69069 ]
# expect:  [3.002519 0.742654]]
X, y, c = make_blobs(n_samples=[3, 4], centers=[[0, 0], [5, 5]], cluster_std=[0.1, 1.0], random_state=1, return_centers=True)
print(np.round(X, 5), y, c, c.dtype)
# expect: [[ 0.08654 -0.23015]
# expect:  [ 0.16243 -0.06118]
# expect:  [ 5.31904  4.75063]
# expect:  [ 6.74481  4.23879]
# expect:  [ 4.67758  4.61595]
# expect:  [-0.05282 -0.1073 ]
# expect:  [ 6.46211  2.93986]] [0 0 1 1 1 0 1] [[0 0]
# expect:  [5 5]] int64
print(np.round(make_blobs(6, centers=4, n_features=3, random_state=3, shuffle=False)[0], 5))
# expect: [[-0.29791  5.04758 -3.30059]
# expect:  [ 2.72553  4.21299 -4.58658]
# expect:  [-0.32881  6.31246  8.90823]
# expect:  [-0.88452  6.67389  7.72021]
# expect:  [-6.00215 -5.61843 -9.99444]
# expect:  [-1.8968  -8.77723 -1.02385]]
X, y = make_moons(7, noise=0.1, random_state=2)
print(np.round(X, 6), y, np.round(make_moons((2, 3), shuffle=False)[0], 6))
# expect: [[ 0.320656 -0.4502  ]
# expect:  [ 0.050288  0.875471]
# expect:  [-0.105795  0.409099]
# expect:  [-0.944855  0.229221]
# expect:  [ 2.004154  0.388207]
# expect:  [ 1.553906 -0.425641]
# expect:  [ 0.998087  0.1175  ]] [1 0 1 0 1 1 0] [[ 1.   0. ]
# expect:  [-1.   0. ]
# expect:  [ 0.   0.5]
# expect:  [ 1.  -0.5]
# expect:  [ 2.   0.5]]
X, y = make_circles(7, noise=0.05, factor=0.5, random_state=4)
print(np.round(X, 6), y)
# expect: [[-0.052574  0.514305]
# expect:  [ 0.036362 -0.550486]
# expect:  [ 0.512668  0.038413]
# expect:  [ 1.061861 -0.08228 ]
# expect:  [-0.439143  0.84491 ]
# expect:  [-0.573016  0.035183]
# expect:  [-0.444228 -0.840222]] [1 1 1 0 0 1 0]
X, y, w = make_regression(n_samples=6, n_features=3, n_informative=2, noise=2.0, coef=True, random_state=5, bias=1.5)
print(np.round(X, 6), np.round(y, 5), np.round(w, 5))
# expect: [[-0.909232 -0.591637  0.187603]
# expect:  [-0.252092  0.10961   1.582481]
# expect:  [ 0.441227 -0.33087   2.430771]
# expect:  [-0.700179  1.151391  1.857331]
# expect:  [-0.32987  -1.192765 -0.204877]
# expect:  [-0.358829  0.603472 -1.664789]] [-70.5181  -12.42381  17.21415  -8.47477 -50.84084  -1.99289] [59.99292 26.58191  0.     ]
print(make_regression(5, 2, n_targets=2, random_state=0)[1].shape)  # expect: (5, 2)
X, y = make_classification(n_samples=8, n_features=5, random_state=6)
print(np.round(X, 6), y)
# expect: [[ 0.143741  0.237882  0.857248 -0.281618 -0.791652]
# expect:  [ 0.531557 -0.695224 -0.465508  1.409256  1.422921]
# expect:  [ 0.676039 -0.122793 -0.021957  0.607512 -0.293564]
# expect:  [ 0.310405 -0.501293  0.233711  0.971257  1.094212]
# expect:  [-0.864482  0.77434   0.943099 -1.737448 -1.329855]
# expect:  [ 1.591711  0.146575 -0.834407  0.752403 -1.894712]
# expect:  [ 1.593211  0.31194  -2.127145  0.496007 -2.352912]
# expect:  [-3.188178  0.489365  0.114441 -2.725389  1.632292]] [0 1 1 1 0 0 0 1]
X, y = make_classification(200, 6, n_informative=3, n_redundant=1, n_repeated=1, n_classes=3, n_clusters_per_class=1, weights=[0.5, 0.3], flip_y=0.1, class_sep=2.0, random_state=7)
print(np.round(X[:2], 6), np.bincount(y), round(abs(X).sum(), 4))
# expect: [[ 2.05274   1.587077  2.05274   1.23554  -3.303459  0.62816 ]
# expect:  [ 1.88661   1.957655  1.88661   0.763811 -1.842352  2.097126]] [95 60 45] 1891.8298
X, y = make_classification(50, 4, hypercube=False, shift=None, scale=None, n_redundant=0, random_state=8)
print(np.round(X[0], 5), y.sum())  # expect: [-283.77107   24.10652   -0.54493   42.34246] 25
try: make_classification(n_features=3, n_informative=3, random_state=0)
except ValueError as error: print(error)
# expect: Number of informative, redundant and repeated features must sum to less than the number of total features
try: make_classification(n_informative=1, random_state=0)
except ValueError as error: print(error)
# expect: n_classes(2) * n_clusters_per_class(2) must be smaller or equal 2**n_informative(1)=2
