import CoreMath
import MiniPython

/// Functions on polynomials as coefficients of falling powers.
enum PolynomialFunctions {
    static let all: [Native] = fitting + arithmetic + calculus

    private static let fitting: [Native] = [
        Native(
            "polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False)",
            "The coefficients of the best-fitting polynomial."
        ) { machine, args in
            let degree = try machine.integer(args[2])
            let x = try machine.array(args[0])
            if degree > 1000 {
                throw machine.error(.valueError, "polyfit takes degrees up to 1000 here, not \(degree)")
            }
            let cutoff = try args[3].isNone ? nil : machine.number(args[3], "rcond")
            let fit = try Polynomial.leastSquares(
                x, machine.array(args[1]), degree: degree,
                weights: args[5].isNone ? nil : machine.array(args[5]), cutoff: cutoff)
            let coefficients = try machine.wrap(fit.coefficients)
            if try machine.truth(args[4]) {
                return try machine.heap.tuple([
                    coefficients, machine.wrap(fit.solution.residuals), machine.wrap(.int(fit.solution.rank)),
                    machine.wrap(fit.solution.singularValues),
                    machine.wrap(.float(cutoff ?? Double(x.count) * Double.ulpOfOne)),
                ])
            }
            if fit.solution.rank < degree + 1 {
                try machine.warn("Polyfit may be poorly conditioned", category: "RankWarning")
            }
            guard args[6].string != nil ? true : try machine.truth(args[6]) else { return coefficients }
            return try machine.heap.tuple([
                coefficients, machine.wrap(machine.covariance(of: fit, x.count, isScaled: args[6].string == nil)),
            ])
        },
        Native("polyval(p, x)", "The values of a polynomial.") { machine, args in
            let coefficients = try machine.coefficients(args[0])
            let points = try machine.array(args[1])
            return try machine.watched("multiply") { try machine.result(Polynomial.value(coefficients, at: points)) }
        },
        Native("roots(p)", "Where a polynomial is zero.") { machine, args in
            try machine.wrap(Polynomial.roots(machine.coefficients(args[0])))
        },
        Native("poly(seq_of_zeros)", "The polynomial with these roots, or of a matrix's eigenvalues.") {
            machine, args in
            try machine.result(Polynomial.withRoots(machine.array(args[0])))
        },
    ]

    private static func two(
        _ name: String, _ help: String, _ body: @escaping @Sendable (NDArray, NDArray) throws -> NDArray
    ) -> Native {
        Native("\(name)(a1, a2)", help) { machine, args in
            let found = try body(machine.coefficients(args[0]), machine.coefficients(args[1]))
            let isObject = args[0].foreign is PolynomialObject || args[1].foreign is PolynomialObject
            return try isObject ? machine.polynomial(found) : machine.wrap(found)
        }
    }

    private static let arithmetic: [Native] = [
        two("polyadd", "The sum of two polynomials.") { try Polynomial.sum($0, $1) },
        two("polysub", "The difference of two polynomials.") { try Polynomial.sum($0, $1, subtracting: true) },
        two("polymul", "The product of two polynomials.") { try NDArray.convolve($0, $1) },
        Native("polydiv(u, v)", "The quotient of two polynomials and the remainder.") { machine, args in
            let (quotient, remainder) = try Polynomial.divide(
                machine.coefficients(args[0]), machine.coefficients(args[1]))
            return try machine.tuple([quotient, remainder])
        },
    ]

    private static let calculus: [Native] = [
        Native("polyder(p, m=1)", "The derivative of a polynomial, taken m times.") { machine, args in
            let found = try Polynomial.derivative(
                machine.coefficients(args[0]), order: machine.integer(args[1]))
            return try args[0].foreign is PolynomialObject ? machine.polynomial(found) : machine.wrap(found)
        },
        Native("polyint(p, m=1, k=None)", "The integral of a polynomial, taken m times, with constants k.") {
            machine, args in
            let found = try machine.integral(
                machine.coefficients(args[0]), machine.integer(args[1]), args[2])
            return try args[0].foreign is PolynomialObject ? machine.polynomial(found) : machine.wrap(found)
        },
    ]
}

extension Machine {
    /// The coefficients of a polynomial, or of what stands for one.
    func coefficients(_ value: Value) throws -> NDArray {
        if let object = value.foreign as? PolynomialObject { return object.coefficients }
        let array = try array(value)
        return array.dimensions == 0 ? try array.reshaped([1]) : array
    }

    func polynomial(_ coefficients: NDArray, _ variable: String = "x") throws -> Value {
        Value(try heap.adopt(PolynomialObject(coefficients, variable), bytes: 240))
    }

    fileprivate func integral(_ coefficients: NDArray, _ order: Int, _ constants: Value) throws -> NDArray {
        if order < 0 {
            throw error(.valueError, "Order of integral must be positive (see polyder)")
        }
        var given = try constants.isNone ? [] : array(constants).raveled().scalars
        if given.count == 1, order > 1 { given = [Scalar](repeating: given[0], count: order) }
        guard given.isEmpty || given.count >= order else {
            throw error(.valueError, "k must be a scalar or a rank-1 array of length 1 or >m.")
        }
        var result = coefficients
        for place in 0..<order {
            try poll(16)
            result = try Polynomial.integral(result, constant: given.isEmpty ? .int(0) : given[place])
        }
        return result
    }

    /// The covariances of fitted coefficients.
    fileprivate func covariance(of fit: Polynomial.Fit, _ points: Int, isScaled: Bool) throws -> NDArray {
        let degrees = points - fit.scales.count
        let normal = try NDArray.matmul(fit.powers.transposed, fit.powers)
        let inverse = try LinearAlgebra.inverse(normal)
        let base = try NDArray.apply(.divide, inverse, NDArray.outer(fit.scales, fit.scales))
        guard isScaled else { return base }
        guard degrees > 0 else {
            throw error(
                .valueError, "the number of data points must exceed order to scale the covariance matrix")
        }
        let factor = try NDArray.apply(.divide, fit.solution.residuals, .int(degrees))
        return try factor.count == 1 ? NDArray.apply(.multiply, base, factor) : base
    }
}

/// `numpy.poly1d`: a polynomial that can be called, added, multiplied and printed.
final class PolynomialObject: ForeignObject {
    let coefficients: NDArray
    private let variable: String

    init(_ coefficients: NDArray, _ variable: String = "x") throws {
        let places = try coefficients.nonzero()[0]
        let start = try places.count == 0 ? coefficients.count - 1 : places.element(at: 0).integer
        self.coefficients = try coefficients.sliced(start: max(0, start))
        self.variable = variable
        super.init()
    }

    static let constructor = Native("poly1d(c_or_r, r=False, variable='x')", "A polynomial of falling powers.") {
        machine, args in
        let given = try machine.coefficients(args[0])
        let found = try machine.truth(args[1]) ? Polynomial.withRoots(given) : given
        guard found.dimensions == 1 else {
            throw machine.error(.valueError, "Polynomial must be 1d only.")
        }
        return try machine.polynomial(found, args[2].string?.text ?? "x")
    }

    static let methods: [Native] = [
        Native("deriv(self, m=1)", "The derivative.") { machine, args in
            try machine.polynomial(
                Polynomial.derivative(machine.coefficients(args[0]), order: machine.integer(args[1])))
        },
        Native("integ(self, m=1, k=0)", "The integral.") { machine, args in
            try machine.polynomial(
                machine.integral(machine.coefficients(args[0]), machine.integer(args[1]), args[2]))
        },
    ]

    override func type(_ machine: Machine) -> TypeObject { machine.library.types.polynomial }

    override var attributeNames: [String] {
        ["c", "coef", "coeffs", "coefficients", "r", "roots", "o", "order", "variable"]
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "c", "coef", "coeffs", "coefficients": try machine.wrap(coefficients)
        case "r", "roots": try machine.wrap(Polynomial.roots(coefficients))
        case "o", "order": Value(coefficients.count - 1)
        case "variable": try machine.heap.string(variable)
        default: nil
        }
    }

    override var isCallable: Bool { true }
    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard arguments.count == 1 else {
            throw machine.error(
                .typeError, "poly1d.__call__() takes 2 positional arguments but \(arguments.count + 1) were given")
        }
        if let inner = arguments[0].foreign as? PolynomialObject {
            var result = try NDArray.zeros([1], .int64)
            for coefficient in coefficients.scalars {
                result = try Polynomial.sum(NDArray.convolve(result, inner.coefficients), .of([coefficient]))
            }
            return try machine.polynomial(result)
        }
        return try machine.result(Polynomial.value(coefficients, at: machine.array(arguments[0])))
    }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        let power = try machine.integer(key)
        guard power >= 0, power < coefficients.count else {
            return try machine.wrap(.int(0).converted(to: coefficients.dtype))
        }
        return try machine.wrap(coefficients.element(at: coefficients.count - 1 - power))
    }

    override func length(_ machine: Machine) throws -> Int? { coefficients.count - 1 }
    override func truth(_ machine: Machine) throws -> Bool { true }

    override func binary(_ op: Operator, _ other: Value, isReflected: Bool, _ machine: Machine) throws -> Value? {
        if op == .power {
            guard let exponent = other.intOrBool, exponent >= 0, exponent <= 1000, !isReflected else {
                throw machine.error(.valueError, "Power to non-negative integers only.")
            }
            var result = try NDArray.ones([1], .int64)
            for _ in 0..<exponent { result = try NDArray.convolve(result, coefficients) }
            return try machine.polynomial(result)
        }
        guard try other.foreign is PolynomialObject || machine.operand(other) != nil else { return nil }
        let second = try machine.coefficients(other)
        let (left, right) = isReflected ? (second, coefficients) : (coefficients, second)
        switch op {
        case .add: return try machine.polynomial(Polynomial.sum(left, right))
        case .subtract: return try machine.polynomial(Polynomial.sum(left, right, subtracting: true))
        case .multiply: return try machine.polynomial(NDArray.convolve(left, right))
        case .divide:
            if !(other.foreign is PolynomialObject), right.count == 1, !isReflected {
                return try machine.polynomial(NDArray.apply(.divide, left, right))
            }
            let (quotient, remainder) = try Polynomial.divide(left, right)
            return try machine.heap.tuple([machine.polynomial(quotient), machine.polynomial(remainder)])
        default: return nil
        }
    }

    override func unary(_ op: MiniPython.UnaryOperation, _ machine: Machine) throws -> Value? {
        op == .invert ? nil : try machine.polynomial(coefficients.apply(op.elementwise))
    }

    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        guard op == .equal || op == .notEqual, let second = other.foreign as? PolynomialObject else { return nil }
        return Value(try NDArray.arrayEqual(coefficients, second.coefficients) == (op == .equal))
    }

    override func hash(_ machine: Machine) throws -> Int? { nil }

    override func repr(_ machine: Machine) throws -> String {
        let array = machine.library.formatter.representation(coefficients)
        return "poly1d(" + array.dropFirst("array(".count)
    }

    /// The powers stand above the line of the terms.
    override func str(_ machine: Machine) throws -> String {
        var (part, pieces) = ("", [(text: String, power: String)]())
        let degree = coefficients.count - 1
        var isFirst = true
        for (place, coefficient) in coefficients.scalars.enumerated() {
            let power = degree - place
            var digits = try machine.format(Value(coefficient.double.magnitude), ".4g").text
            if digits.hasSuffix(".0000") { digits.removeLast(5) }
            if digits == "0", power > 0 || !isFirst { continue }
            let isNegative = coefficient.double < 0
            part += isFirst ? (isNegative ? "-" : "") : (isNegative ? " - " : " + ")
            isFirst = false
            part += power == 0 ? digits : "\(digits) \(variable)"
            if power > 1 {
                pieces.append((part, String(power)))
                part = ""
            }
        }
        return Self.raised(pieces, part)
    }

    /// Two lines, the powers in the upper one; broken where they become too long.
    private static func raised(_ pieces: [(text: String, power: String)], _ rest: String) -> String {
        var (above, below, done) = (" ", "", "")
        for piece in pieces {
            let upper = String(repeating: " ", count: max(0, piece.text.count - 1)) + piece.power
            let lower = piece.text + String(repeating: " ", count: piece.power.count - 1)
            if below.count + lower.count > 70 || above.count + upper.count > 70 {
                done += above + "\n" + below + "\n "
                (above, below) = (upper, lower)
            } else {
                below += lower
                above += upper
            }
        }
        return done + above + "\n" + below + rest
    }
}
