import CoreMath

// Derivatives of operations that work element by element.

/// An operand of an operation: on a tape, or constant.
public enum TracedOperand {
    case traced(Traced)
    case constant(NDArray)

    var value: NDArray {
        switch self {
        case .traced(let traced): traced.value
        case .constant(let array): array
        }
    }

    var tape: Tape? {
        if case .traced(let traced) = self { traced.tape } else { nil }
    }
}

extension Traced {
    /// Returns the operation on two operands, at least one of which is on a tape; nil where it has no derivative here.
    public static func apply(_ operation: BinaryOperation, _ left: TracedOperand, _ right: TracedOperand) throws
        -> Traced?
    {
        guard let tape = left.tape ?? right.tape else { return nil }
        let (x, y) = (try left.value.converted(to: .float64), try right.value.converted(to: .float64))
        guard let rules = rules(operation, x, y) else { return nil }
        let result = try NDArray.apply(operation, x, y)
        var sources: [(Traced, Tape.Pullback)] = []
        if case .traced(let traced) = left {
            sources.append((traced, { try rules.left($0, result).summed(to: x.shape) }))
        }
        if case .traced(let traced) = right {
            sources.append((traced, { try rules.right($0, result).summed(to: y.shape) }))
        }
        return try tape.note(result, from: sources)
    }

    private typealias Rule = (_ slope: NDArray, _ result: NDArray) throws -> NDArray

    private static func rules(_ operation: BinaryOperation, _ x: NDArray, _ y: NDArray) -> (left: Rule, right: Rule)? {
        switch operation {
        case .add: return ({ g, _ in g }, { g, _ in g })
        case .subtract: return ({ g, _ in g }, { g, _ in try g.apply(.negative) })
        case .multiply: return ({ g, _ in try g * y }, { g, _ in try g * x })
        // d(x/y) = dx / y - (x/y) dy / y
        case .divide: return ({ g, _ in try g / y }, { g, result in try (g * result / y).apply(.negative) })
        case .power:
            // d(x^y) = y x^(y-1) dx + x^y ln(x) dy
            return (
                { g, _ in try g * y * NDArray.apply(.power, x, y - 1) },
                { g, result in
                    let isPositive = try NDArray.apply(.greater, x, .float(0))
                    let safe = try NDArray.choose(isPositive, x, NDArray.ones(x.shape))
                    return try g * result * safe.apply(.log)
                }
            )
        // The larger gets the derivative; equal ones share it.
        case .maximum: return shares(x, y, .greater)
        case .minimum: return shares(x, y, .less)
        default: return nil
        }
    }

    private static func shares(_ x: NDArray, _ y: NDArray, _ order: BinaryOperation) -> (left: Rule, right: Rule) {
        func share(_ a: NDArray, _ b: NDArray) throws -> NDArray {
            let wins = try NDArray.apply(order, a, b).converted(to: .float64)
            return try wins + NDArray.apply(.equal, a, b).converted(to: .float64) * 0.5
        }
        return ({ g, _ in try g * share(x, y) }, { g, _ in try g * share(y, x) })
    }

    /// Returns the function of each element; nil where it has no derivative here.
    public func apply(_ operation: UnaryOperation) throws -> Traced? {
        let x = value
        let y = try x.apply(operation)
        let slope: (() throws -> NDArray)?
        switch operation {
        case .negative: return try then(y) { try $0.apply(.negative) }
        case .positive: return self
        case .exp: slope = { y }
        case .expm1: slope = { try y + 1 }
        case .log: slope = { try x.apply(.reciprocal) }
        case .log1p: slope = { try (x + 1).apply(.reciprocal) }
        case .sqrt: slope = { try (y * 2).apply(.reciprocal) }
        case .square: slope = { try x * 2 }
        case .reciprocal: slope = { try (y * y).apply(.negative) }
        case .sin: slope = { try x.apply(.cos) }
        case .cos: slope = { try x.apply(.sin).apply(.negative) }
        case .tan: slope = { try y * y + 1 }
        case .arctan: slope = { try (x * x + 1).apply(.reciprocal) }
        case .sinh: slope = { try x.apply(.cosh) }
        case .cosh: slope = { try x.apply(.sinh) }
        case .tanh: slope = { try (y * y).apply(.negative) + 1 }
        case .absolute: slope = { try x.apply(.sign) }
        case .sign, .floor, .ceil, .rint, .trunc: slope = { try NDArray.zeros(x.shape) }
        default: slope = nil
        }
        guard let slope else { return nil }
        return try then(y) { try $0 * slope() }
    }

    /// Returns an activation of each element; softmax runs along the last axis.
    public func applying(_ activation: Activation) throws -> Traced {
        let (x, y) = (try value.asNumbers(), try value.applying(activation))
        return try then(y) { slope in
            let gradient = try slope.copy(as: .float64)
            let width = max(y.dimensions == 0 ? 1 : y.shape[y.dimensions - 1], 1)
            if y.count > 0 {
                func rows(_ array: NDArray) -> Rows { Rows(array, count: y.count / width, width: width) }
                activation.multiplySlopes(rows(gradient), output: rows(y), sums: rows(x))
            }
            return gradient
        }
    }
}

extension NDArray {
    /// The sum over the axes along which a smaller array was repeated to this shape.
    func summed(to target: [Int]) throws -> NDArray {
        if shape == target { return self }
        let excess = dimensions - target.count
        var axes = Array(0..<excess)
        for (axis, length) in target.enumerated() where length == 1 && shape[axis + excess] != 1 {
            axes.append(axis + excess)
        }
        return try sum(axes: axes, keepDimensions: true).reshaped(target)
    }
}

// Formulas read as they are written.
func + (left: NDArray, right: NDArray) throws -> NDArray { try NDArray.apply(.add, left, right) }
func * (left: NDArray, right: NDArray) throws -> NDArray { try NDArray.apply(.multiply, left, right) }
func / (left: NDArray, right: NDArray) throws -> NDArray { try NDArray.apply(.divide, left, right) }
func + (left: NDArray, right: Double) throws -> NDArray { try NDArray.apply(.add, left, .float(right)) }
func - (left: NDArray, right: Double) throws -> NDArray { try NDArray.apply(.subtract, left, .float(right)) }
func * (left: NDArray, right: Double) throws -> NDArray { try NDArray.apply(.multiply, left, .float(right)) }
