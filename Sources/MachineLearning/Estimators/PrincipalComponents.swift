import CoreMath

/// The directions along which samples vary most, each at right angles to those before.
///
/// H. Hotelling (1933), "Analysis of a complex of statistical variables into principal components", Journal of
/// Educational Psychology 24, 417-441. With many samples from the eigenvectors of the covariance, otherwise from the
/// singular value decomposition of the centred samples.
public final class PrincipalComponents: InvertibleTransformer {
    public static let name = "PCA"

    /// How many directions are kept.
    public enum Count: Equatable, Sendable {
        case all, number(Int)
        /// As many as explain this part of the variance.
        case fraction(Double)
    }

    public let wanted: Count
    /// Whether the new features are scaled to a variance of 1.
    public let whitens: Bool

    /// The directions (components, features). Nil before `fit`.
    public private(set) var components: NDArray?
    /// The mean of each feature (features). Nil before `fit`.
    public private(set) var means: NDArray?
    /// The variance along each direction (components). Nil before `fit`.
    public private(set) var variances: NDArray?
    /// The parts of the whole variance (components). Nil before `fit`.
    public private(set) var ratios: NDArray?
    /// The singular values of the centred samples (components). Nil before `fit`.
    public private(set) var singularValues: NDArray?
    /// The mean variance along the directions that were left out.
    public private(set) var noise = 0.0
    public private(set) var sampleCount = 0

    public init(_ wanted: Count = .all, whitens: Bool = false) {
        self.wanted = wanted
        self.whitens = whitens
    }

    public var featureCount: Int? { means?.count }
    /// The number of directions. Nil before `fit`.
    public var count: Int? { components?.length }

    /// Finds the directions of X (samples, features). O(samples features²)
    ///
    /// Throws when more directions are wanted than there are samples or features.
    @discardableResult
    public func fit(_ features: NDArray) throws -> PrincipalComponents {
        let x = try DataCheck.samples(features, model: name)
        let most = min(x.rows, x.columns)
        if case .number(let number) = wanted, number > most {
            let solver = x.columns <= 1000 && x.rows >= 10 * x.columns ? "covariance_eigh" : "full"
            throw MachineLearningError.value(
                "n_components=\(number) must be between 0 and min(n_samples, n_features)=\(most) with "
                    + "svd_solver='\(solver)'")
        }
        let mean = x.columnMeans()
        var centred = x
        for row in 0..<x.rows {
            for column in 0..<x.columns { centred[row, column] -= mean[column] }
        }
        var (variances, directions) = try directions(centred)
        variances = Array(variances.prefix(most))
        let total = variances.reduce(0, +)
        let kept = kept(variances, total)
        noise = kept < most ? variances[kept...].reduce(0, +) / Double(most - kept) : 0
        Self.orient(&directions)
        components = try directions.taking(Array(0..<kept)).array()
        means = try NDArray.of(mean)
        let chosen = Array(variances.prefix(kept))
        self.variances = try NDArray.of(chosen)
        ratios = try NDArray.of(chosen.map { $0 / total })
        let freedom = Double(max(1, x.rows - 1))
        singularValues = try NDArray.of(chosen.map { ($0 * freedom).squareRoot() })
        sampleCount = x.rows
        return self
    }

    /// The variances in descending order, and the directions as rows.
    private func directions(_ x: Table) throws -> ([Double], Table) {
        let array = try x.array()
        let freedom = Double(max(1, x.rows - 1))
        if x.columns <= 1000 && x.rows >= 10 * x.columns {
            let products = try NDArray.matmul(array.transposed, array)
            let (values, vectors) = try LinearAlgebra.symmetricEigen(
                NDArray.apply(.divide, products, .float(freedom)))
            let order = values.doubles.indices.reversed().map { $0 }
            let rows = try Table(vectors.transposed.contiguous()).taking(order)
            return (order.map { max(0, values.doubles[$0]) }, rows)
        }
        let (_, values, rows) = try LinearAlgebra.svd(array)
        return (values.doubles.map { $0 * $0 / freedom }, try Table(rows.contiguous()))
    }

    private func kept(_ variances: [Double], _ total: Double) -> Int {
        switch wanted {
        case .all: return variances.count
        case .number(let number): return number
        case .fraction(let part):
            var sum = 0.0
            for (place, variance) in variances.enumerated() {
                sum += variance / total
                if sum > part { return place + 1 }
            }
            return variances.count
        }
    }

    /// Turns each direction so that its greatest part is positive.
    private static func orient(_ directions: inout Table) {
        for row in 0..<directions.rows {
            let greatest = directions.row(row).max { $0.magnitude < $1.magnitude } ?? 0
            if greatest < 0 {
                for place in directions.range(row) { directions.values[place] = -directions.values[place] }
            }
        }
    }

    public func transform(_ features: NDArray) throws -> NDArray {
        guard let components, let means, let variances else { throw notFitted }
        let centred = try NDArray.apply(.subtract, checked(features).array(), means)
        let result = try NDArray.matmul(centred, components.transposed)
        return whitens ? try NDArray.apply(.divide, result, variances.apply(.sqrt)) : result
    }

    public func inverted(_ features: NDArray) throws -> NDArray {
        guard let components, let means, let variances else { throw notFitted }
        guard features.dimensions == 2, features.shape[1] == components.length else {
            throw MathError.notAligned(
                left: features.shape, right: components.shape, leftAxis: max(0, features.dimensions - 1), rightAxis: 0)
        }
        let scaled = whitens ? try NDArray.apply(.multiply, features, variances.apply(.sqrt)) : features
        return try NDArray.apply(.add, NDArray.matmul(scaled, components), means)
    }

    public func featureNames(_ inputs: [String]) throws -> [String] { (0..<(count ?? 0)).map { "pca\($0)" } }
}
