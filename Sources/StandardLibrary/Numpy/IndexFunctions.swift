import CoreMath
import MiniPython

/// Functions that make indices.
enum IndexFunctions {
    static let all: [Native] = grids + triangles + flat

    private static let grids: [Native] = [
        Native("indices(dimensions, dtype=None, sparse=False)", "For each axis the index of every element.") {
            machine, args in
            let shape = try machine.shape(args[0])
            let dtype = try machine.dtype(args[1]) ?? .int64
            if try machine.truth(args[2]) {
                return try machine.tuple(NDArray.openGrid(shape).map { try $0.converted(to: dtype) })
            }
            let grids = try NDArray.openGrid(shape).map { try $0.broadcast(to: shape) }
            guard !grids.isEmpty else { return try machine.wrap(NDArray.zeros([0], dtype)) }
            return try machine.wrap(NDArray.stack(grids).converted(to: dtype))
        },
        Native("ix_(*args)", "Index arrays that pick a grid of rows and columns.") { machine, args in
            let parts = try args.rest.map { value in
                let array = try machine.array(value)
                guard array.dimensions == 1 else {
                    throw machine.error(.valueError, "Cross index must be 1 dimensional")
                }
                return array.dtype == .bool
                    ? try array.nonzero()[0] : array.count == 0 ? try array.converted(to: .int64) : array
            }
            return try machine.tuple(
                parts.enumerated().map { place, part in
                    var shape = [Int](repeating: 1, count: parts.count)
                    shape[place] = part.count
                    return try part.reshaped(shape)
                })
        },
        Native("diag_indices(n, ndim=2)", "The indices of the main diagonal.") { machine, args in
            let (size, count) = (try machine.integer(args[0]), try machine.integer(args[1]))
            let line = try NDArray.arange(0, size)
            return try machine.tuple([NDArray](repeating: line, count: max(0, min(count, 64))))
        },
        Native("diag_indices_from(arr)", "The indices of the main diagonal of a square array.") { machine, args in
            let array = try machine.array(args[0])
            guard array.dimensions >= 2 else {
                throw machine.error(.valueError, "input array must be at least 2-d")
            }
            guard Set(array.shape).count == 1 else {
                throw machine.error(.valueError, "All dimensions of input must be of equal length")
            }
            return try machine.tuple(
                [NDArray](repeating: NDArray.arange(0, array.length), count: array.dimensions))
        },
    ]

    private static func triangle(_ name: String, upper: Bool) -> [Native] {
        let side = upper ? "above" : "below"
        return [
            Native("\(name)(n, k=0, m=None)", "The indices on and \(side) a diagonal.") { machine, args in
                let rows = try machine.integer(args[0])
                let columns = try machine.optionalInteger(args[2]) ?? rows
                let full = try NDArray.ones([rows, columns], .bool)
                return try machine.tuple(full.triangle(upper: upper, offset: machine.integer(args[1])).nonzero())
            },
            Native("\(name)_from(arr, k=0)", "The indices on and \(side) a diagonal of a matrix.") { machine, args in
                let array = try machine.array(args[0])
                guard array.dimensions == 2 else { throw machine.error(.valueError, "input array must be 2-d") }
                let full = try NDArray.ones(array.shape, .bool)
                return try machine.tuple(full.triangle(upper: upper, offset: machine.integer(args[1])).nonzero())
            },
        ]
    }

    private static let triangles = triangle("tril_indices", upper: false) + triangle("triu_indices", upper: true)

    private static let flat: [Native] = [
        Native("unravel_index(indices, shape, order='C')", "The index along each axis of places in row-major order.") {
            machine, args in
            let places = try machine.array(args[0], .int64)
            guard places.dtype == .int64 else {
                throw machine.error(
                    .typeError, "only int indices permitted")
            }
            let shape = try machine.shape(args[1])
            let size = shape.reduce(1) { $0 &* $1 }
            for place in places.integers where place >= size || place < -size || place < 0 {
                throw machine.error(
                    .valueError, "index \(place) is out of bounds for array with size \(size)")
            }
            var rest = places
            var parts: [NDArray] = []
            let axes = try machine.isColumnOrder(args[2]) ? shape : shape.reversed()
            for length in axes {
                parts.append(try NDArray.apply(.remainder, rest, .int(length)))
                rest = try NDArray.apply(.floorDivide, rest, .int(length))
            }
            let ordered = try machine.isColumnOrder(args[2]) ? parts : parts.reversed()
            return try machine.heap.tuple(ordered.map { try machine.result($0) })
        },
        Native(
            "ravel_multi_index(multi_index, dims, mode='raise', order='C')",
            "The places in row-major order of indices along each axis."
        ) { machine, args in
            let parts = try machine.arrays(args[0])
            let shape = try machine.shape(args[1])
            guard parts.count == shape.count else {
                throw machine.error(
                    .valueError,
                    "parameter multi_index must be a sequence of length \(shape.count)")
            }
            let isColumns = try machine.isColumnOrder(args[3])
            var result = try NDArray.scalar(.int(0))
            let order = isColumns ? Array(shape.indices.reversed()) : Array(shape.indices)
            for axis in order {
                let part = try machine.bounded(parts[axis], shape[axis], mode: args[2])
                let wrong = part.integers.contains { $0 < 0 || $0 >= shape[axis] }
                if wrong { throw machine.error(.valueError, "invalid entry in coordinates array") }
                result = try NDArray.apply(.add, NDArray.apply(.multiply, result, .int(shape[axis])), part)
            }
            return try machine.result(result)
        },
    ]
}

/// `np.mgrid`, `np.r_` and the like: objects that are subscripted instead of called.
final class GridObject: ForeignObject {
    enum Form: String {
        case mgrid, ogrid
        case slices = "s_"
        case index = "index_exp"
        case rows = "r_"
        case columns = "c_"
    }

    private let form: Form

    init(_ form: Form) {
        self.form = form
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { machine.library.types.grid }

    override func repr(_ machine: Machine) throws -> String { "<numpy.\(form.rawValue)>" }

    override var help: (use: String, words: String)? {
        switch form {
        case .mgrid: ("mgrid[0:3, 0:2]", "Arrays of the coordinates of a grid, one array for each axis.")
        case .ogrid: ("ogrid[0:3, 0:2]", "The coordinates of a grid, each array with length 1 along the other axes.")
        case .slices: ("s_[1:3, ::2]", "What stands in the brackets, to index an array with later.")
        case .index: ("index_exp[1:3, ::2]", "What stands in the brackets, always as a tuple, to index with later.")
        case .rows: ("r_[1:4, 0, [5, 6]]", "Join slices, numbers and arrays along the first axis.")
        case .columns: ("c_[[1, 2], [3, 4]]", "Join arrays as the columns of a new array.")
        }
    }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        switch form {
        case .slices: return key
        case .index: return key.tuple == nil ? try machine.heap.tuple([key]) : key
        case .mgrid, .ogrid: return try machine.grid(key, isOpen: form == .ogrid)
        case .rows, .columns: return try machine.joined(key, asColumns: form == .columns)
        }
    }
}

extension Machine {
    /// The numbers of a slice that has all its ends.
    private func range(_ slice: SliceObject) throws -> NDArray {
        let start = slice.start.isNone ? Scalar.int(0) : try scalar(slice.start) ?? .int(0)
        let step = slice.step.isNone ? Scalar.int(1) : try scalar(slice.step) ?? .int(1)
        guard let stop = try scalar(slice.stop) else {
            throw error(.typeError, "unsupported operand type(s) for -: 'NoneType' and 'int'")
        }
        if [start, step, stop].contains(where: { $0.dtype == .float64 }) {
            return try NDArray.arange(start.double, stop.double, step: step.double)
        }
        return try NDArray.arange(start.integer, stop.integer, step: step.integer)
    }

    fileprivate func grid(_ key: Value, isOpen: Bool) throws -> Value {
        guard let tuple = key.tuple else {
            guard let slice = key.slice else { throw error(.typeError, "np.mgrid takes slices, such as 0:3") }
            return try wrap(range(slice))
        }
        let lines = try tuple.values.map { value in
            guard let slice = value.slice else { throw error(.typeError, "np.mgrid takes slices, such as 0:3") }
            return try range(slice)
        }
        let dtype = lines.contains { $0.dtype == .float64 } ? DType.float64 : .int64
        let shape = lines.map(\.count)
        let open = try lines.enumerated().map { place, line in
            var own = [Int](repeating: 1, count: lines.count)
            own[place] = line.count
            return try line.converted(to: dtype).reshaped(own)
        }
        if isOpen { return try self.tuple(open) }
        return try wrap(NDArray.stack(open.map { try $0.broadcast(to: shape) }))
    }

    /// What stands in the brackets, one behind the other; for columns side by side.
    fileprivate func joined(_ key: Value, asColumns: Bool) throws -> Value {
        let parts = key.tuple.map { Array($0.values) } ?? [key]
        let arrays = try parts.map { value in
            if value.string != nil {
                throw error(.typeError, "np.r_ takes no text here: use np.concatenate or np.stack with an axis")
            }
            let array = try value.slice.map { try range($0) } ?? self.array(value)
            if asColumns, array.dimensions < 2 { return try array.reshaped([array.count, 1]) }
            return array.dimensions == 0 ? try array.reshaped([1]) : array
        }
        return try wrap(NDArray.concatenate(arrays, axis: asColumns ? -1 : 0))
    }
}
