import CoreMath
import MiniPython

/// Products of vectors, matrices and arrays with more axes.
enum ProductFunctions {
    static let all: [Native] = matrices + named + vectors

    private static let matrices: [Native] = [
        Native("matmul(x1, x2, /, out=None)", "x1 @ x2") { machine, args in
            if args[2].isNone, let quick = try args[0].withArray({ try $0.quickProduct(args[1], machine) }) {
                return quick
            }
            let (left, right) = (try machine.array(args[0]), try machine.array(args[1]))
            let product = try machine.watched("matmul") { try NDArray.matmul(left, right) }
            return try machine.deliver(product, args[2], "matmul")
        },
        Native("inner(a, b)", "Sums of products over the last axes.") { machine, args in
            let (a, b) = (try machine.array(args[0]), try machine.array(args[1]))
            if a.dimensions == 0 || b.dimensions == 0 { return try machine.result(NDArray.dot(a, b)) }
            guard a.shape.last == b.shape.last else {
                throw MathError.notAligned(
                    left: a.shape, right: b.shape, leftAxis: a.dimensions - 1, rightAxis: b.dimensions - 1)
            }
            return try machine.watched("inner") {
                try machine.result(NDArray.tensordot(a, b, axes: ([-1], [-1])))
            }
        },
        Native("outer(a, b, out=None)", "All products of an element of each.") { machine, args in
            let (a, b) = (try machine.array(args[0]), try machine.array(args[1]))
            return try machine.deliver(machine.watched("multiply") { try NDArray.outer(a, b) }, args[2], "outer")
        },
        Native("kron(a, b)", "The second array once for each element of the first, scaled by it.") { machine, args in
            let (a, b) = (try machine.array(args[0]), try machine.array(args[1]))
            return try machine.watched("multiply") { try machine.result(NDArray.kron(a, b)) }
        },
    ]

    private static let named: [Native] = [
        Native(
            "einsum(subscripts, *operands, optimize=False)",
            "Sums of products over named axes: 'ij,jk->ik' is a matrix product."
        ) {
            machine, args in
            guard let subscripts = args[0].string?.text else {
                throw machine.error(
                    .typeError, "einsum takes the subscripts as a text here, such as 'ij,jk->ik'")
            }
            let operands = try args.rest.map { try machine.array($0) }
            return try machine.watched("einsum") { try machine.result(NDArray.einsum(subscripts, operands)) }
        },
        Native("tensordot(a, b, axes=2)", "Sums of products over several axes of each array.") { machine, args in
            let (a, b) = (try machine.array(args[0]), try machine.array(args[1]))
            let axes: ([Int], [Int])
            if let count = try? machine.integer(args[2]) {
                guard count >= 0, count <= a.dimensions, count <= b.dimensions else {
                    throw machine.error(.valueError, "shape-mismatch for sum")
                }
                axes = (Array((a.dimensions - count)..<a.dimensions), Array(0..<count))
            } else {
                let pair = try machine.unpack(args[2], count: 2)
                axes = (try machine.shape(pair[0]), try machine.shape(pair[1]))
            }
            return try machine.wrap(NDArray.tensordot(a, b, axes: axes))
        },
    ]

    private static func oneAxis(_ name: String, _ subscripts: String, _ help: String) -> Native {
        Native("\(name)(x1, x2, /)", help) { machine, args in
            try machine.result(
                NDArray.einsum(subscripts, [machine.array(args[0]), machine.array(args[1])]))
        }
    }

    private static let vectors: [Native] = [
        oneAxis("vecdot", "...i,...i->...", "The products of vectors that stand along the last axes."),
        oneAxis("matvec", "...ij,...j->...i", "Matrices times vectors."),
        oneAxis("vecmat", "...i,...ij->...j", "Vectors times matrices."),
        Native("vdot(a, b, /)", "The product of two vectors.") { machine, args in
            try machine.result(NDArray.dot(machine.array(args[0]).raveled(), machine.array(args[1]).raveled()))
        },
        Native("cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)", "The cross product of vectors of three numbers.")
        {
            machine, args in
            let shared = try machine.optionalInteger(args[5])
            let axes = try (2...4).map { try shared ?? machine.integer(args[$0]) }
            let a = try machine.array(args[0]).movingAxis(axes[0], to: -1)
            let b = try machine.array(args[1]).movingAxis(axes[1], to: -1)
            guard let first = a.shape.last, let second = b.shape.last, (2...3).contains(first), (2...3).contains(second)
            else {
                throw machine.error(
                    .valueError,
                    "Both input arrays must be (arrays of) 3-dimensional vectors, but they are "
                        + "\(a.shape.last ?? 0) and \(b.shape.last ?? 0) dimensional instead.")
            }
            func part(_ array: NDArray, _ place: Int) throws -> NDArray {
                if place >= array.shape[array.dimensions - 1] { return try NDArray.scalar(.int(0)) }
                return try array.subscripted([.ellipsis, .at(place)])
            }
            func component(_ i: Int, _ j: Int) throws -> NDArray {
                try NDArray.apply(
                    .subtract, NDArray.apply(.multiply, part(a, i), part(b, j)),
                    NDArray.apply(.multiply, part(a, j), part(b, i)))
            }
            if first == 2, second == 2 {
                try machine.warn(
                    "Arrays of 2-dimensional vectors are deprecated. Use arrays of 3-dimensional vectors instead. "
                        + "(deprecated in NumPy 2.0)", category: "DeprecationWarning")
                return try machine.wrap(component(0, 1))
            }
            let parts = try [component(1, 2), component(2, 0), component(0, 1)]
            let shape = try NDArray.broadcastShape(parts.map(\.shape))
            let product = try NDArray.stack(parts.map { try $0.broadcast(to: shape) }, axis: -1)
            return try machine.wrap(product.movingAxis(-1, to: axes[2]))
        },
    ]
}
