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
        try checkRoom(features: x.columns)
        var found: [[Int]] = includesBias ? [[]] : []
        var last: [[Int]] = [[]]
        for degree in stride(from: 1, through: degrees.upperBound, by: 1) {
            var next: [[Int]] = []
            for product in last {
                let first = product.last.map { onlyInteractions ? $0 + 1 : $0 } ?? 0
                for feature in stride(from: first, to: x.columns, by: 1) { next.append(product + [feature]) }
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

    /// Throws when there is no room for all products: of n features so many as there are multisets of k.
    private func checkRoom(features: Int) throws {
        let most = onlyInteractions ? min(degrees.upperBound, features) : degrees.upperBound
        if most > 1_000_000 { throw MathError.arrayTooBig }
        var (products, total) = (1.0, 1.0)
        for degree in stride(from: 1, through: most, by: 1) {
            let choices = onlyInteractions ? features - degree + 1 : features + degree - 1
            products *= Double(choices) / Double(degree)
            total += products
            if total > 1e12 { break }
        }
        // A product is an array of its own.
        let numbers = total * Double(most + 8)
        try Allocation.check(count: numbers < 1e15 ? Int(numbers) : .max, shape: [features])
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
