import Wording

/// A value of the language as judging sees it: plain, comparable with a tolerance, without the machine it came from.
public indirect enum JudgedValue: Hashable, Sendable {
    public enum Scalar: Hashable, Sendable {
        case none
        case bool(Bool)
        case number(Double)
        case text(String)
    }

    /// A key and its value.
    public struct Item: Hashable, Sendable {
        public var key: JudgedValue
        public var value: JudgedValue
    }

    case scalar(Scalar)
    /// An array, list or tuple whose parts have one shape; elements in row order.
    case array(shape: [Int], [Scalar])
    /// A list or tuple of parts of different shapes or kinds.
    case list([JudgedValue])
    case set([JudgedValue])
    case dictionary([Item])
    /// Something that is never equal to a key, by the name of its type.
    case other(String)

    /// A list of parts, as an array where they have one shape.
    static func joining(_ parts: [JudgedValue]) -> JudgedValue {
        guard let first = parts.first else { return .array(shape: [0], []) }
        switch first {
        case .scalar:
            var elements: [Scalar] = []
            for case .scalar(let element) in parts { elements.append(element) }
            return elements.count == parts.count ? .array(shape: [parts.count], elements) : .list(parts)
        case .array(let shape, _):
            var elements: [Scalar] = []
            for part in parts {
                guard case .array(shape, let more) = part else { return .list(parts) }
                elements += more
            }
            return .array(shape: [parts.count] + shape, elements)
        default: return .list(parts)
        }
    }

    // MARK: Equality

    /// Whether this answer equals a key.
    /// - Parameter within: how far each number may lie from the key's; nil for 1e-9 + 1e-6·|key|.
    public func isEqual(to key: JudgedValue, within: Tolerance? = nil, nanEqualsNan: Bool = false) -> Bool {
        switch (self, key) {
        case (.scalar(let a), .scalar(let b)): a.isEqual(to: b, within, nanEqualsNan)
        case (.array(let shape, let a), .array(let other, let b)):
            shape == other && zip(a, b).allSatisfy { $0.isEqual(to: $1, within, nanEqualsNan) }
        case (.list(let a), .list(let b)):
            a.count == b.count
                && zip(a, b).allSatisfy { $0.isEqual(to: $1, within: within, nanEqualsNan: nanEqualsNan) }
        case (.set(let a), .set(let b)):
            a.count == b.count
                && (Set(a) == Set(b) || a.allSatisfy { x in b.contains { x.isEqual(to: $0, within: within) } })
        case (.dictionary(let a), .dictionary(let b)):
            a.count == b.count
                && a.allSatisfy { item in
                    b.contains {
                        item.key.isEqual(to: $0.key)
                            && item.value.isEqual(to: $0.value, within: within, nanEqualsNan: nanEqualsNan)
                    }
                }
        default: false
        }
    }

    /// Whether both are numbers, both texts, both arrays and so on.
    func isSameKind(as other: JudgedValue) -> Bool {
        switch (self, other) {
        case (.scalar(.number), .scalar(.number)), (.scalar(.bool), .scalar(.bool)), (.scalar(.text), .scalar(.text)),
            (.scalar(.none), .scalar(.none)), (.set, .set), (.dictionary, .dictionary), (.list, .list),
            (.array, .array):
            true
        default: false
        }
    }

    /// Whether some answer would be within the tolerance of both.
    /// - Parameter touching: whether one such answer is enough, at the border of both.
    func overlaps(_ key: JudgedValue, within: Tolerance?, touching: Bool = true) -> Bool {
        guard let within, isSameKind(as: key) else { return false }
        let (a, b) = (numbers, key.numbers)
        guard a.count == b.count, !a.isEmpty else { return false }
        return zip(a, b).allSatisfy { a, b in
            let (distance, reach) = (abs(a - b), within.reach(around: a) + within.reach(around: b))
            return distance < reach || touching && distance == reach
        }
    }

    /// The shape and the elements; a scalar has no shape, and what is neither has no elements.
    private var laidOut: (shape: [Int], elements: [Scalar])? {
        switch self {
        case .scalar(let scalar) where scalar != .none: ([], [scalar])
        case .array(let shape, let elements): (shape, elements)
        default: nil
        }
    }

    /// What to say of an answer that has the key's values in another shape, turned around perhaps; nil of all others.
    func remarkOnShape(key: JudgedValue, within: Tolerance?) -> Message? {
        guard let own = laidOut, let asked = key.laidOut, own.shape != asked.shape,
            own.elements.count == asked.elements.count, !own.elements.isEmpty
        else { return nil }
        let areEqual = { (elements: [Scalar]) in
            zip(elements, asked.elements).allSatisfy { $0.isEqual(to: $1, within, false) }
        }
        var isTurned = false
        if own.shape.count == 2, asked.shape == own.shape.reversed() {
            let (rows, columns) = (own.shape[0], own.shape[1])
            isTurned = areEqual((0..<own.elements.count).map { own.elements[$0 % rows * columns + $0 / rows] })
        }
        guard isTurned || areEqual(own.elements) else { return nil }
        let text = { (shape: [Int]) -> String? in shape.isEmpty ? nil : JudgedValue.text(of: shape) }
        return .otherShape(typed: text(own.shape), asked: text(asked.shape))
    }

    /// The numbers of a number or an array, none when there are others inside.
    var numbers: [Double] {
        switch self {
        case .scalar(.number(let number)): [number]
        case .array(_, let elements): elements.compactMap { if case .number(let number) = $0 { number } else { nil } }
        default: []
        }
    }

    // MARK: Words

    /// Short enough for a message.
    public var told: Message {
        switch self {
        case .scalar(let scalar): Message(verbatim: scalar.shown)
        case .array(let shape, let elements):
            if shape.count == 1, elements.count <= 8 {
                Message(verbatim: "[\(elements.map(\.shown).joined(separator: ", "))]")
            } else {
                Message.array(ofShape: JudgedValue.text(of: shape))
            }
        case .list(let parts): .list(of: parts.count)
        case .set(let parts): .set(of: parts.count)
        case .dictionary(let items): .dictionary(of: items.count)
        case .other(let type): .kind(type)
        }
    }

    /// What is told of it, in English.
    public var shown: String { told.text(in: .english) }
    var inBokmal: String { told.text(in: .bokmal) }

    /// `(3, 1)`, `(3,)`
    private static func text(of shape: [Int]) -> String {
        "(\(shape.map(String.init).joined(separator: ", "))\(shape.count == 1 ? "," : ""))"
    }
}

extension JudgedValue.Scalar {
    fileprivate func isEqual(to key: Self, _ within: Tolerance?, _ nanEqualsNan: Bool) -> Bool {
        guard case .number(let a) = self, case .number(let k) = key else { return self == key }
        if a == k { return true }
        if a.isNaN, k.isNaN { return nanEqualsNan }
        guard k.isFinite else { return false }
        let reach = within?.reach(around: k) ?? (1e-9 + 1e-6 * abs(k))
        // Rounding of the difference itself must not push a value on the border out.
        return abs(a - k) <= reach + 4 * max(abs(a), abs(k)).ulp
    }

    fileprivate var shown: String {
        switch self {
        case .none: return "None"
        case .bool(let value): return value ? "True" : "False"
        case .text(let text): return text.shown
        case .number(let number):
            if let whole = Int(exactly: number), abs(number) < 1e15 { return String(whole) }
            return "\(number)"
        }
    }
}
