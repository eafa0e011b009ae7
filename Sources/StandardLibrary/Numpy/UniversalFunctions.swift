import CoreMath
import MiniPython

// What all functions that work element by element have in common: operands, warnings, `out`, `where` and `dtype`.

extension ElementwiseUnary {
    /// Whether floating-point arithmetic may meet something to warn of.
    var mayWarn: Bool {
        switch self {
        case .negative, .positive, .absolute, .sign, .floor, .ceil, .trunc, .rint, .isNaN, .isInfinite, .isFinite,
            .signBit, .logicalNot, .invert:
            false
        default: true
        }
    }
}

extension Elementwise {
    /// Whether floating-point arithmetic may meet something to warn of.
    var mayWarn: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .floorDivide, .remainder, .power, .fmod, .floatPower, .logaddexp,
            .logaddexp2, .hypot:
            true
        default: false
        }
    }

    /// The operator whose words NumPy uses for operands that are no numbers.
    var symbol: String? {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .floorDivide: "//"
        case .remainder: "%"
        case .power: "** or pow()"
        default: nil
        }
    }
}

extension Machine {
    // MARK: Operands

    /// The operand of a function of one argument.
    /// - Throws: TypeError in NumPy's words for what is no number.
    func operand(_ value: Value, of operation: ElementwiseUnary) throws -> NDArray {
        if let object = value.arrayObject { return object.array }
        if value.string != nil || holdsText(value) {
            throw MathError.unsupportedTypes(operation: operation.rawValue)
        }
        if value.isNone || value.dict != nil || value.set != nil {
            throw error(
                .typeError,
                "loop of ufunc does not support argument 0 of type \(typeName(value)) which has no callable "
                    + "\(operation.rawValue) method")
        }
        return try array(value)
    }

    /// The operands of a function of two arguments.
    func operands(_ first: Value, _ second: Value, of operation: Elementwise) throws -> (NDArray, NDArray) {
        if let left = first.arrayObject, let right = second.arrayObject { return (left.array, right.array) }
        for value in [first, second] where value.string != nil {
            let types = try [first, second].map { value in
                if let text = value.string { return "dtype('<U\(text.count)')" }
                return "dtype('\(try array(value).dtype.name)')"
            }
            throw noLoop(operation, types)
        }
        if let symbol = operation.symbol, first.isNone || second.isNone {
            throw error(
                .typeError,
                "unsupported operand type(s) for \(symbol): '\(typeName(first))' and '\(typeName(second))'")
        }
        return (try array(first), try array(second))
    }

    private func holdsText(_ value: Value) -> Bool {
        let elements = value.list?.values ?? value.tuple?.values
        return elements?.contains { $0.string != nil } ?? false
    }

    // MARK: Results

    /// Computes a function of one operand.
    func compute(_ operation: ElementwiseUnary, _ array: NDArray) throws -> NDArray {
        operation.mayWarn ? try watched(operation.rawValue) { try array.apply(operation) } : try array.apply(operation)
    }

    /// Computes a function of two operands.
    func compute(_ operation: Elementwise, _ left: NDArray, _ right: NDArray) throws -> NDArray {
        operation.mayWarn
            ? try watched(operation.rawValue) { try NDArray.apply(operation, left, right) }
            : try NDArray.apply(operation, left, right)
    }

    /// The array that an `out` argument names; nil for None.
    func output(_ value: Value) throws -> NDArray? {
        if value.isNone || value.isUndefined { return nil }
        if let object = value.arrayObject { return object.array }
        if let tuple = value.tuple, tuple.count == 1 { return try output(tuple.values[0]) }
        throw error(.typeError, "return arrays must be of ArrayType")
    }

    /// The truth values that a `where` argument holds; nil for True.
    func mask(_ value: Value) throws -> NDArray? {
        if value.bool == true || value.isUndefined { return nil }
        let mask = try array(value)
        guard mask.dtype == .bool || value.foreign == nil else {
            throw error(
                .typeError,
                "Cannot cast array data from dtype('\(mask.dtype.name)') to dtype('bool') according to the rule 'safe'")
        }
        return try mask.converted(to: .bool)
    }

    /// Computes where a mask holds and writes into an array, as `out`, `where` and `dtype` ask.
    /// - Parameters:
    ///   - operands: those of the function; they are broadcast together.
    ///   - options: the values of `out`, `where` and `dtype`.
    ///   - loop: chooses the types for a wanted type of result, and throws where there is none; what `out` cannot
    ///     take is then refused before anything is computed.
    ///   - body: the function of as many arrays of one shape.
    func elementwise(
        _ name: String, _ operands: [NDArray], _ options: (out: Value, mask: Value, dtype: Value),
        loop: ((DType?) throws -> ElementwiseLoop)? = nil, _ body: ([NDArray]) throws -> NDArray
    ) throws -> Value {
        let target = try output(options.out)
        let wanted = try dtype(options.dtype)
        let mask = try mask(options.mask)
        if mask != nil, target == nil {
            try warn(
                "'where' used without 'out', expect unitialized memory in output. If this is intentional, "
                    + "use out=None.", category: "UserWarning")
        }
        let loop = try loop?(wanted)
        if let target, let loop {
            try checkCast(loop.result, to: target.dtype, name)
            try checkShape(of: target, operands)
            if target.count == 0 { return options.out }
        }
        let sources = try (loop?.operands).map { type in try operands.map { try $0.converted(to: type) } } ?? operands
        guard let mask else {
            let result = try body(sources)
            return try deliver(
                wanted.map { try result.converted(to: $0) } ?? result, to: target, options.out, name, operands)
        }
        let shape = try NDArray.broadcastShape((operands + [mask] + (target.map { [$0] } ?? [])).map(\.shape))
        let chosen = try mask.broadcast(to: shape)
        let part = try body(sources.map { try $0.broadcast(to: shape).subscripted([.array(chosen)]) })
        let result = try target ?? NDArray.zeros(shape, part.dtype)
        try checkCast(part.dtype, to: result.dtype, name)
        try result.assign(part, at: [.array(chosen)])
        return target == nil ? try self.result(result) : options.out
    }

    /// The result itself, or the array that takes it.
    private func deliver(
        _ result: NDArray, to target: NDArray?, _ out: Value, _ name: String, _ operands: [NDArray]
    ) throws -> Value {
        guard let target else { return try self.result(result) }
        try checkCast(result.dtype, to: target.dtype, name)
        if result.shape != target.shape { try checkShape(of: target, [result], named: operands) }
        try target.assign(result)
        return out.tuple.map { $0.values[0] } ?? out
    }

    /// Throws unless what comes of operands of these shapes fits into an array.
    private func checkShape(of target: NDArray, _ operands: [NDArray], named: [NDArray]? = nil) throws {
        guard let common = try? NDArray.broadcastShape((operands + [target]).map(\.shape)) else {
            throw MathError.notBroadcastable(((named ?? operands) + [target]).map(\.shape))
        }
        if common != target.shape { throw MathError.outputShape(target: target.shape, result: common) }
    }

    /// Throws unless a result may be written into an array of another type without losing its kind.
    func checkCast(_ source: DType, to target: DType, _ name: String) throws {
        if source.rawValue > target.rawValue { throw MathError.cast(operation: name, from: source, to: target) }
    }
}
