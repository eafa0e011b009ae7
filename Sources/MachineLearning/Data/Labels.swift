import CoreMath

/// The classes of samples as the user names them: by numbers or by words.
public enum Labels: Equatable, Sendable {
    case truths([Bool])
    case integers([Int])
    case reals([Double])
    case texts([String])

    /// The number of labels.
    public var count: Int {
        switch self {
        case .truths(let values): values.count
        case .integers(let values): values.count
        case .reals(let values): values.count
        case .texts(let values): values.count
        }
    }

    /// The labels of an array, in row-major order.
    public init(_ array: NDArray) {
        switch array.dtype {
        case .bool: self = .truths(array.truths)
        case .int64: self = .integers(array.integers)
        case .float64: self = .reals(array.doubles)
        }
    }

    /// The labels at these places.
    public func taking(_ places: [Int]) -> Labels {
        switch self {
        case .truths(let values): .truths(places.map { values[$0] })
        case .integers(let values): .integers(places.map { values[$0] })
        case .reals(let values): .reals(places.map { values[$0] })
        case .texts(let values): .texts(places.map { values[$0] })
        }
    }

    /// The different labels in ascending order, and which of them each label is. O(n log n)
    public func encoded() -> (classes: Labels, codes: ClassCodes) {
        switch self {
        case .truths(let values):
            let (sorted, codes) = Self.encode(values.map { $0 ? 1 : 0 })
            return (.truths(sorted.map { $0 == 1 }), codes)
        case .integers(let values):
            let (sorted, codes) = Self.encode(values)
            return (.integers(sorted), codes)
        case .reals(let values):
            let (sorted, codes) = Self.encode(values.filter { !$0.isNaN })
            if codes.codes.count == values.count { return (.reals(sorted), codes) }
            // All that is missing is one class, the last.
            let all = Labels.reals(sorted + [.nan])
            return (all, ClassCodes(codes: Labels.reals(values).codes(in: all).map { $0 ?? 0 }, count: all.count))
        case .texts(let values):
            // By code points, as Python orders text; Swift's own order is by canonical equivalence.
            let (sorted, codes) = Self.encode(values.map { CodePoints(text: $0) })
            return (.texts(sorted.map(\.text)), codes)
        }
    }

    private static func encode<Label: Comparable & Hashable>(_ values: [Label]) -> ([Label], ClassCodes) {
        let sorted = Set(values).sorted()
        let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
        return (sorted, ClassCodes(codes: values.map { places[$0] ?? 0 }, count: sorted.count))
    }

    /// Which of `classes` each label is; nil for a label that is none of them.
    public func codes(in classes: Labels) -> [Int?] {
        switch (self, classes) {
        case (.texts(let values), .texts(let known)):
            let places = Self.places(known.map { CodePoints(text: $0) })
            return values.map { places[CodePoints(text: $0)] }
        case (.integers(let values), .integers(let known)):
            let places = Self.places(known)
            return values.map { places[$0] }
        default:
            guard let values = numbers, let known = classes.numbers else {
                return [Int?](repeating: nil, count: count)
            }
            let places = Self.places(known)
            let missing = known.firstIndex { $0.isNaN }
            return values.map { $0.isNaN ? missing : places[$0] }
        }
    }

    private static func places<Label: Hashable>(_ known: [Label]) -> [Label: Int] {
        Dictionary(known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The labels as numbers; nil for words.
    public var numbers: [Double]? {
        switch self {
        case .truths(let values): values.map { $0 ? 1 : 0 }
        case .integers(let values): values.map { Double($0) }
        case .reals(let values): values
        case .texts: nil
        }
    }

    /// Both one behind the other; words where either is words.
    public func joined(with other: Labels) -> Labels {
        switch (self, other) {
        case (.texts(let first), .texts(let second)): return .texts(first + second)
        case (.integers(let first), .integers(let second)): return .integers(first + second)
        case (.truths(let first), .truths(let second)): return .truths(first + second)
        default:
            guard let first = numbers, let second = other.numbers else {
                return .texts(descriptions + other.descriptions)
            }
            let isWhole = (first + second).allSatisfy { $0 == $0.rounded() && $0.magnitude < 1e15 }
            return isWhole ? .integers((first + second).map { Int($0) }) : .reals(first + second)
        }
    }

    /// Each label as reports write it.
    public var descriptions: [String] {
        switch self {
        case .truths(let values): values.map { $0 ? "True" : "False" }
        case .integers(let values): values.map { String($0) }
        case .reals(let values): values.map { ArrayFormatter.pythonText($0) }
        case .texts(let values): values
        }
    }
}

/// The class of each sample as a number from 0 up to `count`.
public struct ClassCodes: Sendable {
    public let codes: [Int]
    /// The number of classes.
    public let count: Int

    public init(codes: [Int], count: Int) {
        self.codes = codes
        self.count = count
    }

    /// How much weight each class has; without weights, how many samples.
    public func totals(weights: [Double]? = nil) -> [Double] {
        var totals = [Double](repeating: 0, count: count)
        for (place, code) in codes.enumerated() { totals[code] += weights?[place] ?? 1 }
        return totals
    }

    /// Weights that give every class the same total: samples / (classes * samples of the class).
    public func balancedWeights() -> [Double] {
        let totals = totals()
        return totals.map { $0 == 0 ? 0 : Double(codes.count) / (Double(count) * $0) }
    }
}

/// Text that compares by its code points.
struct CodePoints: Comparable, Hashable {
    let text: String

    static func == (left: CodePoints, right: CodePoints) -> Bool {
        left.text.unicodeScalars.elementsEqual(right.text.unicodeScalars)
    }

    static func < (left: CodePoints, right: CodePoints) -> Bool {
        left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
    }

    func hash(into hasher: inout Hasher) { for scalar in text.unicodeScalars { hasher.combine(scalar) } }
}
