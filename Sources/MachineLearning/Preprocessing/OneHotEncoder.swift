import CoreMath

/// Makes of each category a feature of its own, which is 1 where the category is and 0 elsewhere.
public final class OneHotEncoder {
    public static let name = "OneHotEncoder"

    /// Which category of a feature gets no feature of its own.
    public enum Drop: Sendable { case none, first, ifBinary }

    public let drop: Drop
    /// Whether a category that was not learnt becomes zeros; otherwise it is an error.
    public let ignoresUnknown: Bool
    /// The categories of each feature in ascending order. Empty before `fit`.
    public private(set) var categories: [Labels] = []

    public init(drop: Drop = .none, ignoresUnknown: Bool = false) {
        self.drop = drop
        self.ignoresUnknown = ignoresUnknown
    }

    /// Learns the categories of the features, each given as the labels of the samples.
    @discardableResult
    public func fit(_ columns: [Labels]) -> OneHotEncoder {
        categories = columns.map { $0.encoded().classes }
        return self
    }

    /// Learns that the features have these categories.
    @discardableResult
    public func fit(categories: [Labels]) -> OneHotEncoder {
        self.categories = categories
        return self
    }

    /// Which category of a feature is dropped.
    public func dropped(_ feature: Int) -> Int? {
        switch drop {
        case .none: nil
        case .first: 0
        case .ifBinary: categories[feature].count == 2 ? 0 : nil
        }
    }

    /// A label that no category is.
    public struct UnknownCategory: Error {
        public let feature: Int
        public let label: Labels
    }

    /// Returns the new features of the samples: (samples, new features).
    ///
    /// Throws `UnknownCategory`, and when the number of features differs.
    public func transform(_ columns: [Labels], samples: Int) throws -> NDArray {
        guard !categories.isEmpty else { throw MachineLearningError.notFitted(model: Self.name) }
        guard columns.count == categories.count else {
            throw MachineLearningError.featureCount(
                model: Self.name, expected: categories.count, actual: columns.count)
        }
        let widths = categories.indices.map { categories[$0].count - (dropped($0) == nil ? 0 : 1) }
        var table = try Table(rows: samples, columns: widths.reduce(0, +))
        var start = 0
        for (feature, labels) in columns.enumerated() {
            let dropped = dropped(feature)
            let codes = labels.codes(in: categories[feature])
            let unknown = codes.indices.filter { codes[$0] == nil }
            if !unknown.isEmpty && !ignoresUnknown {
                throw UnknownCategory(feature: feature, label: labels.taking(unknown).encoded().classes)
            }
            for (row, code) in codes.enumerated() {
                guard let code, code != dropped else { continue }
                table[row, start + code - (dropped.map { code > $0 ? 1 : 0 } ?? 0)] = 1
            }
            start += widths[feature]
        }
        return try table.array()
    }

    public func featureNames(_ inputs: [String]) -> [String] {
        categories.indices.flatMap { feature in
            categories[feature].descriptions.enumerated().filter { $0.offset != dropped(feature) }
                .map { "\(inputs[feature])_\($0.element)" }
        }
    }
}
