import Wording

/// What to say of a number that is wrong in a way that any number can be: by its sign, its point, or its rounding.
///
/// What the lesson itself lists as mistakes is said before. Nothing here tells the key: who hears that the sign is
/// wrong has found the size.
extension JudgedValue {
    /// - Returns: nil where the answer is wrong in some other way, or right.
    func remarkOnNearness(key: JudgedValue, within: Tolerance?) -> Message? {
        if isEqual(to: key, within: within) { return nil }
        if let opposite = key.opposite, isEqual(to: opposite, within: within) {
            return numbers.count == 1 ? .signTurned : .signsTurned
        }
        guard case .scalar(.number(let number)) = self, case .scalar(.number(let asked)) = key, number.isFinite,
            asked.isFinite, asked != 0
        else { return nil }
        if Self.isPointMoved(number, asked, within) { return .pointMoved }
        return Self.isRounded(number, asked, within) ? .nearly : nil
    }

    /// The numbers with the other sign; nil where this has none that differ by it.
    private var opposite: JudgedValue? {
        let numbers = numbers
        guard numbers.contains(where: { $0 != 0 }), numbers.allSatisfy(\.isFinite) else { return nil }
        switch self {
        case .scalar: return .scalar(.number(-numbers[0]))
        case .array(let shape, let elements) where elements.count == numbers.count:
            return .array(shape: shape, numbers.map { .number(-$0) })
        default: return nil
        }
    }

    /// The same digits at another power of ten. A key of one digit is left out: 50 is no slip of 5.
    private static func isPointMoved(_ number: Double, _ asked: Double, _ within: Tolerance?) -> Bool {
        let powers: [Double] = [1e1, 1e2, 1e3, 1e6, 1e9]
        let size = abs(asked)
        let hasOneDigit = [1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6].contains { unit in
            let digit = size / unit
            return digit >= 0.999 && digit < 9.5 && abs(digit - digit.rounded()) < 1e-6
        }
        guard !hasOneDigit else { return false }
        return powers.contains { power in
            [number * power, number / power].contains {
                JudgedValue.scalar(.number($0)).isEqual(to: .scalar(.number(asked)), within: within)
                    && abs($0 - asked) <= 0.01 * size
            }
        }
    }

    /// Beside the key by little more than what is allowed, or the key with fewer digits, off by at most a twentieth. Whole
    /// numbers are counts: the next one is another count.
    private static func isRounded(_ number: Double, _ asked: Double, _ within: Tolerance?) -> Bool {
        guard asked != asked.rounded() else { return false }
        let reach = within.map { min(4 * $0.reach(around: asked), 0.05 * abs(asked)) } ?? 0.005 * abs(asked)
        if abs(number - asked) <= reach { return true }
        return abs(number - asked) <= 0.05 * abs(asked)
            && [1.0, 10, 100, 1000].contains { abs((asked * $0).rounded() / $0 - number) <= 1e-9 * abs(number) }
    }
}
