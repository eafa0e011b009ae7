from sklearn.datasets import load_iris, load_wine, load_breast_cancer, load_digits, load_diabetes
for load in (load_iris, load_wine, load_breast_cancer, load_digits, load_diabetes):
    data = load()
    print(data.data.shape, data.data.dtype, data.target.dtype, round(abs(data.data).sum(), 6), data.target.sum(), data.data[7, :4])
# expect: (150, 4) float64 int64 2078.7 150 [5.  3.4 1.5 0.2]
# expect: (178, 13) float64 int64 159975.295999 167 [14.06  2.15  2.61 17.6 ]
# expect: (569, 30) float64 int64 1056474.459636 357 [ 13.71  20.83  90.2  577.9 ]
# expect: (1797, 64) float64 int64 561718.0 8070 [0. 0. 7. 8.]
# expect: (442, 10) float64 float64 172.22742 67243.0 [ 0.06350368  0.05068012 -0.00189471  0.06662945]
iris = load_iris()
print(iris.feature_names, iris.target_names, list(iris.keys())[:3])
# expect: ['sepal length (cm)', 'sepal width (cm)', 'petal length (cm)', 'petal width (cm)'] ['setosa' 'versicolor' 'virginica'] ['data', 'target', 'frame']
print(repr(iris.target_names))  # expect: array(['setosa', 'versicolor', 'virginica'], dtype='<U10')
print(iris.target_names[iris.target[[0, 70, 140]]], iris["target"][:3], "setosa" in iris.target_names, len(iris.target_names))
# expect: ['setosa' 'versicolor' 'virginica'] [0 0 0] True 3
print((iris.target_names == "setosa").sum(), iris.target_names[1:], iris.target_names.tolist(), iris.target_names.shape)
# expect: 1 ['versicolor' 'virginica'] ['setosa', 'versicolor', 'virginica'] (3,)
cancer = load_breast_cancer()
print(cancer.target_names, cancer.feature_names[[0, 29]], cancer.feature_names.shape)
# expect: ['malignant' 'benign'] ['mean radius' 'worst fractal dimension'] (30,)
print(repr(cancer.feature_names))
# expect: array(['mean radius', 'mean texture', 'mean perimeter', 'mean area',
# expect:        'mean smoothness', 'mean compactness', 'mean concavity',
# expect:        'mean concave points', 'mean symmetry', 'mean fractal dimension',
# expect:        'radius error', 'texture error', 'perimeter error', 'area error',
# expect:        'smoothness error', 'compactness error', 'concavity error',
# expect:        'concave points error', 'symmetry error',
# expect:        'fractal dimension error', 'worst radius', 'worst texture',
# expect:        'worst perimeter', 'worst area', 'worst smoothness',
# expect:        'worst compactness', 'worst concavity', 'worst concave points',
# expect:        'worst symmetry', 'worst fractal dimension'], dtype='<U23')
print(cancer.feature_names)
# expect: ['mean radius' 'mean texture' 'mean perimeter' 'mean area'
# expect:  'mean smoothness' 'mean compactness' 'mean concavity'
# expect:  'mean concave points' 'mean symmetry' 'mean fractal dimension'
# expect:  'radius error' 'texture error' 'perimeter error' 'area error'
# expect:  'smoothness error' 'compactness error' 'concavity error'
# expect:  'concave points error' 'symmetry error' 'fractal dimension error'
# expect:  'worst radius' 'worst texture' 'worst perimeter' 'worst area'
# expect:  'worst smoothness' 'worst compactness' 'worst concavity'
# expect:  'worst concave points' 'worst symmetry' 'worst fractal dimension']
print(load_wine().feature_names[:3], load_wine().target_names)
# expect: ['alcohol', 'malic_acid', 'ash'] ['class_0' 'class_1' 'class_2']
digits = load_digits()
print(digits.images.shape, digits.images[0][2], digits.target[:12], digits.feature_names[:2], digits.target_names)
# expect: (1797, 8, 8) [ 0.  3. 15.  2.  0. 11.  8.  0.] [0 1 2 3 4 5 6 7 8 9 0 1] ['pixel_0_0', 'pixel_0_1'] [0 1 2 3 4 5 6 7 8 9]
X, y = load_digits(n_class=3, return_X_y=True)
print(X.shape, y[:9])  # expect: (537, 64) [0 1 2 0 1 2 0 1 2]
X, y = load_diabetes(return_X_y=True, scaled=False)
print(X[0], y[0], load_diabetes().feature_names)
# expect: [ 59.       2.      32.1    101.     157.      93.2     38.       4.
# expect:    4.8598  87.    ] 151.0 ['age', 'sex', 'bmi', 'bp', 's1', 's2', 's3', 's4', 's5', 's6']
for name in ("keys", "DESCR"): print(hasattr(iris, name))
# expect: True
# expect: True
try: iris.colour
except AttributeError as error: print("AttributeError")  # expect: AttributeError
