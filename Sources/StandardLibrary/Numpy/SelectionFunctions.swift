import CoreMath
import MiniPython

/// Functions that find, choose and replace elements by condition or by place.
enum SelectionFunctions {
    static let all: [Native] = finding + choosing + replacing

    private static let finding: [Native] = [
        Native("argwhere(a)", "The indices of the elements that are not zero, one row for each.") { machine, args in
            let array = try machine.array(args[0])
            if array.dimensions == 0 {
                return try machine.wrap(NDArray.zeros([array.item().truth ? 1 : 0, 0], .int64))
            }
            let places = try array.nonzero()
            return try machine.wrap(NDArray.stack(places, axis: 1))
        },
        Native("flatnonzero(a)", "Where the elements that are not zero are, counted in row-major order.") {
            machine, args in
            try machine.wrap(machine.array(args[0]).raveled().nonzero()[0])
        },
        Native("extract(condition, arr)", "The elements of an array where a condition holds.") { machine, args in
            let places = try machine.array(args[0]).raveled().nonzero()[0]
            return try machine.wrap(machine.array(args[1]).raveled().taking(places, axis: 0))
        },
        Native("compress(condition, a, axis=None, out=None)", "The elements, or slices, where a condition holds.") {
            machine, args in
            let condition = try machine.array(args[0])
            guard condition.dimensions == 1 else {
                throw machine.error(.valueError, "condition must be a 1-d array")
            }
            let array = try machine.array(args[1])
            let places = try condition.nonzero()[0]
            return try machine.deliver(
                array.taking(places, axis: machine.optionalInteger(args[2])), args[3], "compress")
        },
    ]

    private static let choosing: [Native] = [
        Native("choose(a, choices, out=None, mode='raise')", "For each index the element of the array it chooses.") {
            machine, args in
            let choices = try machine.arrays(args[1])
            var index = try machine.array(args[0], .int64)
            if args[3].string?.text != "raise" {
                index = try machine.bounded(index, choices.count, mode: args[3])
            }
            let wrong = try NDArray.apply(
                .logicalOr, NDArray.apply(.less, index, .int(0)),
                NDArray.apply(.greaterEqual, index, .int(choices.count)))
            if try wrong.reduced(.any).item().truth {
                throw machine.error(.valueError, "invalid entry in choice array")
            }
            guard var result = choices.first else {
                throw machine.error(.valueError, "need at least one array to choose from")
            }
            for (place, choice) in choices.enumerated() {
                result = try NDArray.choose(NDArray.apply(.equal, index, .int(place)), choice, result)
            }
            return try machine.deliver(result, args[2], "choose")
        },
        Native("select(condlist, choicelist, default=0)", "The choice of the first condition that holds.") {
            machine, args in
            let (conditions, choices) = (try machine.arrays(args[0]), try machine.arrays(args[1]))
            guard conditions.count == choices.count else {
                throw machine.error(.valueError, "list of cases must be same length as list of conditions")
            }
            guard !conditions.isEmpty else {
                throw machine.error(.valueError, "select with an empty condition list is not possible")
            }
            for (place, condition) in conditions.enumerated() where condition.dtype != .bool {
                throw machine.error(
                    .typeError,
                    "invalid entry \(place) in condlist: should be boolean ndarray")
            }
            var result = try machine.array(args[2])
            for (condition, choice) in zip(conditions, choices).reversed() {
                result = try NDArray.choose(condition, choice, result)
            }
            return try machine.wrap(result)
        },
        Native("piecewise(x, condlist, funclist, *args)", "A function given by other functions or numbers on parts.") {
            machine, args in
            try machine.piecewise(args[0], args[1], args[2], args.rest)
        },
        Native(
            "take_along_axis(arr, indices, axis=-1)", "The elements that indices of the same shape name along an axis."
        ) { machine, args in
            let (array, indices, axis) = try machine.alongAxis(args[0], args[1], args[2])
            return try machine.wrap(array.subscripted(machine.subscript(of: indices, axis, array)))
        },
    ]

    private static let replacing: [Native] = [
        Native(
            "put_along_axis(arr, indices, values, axis)", "Write values to the places that indices name along an axis."
        ) { machine, args in
            let (array, indices, axis) = try machine.alongAxis(args[0], args[1], args[3])
            try array.assign(machine.array(args[2]), at: machine.subscript(of: indices, axis, array))
            return .none
        },
        Native("put(a, ind, v, mode='raise')", "Write values to places counted in row-major order.") { machine, args in
            let array = try machine.array(args[0])
            let indices = try machine.bounded(
                machine.array(args[1], .int64).raveled(), array.count, mode: args[3])
            let values = try machine.array(args[2]).raveled().resized([indices.count])
            return try machine.replacingFlat(array) { try $0.assign(values, at: [.array(indices)]) }
        },
        Native("place(arr, mask, vals)", "Write values, in order and over again, where a mask holds.") {
            machine, args in
            let array = try machine.array(args[0])
            let places = try machine.array(args[1]).raveled().nonzero()[0]
            let values = try machine.array(args[2]).raveled()
            guard places.count == 0 || values.count > 0 else {
                throw machine.error(.valueError, "Cannot insert from an empty array!")
            }
            return try machine.replacingFlat(array) {
                try $0.assign(values.resized([places.count]), at: [.array(places)])
            }
        },
        Native("putmask(a, mask, values)", "Write the values of the same places where a mask holds.") { machine, args in
            let array = try machine.array(args[0])
            let mask = try machine.array(args[1]).raveled()
            guard mask.count == array.count else {
                throw machine.error(.valueError, "putmask: mask and data must be the same size")
            }
            let places = try mask.nonzero()[0]
            let values = try machine.array(args[2]).raveled().resized([array.count]).taking(places, axis: 0)
            return try machine.replacingFlat(array) { try $0.assign(values, at: [.array(places)]) }
        },
        Native("copyto(dst, src, casting='same_kind', where=True)", "Write one array into another, where a mask holds.")
        {
            machine, args in
            let (target, source) = (try machine.array(args[0]), try machine.array(args[1]))
            if source.dtype.rawValue > target.dtype.rawValue, args[2].string?.text != "unsafe" {
                throw machine.error(
                    .typeError,
                    "Cannot cast array data from dtype('\(source.dtype.name)') to dtype('\(target.dtype.name)') "
                        + "according to the rule '\(args[2].string?.text ?? "same_kind")'")
            }
            guard let mask = try machine.mask(args[3]) else {
                try target.assign(source)
                return .none
            }
            try target.assign(
                NDArray.choose(mask, source, target).broadcast(to: target.shape))
            return .none
        },
        Native("fill_diagonal(a, val, wrap=False)", "Write a value, or several, to the main diagonal.") {
            machine, args in
            let array = try machine.array(args[0])
            guard array.dimensions >= 2 else {
                throw machine.error(.valueError, "array must be at least 2-d")
            }
            guard array.dimensions == 2 || Set(array.shape).count == 1 else {
                throw machine.error(.valueError, "All dimensions of input must be of equal length")
            }
            let length = array.shape.min() ?? 0
            let places = try NDArray.arange(0, length)
            let values = try machine.array(args[1]).raveled().resized([length])
            try array.assign(
                values, at: [ArrayIndex](repeating: .array(places), count: array.dimensions))
            return .none
        },
    ]
}

extension Machine {
    /// The arguments of `take_along_axis`, checked.
    fileprivate func alongAxis(_ first: Value, _ second: Value, _ axis: Value) throws -> (NDArray, NDArray, Int) {
        var array = try array(first)
        let indices = try self.array(second, .int64)
        guard indices.dtype == .int64 else {
            throw error(.indexError, "`indices` must be an integer array")
        }
        var place = 0
        if let wanted = try optionalInteger(axis) {
            guard wanted >= -array.dimensions, wanted < array.dimensions else {
                throw MathError.axisOutOfBounds(axis: wanted, dimensions: array.dimensions, prefix: nil)
            }
            place = wanted < 0 ? wanted + array.dimensions : wanted
        } else {
            array = try array.raveled()
        }
        guard indices.dimensions == array.dimensions else {
            throw error(.valueError, "`indices` and `arr` must have the same number of dimensions")
        }
        return (array, indices, place)
    }

    /// The subscript in which all axes but one run as the indices' own.
    fileprivate func `subscript`(of indices: NDArray, _ axis: Int, _ array: NDArray) throws -> [ArrayIndex] {
        try array.shape.indices.map { other in
            if other == axis { return .array(indices) }
            var shape = [Int](repeating: 1, count: array.dimensions)
            shape[other] = array.shape[other]
            return .array(try NDArray.arange(0, array.shape[other]).reshaped(shape))
        }
    }

    /// Changes the elements in row-major order, also of an array that cannot be seen so.
    fileprivate func replacingFlat(_ array: NDArray, _ change: (NDArray) throws -> Void) throws -> Value {
        let flat = try array.raveled()
        try change(flat)
        try array.assign(flat.reshaped(array.shape))
        return .none
    }

    fileprivate func piecewise(
        _ x: Value, _ conditions: Value, _ functions: Value, _ more: UnsafeBufferPointer<Value>
    ) throws -> Value {
        let source = try array(x)
        var masks = try arrays(conditions).map { try $0.converted(to: .bool) }
        let parts = try collect(functions)
        if parts.count == masks.count + 1 {
            var rest = try NDArray.full(source.shape, .bool(true))
            for mask in masks {
                rest = try NDArray.apply(.logicalAnd, rest, mask.apply(.logicalNot))
            }
            masks.append(rest)
        }
        guard parts.count == masks.count else {
            throw error(
                .valueError,
                "with \(masks.count) condition(s), either \(masks.count) or \(masks.count + 1) functions are expected")
        }
        let result = try NDArray.zeros(source.shape, source.dtype)
        for (mask, part) in zip(masks, parts) {
            let chosen = try source.subscripted([.array(mask)])
            if let number = try scalar(part) {
                try result.assign(.scalar(number), at: [.array(mask)])
            } else if chosen.count > 0 {
                let value = try call(part, [wrap(chosen)] + Array(more))
                try result.assign(array(value), at: [.array(mask)])
            }
        }
        return try wrap(result)
    }
}
