import numpy as np
from sklearn.cluster import KMeans, DBSCAN
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler
from sklearn.datasets import make_blobs, load_iris, make_moons, load_digits, load_wine
X, truth = make_blobs(60, centers=3, random_state=1)
k = KMeans(3, random_state=0).fit(X)
print(k, k.labels_, np.round(k.cluster_centers_, 6), round(k.inertia_, 6), k.n_iter_)
# expect: KMeans(n_clusters=3, random_state=0) [1 2 0 0 1 0 2 1 0 1 1 0 1 2 0 0 2 2 2 0 1 2 1 1 1 1 1 2 1 1 0 0 0 1 1 2 0
# expect:  0 1 2 2 2 1 2 2 1 0 0 0 0 2 2 2 0 0 1 2 2 1 0] [[ -1.501762   3.964893]
# expect:  [ -7.084429  -8.03739 ]
# expect:  [-10.008247  -3.55272 ]] 84.5501 2
print(k.predict([[0, 0], [-10, -4]]), np.round(k.transform(X[:2]), 5), KMeans(3, n_init=5, random_state=2).fit_predict(X)[:9])
# expect: [0 2] [[13.67851  1.0767   4.80121]
# expect:  [10.36577  5.42719  1.00154]] [2 1 0 0 2 0 1 2 0]
for seed in range(4):
    k = KMeans(n_clusters=5, random_state=seed).fit(load_iris().data)
    print(round(k.inertia_, 5), k.n_iter_, np.bincount(k.labels_))
# expect: 49.82774 7 [28 50 22 29 21]
# expect: 56.16513 7 [ 5 50 46 23 26]
# expect: 49.84221 8 [22 50 22 27 29]
# expect: 49.82774 7 [28 50 22 21 29]
k = KMeans(10, random_state=2).fit(load_digits().data)
print(round(k.inertia_, 3), k.n_iter_, np.bincount(k.labels_))
# expect: 1165223.866 9 [197  87 175 182 224 169 179 248 159 177]
k = KMeans(3, init="random", n_init=3, random_state=4).fit(load_wine().data)
print(round(k.inertia_, 3), np.bincount(k.labels_))  # expect: 2370689.687 [62 69 47]
print(KMeans(2, init=np.array([[0.0, 0.0], [1.0, 1.0]])).fit(X).labels_[:8], round(k.score(load_wine().data[:5]), 3))
# expect: [0 0 1 1 0 1 0 0] -120125.989
M, _ = make_moons(80, noise=0.05, random_state=0)
d = DBSCAN(eps=0.25, min_samples=4).fit(M)
print(d, d.labels_, len(d.core_sample_indices_), d.components_.shape, d.fit_predict(M)[:5])
# expect: DBSCAN(eps=0.25, min_samples=4) [0 1 1 0 0 0 0 0 0 0 0 0 1 0 0 1 1 1 1 1 0 1 0 0 0 1 0 0 1 0 0 1 1 0 1 1 0
# expect:  1 1 1 0 0 1 1 0 1 0 1 1 0 1 1 1 1 0 1 1 0 1 0 1 0 1 1 1 1 0 1 0 0 1 0 1 1
# expect:  1 0 0 0 0 0] 78 (78, 2) [0 1 1 0 0]
p = PCA(2).fit(load_iris().data)
print(p, np.round(p.components_, 6), np.round(p.explained_variance_, 6), np.round(p.explained_variance_ratio_, 6), p.mean_.round(6), np.round(p.singular_values_, 5), round(p.noise_variance_, 6))
# expect: PCA(n_components=2) [[ 0.361387 -0.084523  0.856671  0.358289]
# expect:  [ 0.656589  0.730161 -0.173373 -0.075481]] [4.228242 0.242671] [0.924619 0.053066] [5.843333 3.057333 3.758    1.199333] [25.09996  6.01315] 0.051022
Z = p.transform(load_iris().data)
print(np.round(Z[:2], 6), np.round(p.inverse_transform(Z[:1]), 5), p.n_components_, p.get_feature_names_out())
# expect: [[-2.684126  0.319397]
# expect:  [-2.714142 -0.177001]] [[5.08304 3.51741 1.40321 0.21353]] 2 ['pca0' 'pca1']
print(PCA(0.95).fit(load_digits().data).n_components_, np.round(PCA(whiten=True).fit_transform(load_iris().data)[0], 5))
# expect: 29 [-1.30534  0.64837 -0.09982  0.01465]
p = PCA().fit(StandardScaler().fit_transform(load_wine().data)[:9])
print(np.round(p.explained_variance_ratio_, 6), np.round(p.components_[0], 5))
# expect: [0.359719 0.262365 0.145064 0.076763 0.069654 0.058174 0.023279 0.004982
# expect:  0.      ] [-0.26898  0.18812  0.58639  0.59632  0.30717  0.01762 -0.00438  0.16696
# expect:   0.17725 -0.03033 -0.0157  -0.04356 -0.18914]
for make in (KMeans(100), KMeans(0), PCA(9), DBSCAN(eps=-1)):
    try: make.fit(load_iris().data[:20])
    except ValueError as error: print(error)
# expect: n_samples=20 should be >= n_clusters=100.
# expect: The 'n_clusters' parameter of KMeans must be an int in the range [1, inf). Got 0 instead.
# expect: n_components=9 must be between 0 and min(n_samples, n_features)=4 with svd_solver='full'
# expect: The 'eps' parameter of DBSCAN must be a float in the range (0.0, inf). Got -1 instead.
