import CoreMath

/// All products of the features up to a degree: 1, a, b, a², a b, b² …
public final class PolynomialFeatures: Transformer {
    public static let name = "PolynomialFeatures"
    /// The least and the greatest number of factors; the 1 apart.
    public let degrees: ClosedRange<Int>
    /// Whether no feature is multiplied with itself.
    public let onlyInteractions: Bool
    /// Whether the first new feature is 1.
    public let includesBias: Bool

    public private(set) var featureCount: Int?
    /// Which features each product has as factors.
    private var products: [[Int]] = []

    public init(degrees: ClosedRange<Int> = 0...2, onlyInteractions: Bool = false, includesBias: Bool = true) {
        self.degrees = degrees
        self.onlyInteractions = onlyInteractions
        self.includesBias = includesBias
    }

    /// The number of new features.
    public var outputCount: Int { products.count }

    /// How often each old feature is a factor of each new one: (new features, features). Nil before `fit`.
    public var powers: NDArray? {
        guard let featureCount else { return nil }
        let counts = products.flatMap { product in
            (0..<featureCount).map { feature in product.count { $0 == feature } }
        }
        return try? NDArray.of(counts, shape: [products.count, featureCount])
    }

    /// Learns how many features X (samples, features) has.
    ///
    /// Throws when there would be too many products.
    @discardableResult
    public func fit(_ features: NDArray) throws -> PolynomialFeatures {
        let x = try DataCheck.samples(features, model: name)
        var found: [[Int]] = includesBias ? [[]] : []
        var last: [[Int]] = [[]]
        for degree in stride(from: 1, through: degrees.upperBound, by: 1) {
            var next: [[Int]] = []
            for product in last {
                let first = product.last.map { onlyInteractions ? $0 + 1 : $0 } ?? 0
                for feature in stride(from: first, to: x.columns, by: 1) { next.append(product + [feature]) }
                try Allocation.check(
                    count: (found.count + next.count) * (degree + 4), shape: [found.count + next.count])
                if next.count & 1023 == 0 { try Allocation.poll() }
            }
            if degree >= degrees.lowerBound { found += next }
            last = next
            if last.isEmpty { break }
        }
        products = found
        featureCount = x.columns
        return self
    }

    /// Returns the products for X (samples, features): (samples, new features).
    public func transform(_ features: NDArray) throws -> NDArray {
        let x = try checked(features)
        var result = try Table(rows: x.rows, columns: products.count)
        for row in 0..<x.rows {
            if row & 255 == 255 { try Allocation.poll() }
            for (place, product) in products.enumerated() {
                var value = 1.0
                for feature in product { value *= x[row, feature] }
                result[row, place] = value
            }
        }
        return try result.array()
    }

    public func featureNames(_ inputs: [String]) throws -> [String] {
        guard featureCount != nil else { throw notFitted }
        return products.map { product in
            var parts: [String] = []
            for feature in Set(product).sorted() {
                let power = product.count { $0 == feature }
                parts.append(power == 1 ? inputs[feature] : "\(inputs[feature])^\(power)")
            }
            return parts.isEmpty ? "1" : parts.joined(separator: " ")
        }
    }
}
