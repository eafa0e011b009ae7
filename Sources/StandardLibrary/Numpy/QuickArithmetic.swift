import CoreMath
import MiniPython

// The short ways of small arrays: what lessons' loops are made of. Each answers nil where it is not for the operands, or
// where the arithmetic met something to warn of: the long way then does the same again, and says so.

extension Elementwise {
    /// Whether floating-point numbers have a loop for it that needs nothing beside the numbers.
    @inline(__always)
    fileprivate var isQuick: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .minimum, .maximum, .equal, .notEqual, .less, .lessEqual, .greater,
            .greaterEqual:
            true
        default: false
        }
    }

    @inline(__always)
    fileprivate var quickResult: DType {
        switch self {
        case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: .bool
        default: .float64
        }
    }
}

extension ElementwiseUnary {
    /// Whether it makes numbers of floating-point numbers.
    fileprivate var givesNumbers: Bool {
        switch self {
        case .isNaN, .isInfinite, .isFinite, .signBit, .logicalNot, .invert: false
        default: true
        }
    }
}

extension Value {
    /// Looks into an array without counting references to it; nil for anything else.
    @inline(__always)
    func withArray<Result>(_ body: (ArrayObject) throws -> Result?) rethrows -> Result? {
        guard let address = foreignAddress,
            Unmanaged<ForeignObject>.fromOpaque(address)._withUnsafeGuaranteedRef({
                Swift.type(of: $0) == ArrayObject.self
            })
        else { return nil }
        return try Unmanaged<ArrayObject>.fromOpaque(address)._withUnsafeGuaranteedRef(body)
    }

    /// The floating-point number that an operand beside an array of such numbers stands for.
    @inline(__always)
    var quickNumber: Double? {
        if let number = float { return number }
        if let number = int { return Double(number) }
        guard let address = foreignAddress,
            Unmanaged<ForeignObject>.fromOpaque(address)._withUnsafeGuaranteedRef({
                Swift.type(of: $0) == ScalarObject.self
            })
        else { return nil }
        return Unmanaged<ScalarObject>.fromOpaque(address)._withUnsafeGuaranteedRef { $0.scalar.double }
    }
}

extension Machine {
    /// A number of numpy's floating-point type.
    @inline(__always)
    func wrap(number: Double, _ library: LibraryReference) throws -> Value {
        if let dead = library.with({ $0.dead.scalar() }) {
            Unmanaged<ScalarObject>.fromOpaque(dead)._withUnsafeGuaranteedRef { $0.become(.float(number)) }
            return try heap.revive(dead, bytes: 0)
        }
        return Value(try heap.adopt(ScalarObject(.float(number), library)))
    }

    /// A small array whose elements are still to be written.
    /// - Parameter make: makes one where none is kept.
    @inline(__always)
    func small(
        _ form: SmallForm, _ library: LibraryReference, _ make: () throws -> NDArray
    ) throws -> (value: Value, block: ElementBlock) {
        if let dead = library.with({ $0.dead.array(form) }) {
            let block = Unmanaged<ArrayObject>.fromOpaque(dead)._withUnsafeGuaranteedRef { $0.block }
            return (try heap.revive(dead, bytes: ArrayObject.headerBytes), block)
        }
        let made = ArrayObject(try make(), library)
        return (Value(try heap.adopt(made, bytes: ArrayObject.headerBytes)), made.block)
    }
}

// MARK: Element by element

extension ArrayObject {
    /// A small array like this one, in its own type of elements or in another, still to be written.
    @inline(__always)
    private func small(_ dtype: DType, _ machine: Machine) throws -> (value: Value, block: ElementBlock) {
        try machine.small(form.of(dtype), libraryReference) { try NDArray.unwritten(like: array, dtype) }
    }

    /// `self op other` of an operator, or `other op self`.
    @inline(__always)
    func quickResult(_ op: Operator, _ other: Value, isReflected: Bool, _ machine: Machine) throws -> Value? {
        switch op {
        case .add, .subtract, .multiply, .divide:
            return try quickResult(op.elementwise, other, isReflected: isReflected, machine)
        case .power:
            guard !isReflected, other.int == 2 || other.float == 2 else { return nil }
            return try quickResult(.square, machine)
        case .matrixMultiply:
            return isReflected ? nil : try quickProduct(other, machine)
        default: return nil
        }
    }

    /// An operation with a number, an array of the same shape, or a row for each row of a matrix.
    func quickResult(_ op: Elementwise, _ other: Value, isReflected: Bool, _ machine: Machine) throws -> Value? {
        guard form.isFloat, op.isQuick else { return nil }
        if let number = other.quickNumber {
            let result = try small(op.quickResult, machine)
            FloatStatus.clear()
            if isReflected {
                ElementBlock.apply(op, number, block, into: result.block)
            } else {
                ElementBlock.apply(op, block, number, into: result.block)
            }
            return FloatStatus.isClear ? result.value : nil
        }
        return try other.withArray { other in
            let isSame = other.form == form
            guard isSame || (other.form.isFloat && other.form.isVector && other.form.length == form.columns) else {
                return nil
            }
            let result = try small(op.quickResult, machine)
            FloatStatus.clear()
            if isSame {
                ElementBlock.apply(op, block, other.block, into: result.block)
            } else {
                ElementBlock.applyToRows(op, block, other.block, into: result.block)
            }
            return FloatStatus.isClear ? result.value : nil
        }
    }

    /// An operation of each number.
    func quickResult(_ op: ElementwiseUnary, _ machine: Machine) throws -> Value? {
        guard form.isFloat, op.givesNumbers else { return nil }
        let result = try small(.float64, machine)
        FloatStatus.clear()
        ElementBlock.apply(op, block, into: result.block)
        return FloatStatus.isClear ? result.value : nil
    }

    /// `self op= other`; false, and nothing was done, where it is not for the operands.
    func changeQuickly(_ op: Operator, _ other: Value, _ machine: Machine) throws -> Bool {
        let operation = op.elementwise
        guard form.isFloat, op != .matrixMultiply, operation.isQuick else { return false }
        FloatStatus.clear()
        if let number = other.quickNumber {
            ElementBlock.apply(operation, block, number, into: block)
        } else {
            let isDone: Bool? = other.withArray { other in
                guard other.form == form, block.isSeparate(from: other.block) else { return nil }
                ElementBlock.apply(operation, block, other.block, into: block)
                return true
            }
            guard isDone == true else { return false }
        }
        if !FloatStatus.isClear { try machine.report(FloatStatus.raised, operation.rawValue) }
        return true
    }

    /// A copy of a small array.
    func quickCopy(_ machine: Machine) throws -> Value? {
        if form.isNone { return nil }
        let result = try small(array.dtype, machine)
        result.block.copy(block)
        return result.value
    }
}

// MARK: Elements

extension ArrayObject {
    /// The number at a place of a vector or a matrix of floating-point numbers; nil for other keys and other arrays.
    @inline(__always)
    func quickItem(_ key: Value, _ machine: Machine) throws -> Value? {
        guard let place = quickPlace(key) else { return nil }
        return try machine.wrap(number: block[place], libraryReference)
    }

    /// Writes a number to a place; false where it is not for the array, the key or the value.
    @inline(__always)
    func writeQuickly(_ value: Value, at key: Value) -> Bool {
        guard let place = quickPlace(key), let number = value.quickNumber else { return false }
        block[place] = number
        return true
    }

    @inline(__always)
    private func quickPlace(_ key: Value) -> Int? {
        if let index = key.int {
            guard isPlainVector else { return nil }
            let place = index < 0 ? index &+ block.count : index
            return place >= 0 && place < block.count ? place : nil
        }
        guard form.isFloat, !form.isVector, let tuple = key.tuple, tuple.count == 2, let first = tuple.values[0].int,
            let second = tuple.values[1].int
        else { return nil }
        let (row, column) = (first < 0 ? first &+ form.length : first, second < 0 ? second &+ form.columns : second)
        guard row >= 0, row < form.length, column >= 0, column < form.columns else { return nil }
        return row &* form.columns &+ column
    }
}

// MARK: Parts

extension ArrayObject {
    /// A view of a slice of a plain vector, between bounds as Python's slices take them.
    func quickPart(from lower: Int?, to upper: Int?, _ machine: Machine) throws -> Value {
        let count = block.count
        let (low, high) = (lower ?? 0, upper ?? count)
        let start = min(max(low < 0 ? low &+ count : low, 0), count)
        let stop = min(max(high < 0 ? high &+ count : high, 0), count)
        return try view(from: stop > start ? start : 0, count: max(stop - start, 0), machine)
    }

    /// A view of a row of a small matrix of floating-point numbers; nil for other arrays, and where there is no such row.
    func quickRow(_ index: Int, _ machine: Machine) throws -> Value? {
        guard form.isFloat, !form.isVector else { return nil }
        let row = index < 0 ? index &+ form.length : index
        guard row >= 0, row < form.length else { return nil }
        return try view(from: row &* form.columns, count: form.columns, machine)
    }
}

// MARK: Summaries and products

/// What all elements come to.
enum QuickSummary {
    case sum, mean, largest, smallest
}

extension ArrayObject {
    /// Whether the elements are one block of floating-point numbers.
    @inline(__always)
    private var isFloatBlock: Bool { block.count > 0 && block.dtype == .float64 }

    func quickSummary(_ summary: QuickSummary, _ machine: Machine) throws -> Value? {
        guard isFloatBlock else { return nil }
        FloatStatus.clear()
        let number =
            switch summary {
            case .sum: block.sum
            case .mean: block.sum / Double(block.count)
            case .largest: block.extreme(isLargest: true)
            case .smallest: block.extreme(isLargest: false)
            }
        return FloatStatus.isClear ? try machine.wrap(number: number, libraryReference) : nil
    }

    /// The sums or the means of the columns (axis 0) or the rows (axis 1) of a small matrix.
    func quickSummary(_ summary: QuickSummary, axis: Int, _ machine: Machine) throws -> Value? {
        guard form.isFloat, !form.isVector, axis == 0 || axis == 1 || axis == -1 else { return nil }
        let axis = axis & 1
        let (kept, folded) = axis == 0 ? (form.columns, form.length) : (form.length, form.columns)
        let result = try vector(kept, machine)
        FloatStatus.clear()
        ElementBlock.sums(block, along: axis, into: result.block)
        if summary == .mean { ElementBlock.apply(.divide, result.block, Double(folded), into: result.block) }
        return FloatStatus.isClear ? result.value : nil
    }

    /// The variance or the standard deviation of all elements.
    func quickSpread(degrees: Int, isRoot: Bool, _ machine: Machine) throws -> Value? {
        guard isFloatBlock, degrees >= 0, degrees < block.count else { return nil }
        FloatStatus.clear()
        let center = block.sum / Double(block.count)
        guard center.isFinite else { return nil }
        let variance = block.squaredDistances(from: center) / Double(block.count - degrees)
        guard FloatStatus.isClear, variance.isFinite else { return nil }
        return try machine.wrap(number: isRoot ? variance.squareRoot() : variance, libraryReference)
    }

    /// The product with a vector or a matrix.
    func quickProduct(_ other: Value, _ machine: Machine) throws -> Value? {
        guard form.isFloat else { return nil }
        return try other.withArray { other in
            guard other.form.isFloat else { return nil }
            FloatStatus.clear()
            if other.form.isVector {
                if form.isVector {
                    guard other.form == form else { return nil }
                    let number = block.dot(other.block)
                    return FloatStatus.isClear ? try machine.wrap(number: number, libraryReference) : nil
                }
                guard other.form.length == form.columns else { return nil }
                let result = try vector(form.length, machine)
                ElementBlock.multiply(block, other.block, into: result.block)
                return FloatStatus.isClear ? result.value : nil
            }
            guard form.isVector, form.length == other.form.length else { return nil }
            let result = try vector(other.form.columns, machine)
            ElementBlock.multiply(vector: block, other.block, into: result.block)
            return FloatStatus.isClear ? result.value : nil
        }
    }

    private func vector(_ count: Int, _ machine: Machine) throws -> (value: Value, block: ElementBlock) {
        try machine.small(SmallForm(count: count, .float64), libraryReference) {
            try NDArray.unwritten(count: count, .float64)
        }
    }
}

extension Machine {
    /// An operation of which one operand is a small array, the first of two.
    func quickResult(_ op: Elementwise, _ left: Value, _ right: Value) throws -> Value? {
        if left.quickNumber != nil {
            return try right.withArray { try $0.quickResult(op, left, isReflected: true, self) }
        }
        return try left.withArray { try $0.quickResult(op, right, isReflected: false, self) }
    }

    /// A small vector of the numbers of a list or a tuple, of which one at least is no whole number; nil for others.
    func quickVector(of source: Value) throws -> Value? {
        guard let values = source.list?.values ?? source.tuple?.values, !values.isEmpty,
            values.count <= SmallForm.greatestCount
        else { return nil }
        var hasFloat = false
        for value in values {
            if value.float != nil {
                hasFloat = true
            } else if value.int == nil {
                return nil
            }
        }
        guard hasFloat else { return nil }
        let library = LibraryReference(library)
        let result = try small(SmallForm(count: values.count, .float64), library) {
            try NDArray.unwritten(count: values.count, .float64)
        }
        for (place, value) in values.enumerated() { result.block[place] = value.float ?? Double(value.int ?? 0) }
        return result.value
    }

    /// A small vector of one number, for `zeros` and `ones`; nil for other shapes.
    func quickVector(_ shape: Value, filledWith number: Double) throws -> Value? {
        guard let count = shape.int, count > 0, count <= SmallForm.greatestCount else { return nil }
        let result = try small(SmallForm(count: count, .float64), LibraryReference(library)) {
            try NDArray.unwritten(count: count, .float64)
        }
        result.block.fill(with: number)
        return result.value
    }
}
