#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An n-dimensional array of numbers of one type.
///
/// Arrays are references, as in NumPy: a view (a slice, a transposed array) shares its elements
/// with the array it was taken from, and what is written through one is seen through the other.
/// Axis lengths and strides are counted in elements.
public final class NDArray {
    private(set) var buffer: ArrayBuffer
    /// The place of the first element in the buffer.
    let offset: Int
    /// The length of each axis.
    public let shape: [Int]
    /// How far apart neighbours along each axis are, in elements.
    public let strides: [Int]
    /// The type of the elements.
    public let dtype: DType
    /// The number of elements.
    public let count: Int
    /// Whether the elements lie one after the other in row-major order.
    public let isContiguous: Bool

    /// Makes a view; every element that `shape` and `strides` reach must lie in `buffer`.
    init(buffer: ArrayBuffer, offset: Int, shape: [Int], strides: [Int], dtype: DType) {
        self.buffer = buffer
        self.offset = offset
        self.shape = shape
        self.strides = strides
        self.dtype = dtype
        count = shape.reduce(1, *)
        isContiguous = Shape.isContiguous(shape, strides)
    }

    /// Makes a new row-major array; `count` and `strides` must belong to `shape`.
    private init(buffer: ArrayBuffer, shape: [Int], strides: [Int], dtype: DType, count: Int) {
        self.buffer = buffer
        offset = 0
        self.shape = shape
        self.strides = strides
        self.dtype = dtype
        self.count = count
        isContiguous = true
    }

    /// Makes a view of part of an array with one axis.
    private init(_ whole: NDArray, from start: Int, count: Int) {
        buffer = whole.buffer
        dtype = whole.dtype
        offset = whole.offset + start * whole.strides[0]
        shape = count == whole.count ? whole.shape : [count]
        strides = whole.strides
        self.count = count
        isContiguous = count <= 1 || whole.strides[0] == 1
    }

    /// Returns a view of a slice of an array with one axis, between bounds as Python's slices take them.
    public func part(from lower: Int?, to upper: Int?) -> NDArray {
        precondition(dimensions == 1, "only an array with one axis is cut along it")
        let (low, high) = (lower ?? 0, upper ?? count)
        let start = min(max(low < 0 ? low &+ count : low, 0), count)
        let stop = min(max(high < 0 ? high &+ count : high, 0), count)
        return NDArray(self, from: stop > start ? start : 0, count: max(stop - start, 0))
    }

    /// Returns a view along one axis of elements that stand side by side in a row-major array.
    public func segment(from start: Int, count: Int) -> NDArray {
        precondition(isContiguous && start >= 0 && count >= 0 && count <= self.count - start, "the part must be there")
        return NDArray(buffer: buffer, offset: offset + start, shape: [count], strides: [1], dtype: dtype)
    }

    /// Whether no other array shares the elements, which are all that the memory holds.
    public var isSoleOwner: Bool {
        isContiguous && buffer.byteCount == count &* dtype.itemSize && isKnownUniquelyReferenced(&buffer)
    }

    /// The number of axes.
    public var dimensions: Int { shape.count }

    /// The length of the first axis; 0 for an array without axes.
    public var length: Int { shape.first ?? 0 }
}

// MARK: New arrays

extension NDArray {
    /// Returns an array whose elements are still to be written.
    static func uninitialized(_ shape: [Int], _ dtype: DType) throws -> NDArray {
        try allocate(shape, dtype, zeroed: false)
    }

    /// Returns an array of the shape of `model`, whose elements are still to be written.
    static func uninitialized(like model: NDArray, _ dtype: DType) throws -> NDArray {
        // Lengths were checked when the model was made; 8 bytes an element can still be too many.
        guard model.isContiguous, model.count < 1 << 32 else { return try uninitialized(model.shape, dtype) }
        guard let buffer = ArrayBuffer(byteCount: model.count &* dtype.itemSize, zeroed: false) else {
            throw MathError.outOfMemory(bytes: model.count &* dtype.itemSize, shape: model.shape, dtype: dtype)
        }
        return NDArray(
            buffer: buffer, shape: model.shape, strides: model.strides, dtype: dtype, count: model.count)
    }

    private static func allocate(_ shape: [Int], _ dtype: DType, zeroed: Bool) throws -> NDArray {
        let count = try Shape.count(shape, itemSize: dtype.itemSize)
        let bytes = count &* dtype.itemSize
        guard let buffer = ArrayBuffer(byteCount: bytes, zeroed: zeroed) else {
            throw MathError.outOfMemory(bytes: bytes, shape: shape, dtype: dtype)
        }
        // As in NumPy, nothing lies no distance apart.
        let strides = count == 0 ? [Int](repeating: 0, count: shape.count) : Shape.contiguousStrides(shape)
        return NDArray(buffer: buffer, shape: shape, strides: strides, dtype: dtype, count: count)
    }

    /// Returns an array of zeros.
    public static func zeros(_ shape: [Int], _ dtype: DType = .float64) throws -> NDArray {
        try allocate(shape, dtype, zeroed: true)
    }

    /// Returns an array of ones.
    public static func ones(_ shape: [Int], _ dtype: DType = .float64) throws -> NDArray {
        try full(shape, .int(1), dtype)
    }

    /// Returns an array that holds `value` everywhere, in its own type or in `dtype`.
    public static func full(_ shape: [Int], _ value: Scalar, _ dtype: DType? = nil) throws -> NDArray {
        let result = try uninitialized(shape, dtype ?? value.dtype)
        switch result.dtype {
        case .float64: result.pointer(to: Double.self).update(repeating: value.double, count: result.count)
        case .int64: result.pointer(to: Int.self).update(repeating: value.integer, count: result.count)
        case .bool: result.pointer(to: Bool.self).update(repeating: value.truth, count: result.count)
        }
        return result
    }

    /// Makes an array without axes.
    public static func scalar(_ value: Scalar) throws -> NDArray { try full([], value) }

    /// Returns an array of numbers, along one axis or in row-major order of `shape`.
    public static func of(_ values: [Double], shape: [Int]? = nil) throws -> NDArray { try from(values, shape) }
    /// Returns an array of integers, along one axis or in row-major order of `shape`.
    public static func of(_ values: [Int], shape: [Int]? = nil) throws -> NDArray { try from(values, shape) }
    /// Returns an array of truth values, along one axis or in row-major order of `shape`.
    public static func of(_ values: [Bool], shape: [Int]? = nil) throws -> NDArray { try from(values, shape) }

    /// Returns a matrix of these rows; throws when they differ in length.
    public static func of(rows: [[Double]]) throws -> NDArray {
        let columns = rows.first?.count ?? 0
        if rows.contains(where: { $0.count != columns }) { throw MathError.inhomogeneous(shape: [rows.count]) }
        return try from(rows.flatMap { $0 }, [rows.count, columns])
    }

    private static func from<Element: ArrayElement>(_ values: [Element], _ shape: [Int]?) throws -> NDArray {
        let shape = shape ?? [values.count]
        guard try Shape.count(shape) == values.count else {
            throw MathError.cannotReshape(size: values.count, shape: shape)
        }
        let result = try uninitialized(shape, Element.dtype)
        values.withUnsafeBufferPointer { source in
            if let start = source.baseAddress {
                result.pointer(to: Element.self).update(from: start, count: source.count)
            }
        }
        return result
    }

    /// Returns an array of the smallest common type of these values.
    public static func of(_ values: [Scalar], shape: [Int]? = nil, dtype: DType? = nil) throws -> NDArray {
        let common = values.isEmpty ? DType.float64 : values.reduce(.bool) { DType.promoted($0, $1.dtype) }
        switch dtype ?? common {
        case .float64: return try from(values.map { $0.double }, shape)
        case .int64: return try from(values.map { $0.integer }, shape)
        case .bool: return try from(values.map { $0.truth }, shape)
        }
    }
}

// MARK: Elements

extension NDArray {
    /// The address of the first element.
    ///
    /// Invariant: `Element` is the type that `dtype` names; the array outlives the use.
    @inline(__always)
    func pointer<Element: ArrayElement>(to type: Element.Type) -> UnsafeMutablePointer<Element> {
        buffer.address.assumingMemoryBound(to: type) + offset
    }

    /// The address of the element so many behind the first.
    @inline(__always)
    func address(_ place: Int) -> UnsafeMutableRawPointer { buffer.address + (offset &+ place) &* dtype.itemSize }

    /// The element `offset` elements behind the first.
    @inline(__always)
    func scalar(atOffset offset: Int) -> Scalar {
        switch dtype {
        case .float64: .float(pointer(to: Double.self)[offset])
        case .int64: .int(pointer(to: Int.self)[offset])
        case .bool: .bool(pointer(to: Bool.self)[offset])
        }
    }

    @inline(__always)
    func store(_ value: Scalar, atOffset offset: Int) {
        switch dtype {
        case .float64: pointer(to: Double.self)[offset] = value.double
        case .int64: pointer(to: Int.self)[offset] = value.integer
        case .bool: pointer(to: Bool.self)[offset] = value.truth
        }
    }

    /// Returns how far the element at `indices` is from the first; throws when it is not there.
    private func place(_ indices: [Int]) throws -> Int {
        guard indices.count <= shape.count else {
            throw MathError.tooManyIndices(dimensions: shape.count, count: indices.count)
        }
        guard indices.count == shape.count else {
            throw MathError.value("\(indices.count) indices name no element of a \(shape.count)-dimensional array")
        }
        var place = 0
        for axis in 0..<indices.count {
            let index = try Self.normalized(indices[axis], axis: axis, size: shape[axis])
            place += index &* strides[axis]
        }
        return place
    }

    @inline(__always)
    static func normalized(_ index: Int, axis: Int, size: Int) throws -> Int {
        guard index >= -size && index < size else {
            throw MathError.indexOutOfBounds(index: index, axis: axis, size: size)
        }
        return index < 0 ? index + size : index
    }

    /// Returns the element at `indices`, one for each axis; negative ones count from the end.
    public func element(at indices: [Int]) throws -> Scalar { scalar(atOffset: try place(indices)) }

    /// Returns the element at `index` of an array with one axis.
    public func element(at index: Int) throws -> Scalar {
        guard shape.count == 1 else { return try element(at: [index]) }
        let place = try Self.normalized(index, axis: 0, size: shape[0])
        return scalar(atOffset: place &* strides[0])
    }

    /// Replaces the element at `indices`, converted to the array's type.
    public func setElement(_ value: Scalar, at indices: [Int]) throws {
        store(value, atOffset: try place(indices))
    }

    /// The only element; throws when there are more, or none.
    public func item() throws -> Scalar {
        guard count == 1 else { throw MathError.notOneElement }
        return scalar(atOffset: 0)
    }

    /// Whether the only element differs from zero; throws when there are more, or none.
    public func truth() throws -> Bool {
        if count == 0 { throw MathError.emptyTruth }
        guard count == 1 else { throw MathError.ambiguousTruth }
        return scalar(atOffset: 0).truth
    }

    /// The elements in row-major order.
    public var scalars: [Scalar] {
        var result: [Scalar] = []
        result.reserveCapacity(count)
        forEachOffset { result.append(scalar(atOffset: $0)) }
        return result
    }

    /// The elements in row-major order as floating-point numbers.
    public var doubles: [Double] {
        guard dtype == .float64 else { return scalars.map { $0.double } }
        let start = pointer(to: Double.self)
        if isContiguous { return Array(UnsafeBufferPointer(start: start, count: count)) }
        var result: [Double] = []
        result.reserveCapacity(count)
        forEachOffset { result.append(start[$0]) }
        return result
    }

    /// The elements in row-major order as integers, cut towards zero.
    public var integers: [Int] { scalars.map { $0.integer } }

    /// The elements in row-major order, as truth values.
    public var truths: [Bool] { scalars.map { $0.truth } }

    /// Calls `body` with the place of every element, in row-major order.
    func forEachOffset(_ body: (Int) -> Void) {
        Traversal.rows(shape, strides, strides, strides) { start, _, _, length, step, _, _ in
            var place = start
            for _ in 0..<length {
                body(place)
                place += step
            }
        }
    }
}

// MARK: Conversion

extension NDArray {
    /// Returns a row-major copy, in the same type or in another.
    public func copy(as type: DType? = nil) throws -> NDArray {
        let result = try NDArray.uninitialized(shape, type ?? dtype)
        result.fill(from: self)
        return result
    }

    /// Returns the array itself when it has the type, otherwise a copy that has it.
    public func converted(to type: DType) throws -> NDArray { type == dtype ? self : try copy(as: type) }

    /// Returns the array itself when it has the type, otherwise a copy laid out as it is.
    func recast(_ type: DType) throws -> NDArray {
        if type == dtype { return self }
        guard !isContiguous, let order = Traversal.memoryOrder(shape, [strides]) else { return try copy(as: type) }
        return try transposed(axes: order).copy(as: type).undoing(order)
    }

    /// Returns the array itself when it is row-major, otherwise a copy that is.
    public func contiguous() throws -> NDArray { isContiguous ? self : try copy() }

    /// Returns the array itself when it is row-major and has the type, otherwise a copy.
    func prepared(_ type: DType) throws -> NDArray {
        isContiguous && dtype == type ? self : try copy(as: type)
    }

    /// Writes the elements of `source`, which has the same shape, converting them.
    func fill(from source: NDArray) {
        switch (source.dtype, dtype) {
        case (.float64, .float64): move(source, Double.self, Double.self) { $0 }
        case (.int64, .int64): move(source, Int.self, Int.self) { $0 }
        case (.bool, .bool): move(source, Bool.self, Bool.self) { $0 }
        case (.float64, .int64): move(source, Double.self, Int.self) { truncatedInteger($0) }
        case (.float64, .bool): move(source, Double.self, Bool.self) { $0 != 0 }
        case (.int64, .float64): move(source, Int.self, Double.self) { Double($0) }
        case (.int64, .bool): move(source, Int.self, Bool.self) { $0 != 0 }
        case (.bool, .float64): move(source, Bool.self, Double.self) { $0 ? 1 : 0 }
        case (.bool, .int64): move(source, Bool.self, Int.self) { $0 ? 1 : 0 }
        }
    }

    @inline(__always)
    private func move<Source: ArrayElement, Target: ArrayElement>(
        _ source: NDArray, _: Source.Type, _: Target.Type, _ convert: (Source) -> Target
    ) {
        let input = source.pointer(to: Source.self)
        let output = pointer(to: Target.self)
        if source.isContiguous && isContiguous {
            Loop.map(count, input, 1, output, 1, convert)
            return
        }
        Traversal.rows(shape, source.strides, strides, strides) { from, to, _, length, step, toStep, _ in
            Loop.map(length, input + from, step, output + to, toStep, convert)
        }
    }

    /// Writes `value`, broadcast to the shape, into the elements; throws when it does not fit.
    public func assign(_ value: NDArray) throws {
        let source: NDArray
        if value.shape == shape {
            source = value
        } else {
            let excess = value.excessAxes(over: shape)
            guard let view = value.broadcastView(dropping: excess, to: shape) else {
                throw MathError.assignment(value: Array(value.shape.dropFirst(excess)), target: shape)
            }
            source = view
        }
        fill(from: source.buffer === buffer && source !== self ? try source.copy() : source)
    }

    /// How many leading axes of length 1 an array has more than the shape it is assigned to: NumPy
    /// passes over those.
    func excessAxes(over target: [Int]) -> Int {
        shape.prefix(max(0, shape.count - target.count)).prefix { $0 == 1 }.count
    }

    /// Writes `value` into every element.
    public func assign(_ value: Scalar) throws { try assign(NDArray.scalar(value)) }
}
