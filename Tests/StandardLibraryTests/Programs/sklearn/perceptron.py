# Perceptrons of several layers take scikit-learn's steps for the same random_state.
import numpy as np
from sklearn.datasets import load_iris
from sklearn.neural_network import MLPClassifier, MLPRegressor

X, y = load_iris(return_X_y=True)
X = (X - X.mean(axis=0)) / X.std(axis=0)


def show(model, target):
    model.fit(X, target)
    print(model.n_iter_, round(model.loss_, 6), round(float(np.sum(model.coefs_[0])), 6), round(model.score(X, target), 6))


show(MLPClassifier((8,), max_iter=30, random_state=1), y)
# expect: 30 0.915966 -3.728401 0.566667
# warning: ConvergenceWarning: Stochastic Optimizer: Maximum iterations (30) reached and the optimization hasn't converged yet.
show(MLPClassifier((5, 4), activation="tanh", max_iter=20, batch_size=16, random_state=2), y)
# expect: 20 0.749362 -2.480761 0.94
# warning: ConvergenceWarning: Stochastic Optimizer: Maximum iterations (20) reached and the optimization hasn't converged yet.
show(MLPClassifier((6,), activation="logistic", max_iter=20, random_state=3, alpha=0.1), y == 2)
# expect: 20 0.791408 -1.541333 0.333333
show(MLPClassifier((6,), solver="sgd", learning_rate_init=0.05, max_iter=40, random_state=4), y)
# expect: 40 0.110179 1.043045 0.966667
# warning: ConvergenceWarning: Stochastic Optimizer: Maximum iterations (40) reached and the optimization hasn't converged yet.
show(MLPClassifier((6,), solver="sgd", learning_rate="adaptive", learning_rate_init=0.2, max_iter=60, tol=0.01, n_iter_no_change=2, random_state=4), y)
# expect: 43 0.086673 -0.474378 0.953333
show(MLPClassifier((6,), solver="sgd", learning_rate="invscaling", nesterovs_momentum=False, max_iter=20, random_state=5), y)
# expect: 20 1.313417 -1.584058 0.273333
show(MLPRegressor(hidden_layer_sizes=(8,), max_iter=30, random_state=1, learning_rate_init=0.01), X[:, 0] * X[:, 1])
# expect: 30 0.188419 -3.462994 0.53295
show(MLPRegressor(hidden_layer_sizes=8, activation="identity", shuffle=False, max_iter=20, random_state=6), X[:, :2])
# expect: 20 0.306764 3.53852 0.394176
model = MLPClassifier((4,), max_iter=5, random_state=0)
print(model.n_layers_ if hasattr(model, "n_layers_") else "not fitted")
# expect: not fitted
# The solver by curvature goes by the same steps as scipy's, until rounding parts them.
show(MLPClassifier((5,), solver="lbfgs", max_iter=12, random_state=1), y)
# expect: 12 0.041522 -6.991879 0.986667
# warning: ConvergenceWarning: lbfgs failed to converge after 12 iteration(s) (status=1):
show(MLPClassifier((4, 3), solver="lbfgs", activation="tanh", alpha=0.5, max_iter=8, random_state=2), y == 2)
# expect: 8 0.102145 -4.075802 0.98
# warning: ConvergenceWarning: lbfgs failed to converge after 8 iteration(s) (status=1):
show(MLPRegressor(hidden_layer_sizes=(6,), solver="lbfgs", activation="logistic", max_iter=10, random_state=3), X[:, 0] * X[:, 1])
# expect: 10 0.25097 -3.780996 0.361972
# warning: ConvergenceWarning: lbfgs failed to converge after 10 iteration(s) (status=1):
show(MLPClassifier((3,), solver="lbfgs", alpha=1.0, max_iter=2000, tol=1e-3, random_state=5), y)
# expect: 30 0.127996 -4.374975 0.986667
show(MLPClassifier((5,), solver="lbfgs", max_fun=6, random_state=1), y)
# expect: 6 0.190188 -5.75073 0.92
# warning: ConvergenceWarning: lbfgs failed to converge after 6 iteration(s) (status=1):
print(hasattr(MLPClassifier((3,), solver="lbfgs", max_iter=5).fit(X, y), "loss_curve_"))
# warning: ConvergenceWarning: lbfgs failed to converge after 5 iteration(s) (status=1):
# expect: False
