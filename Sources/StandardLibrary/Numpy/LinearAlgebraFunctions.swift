import CoreMath
import MiniPython

/// The functions of `numpy.linalg`.
enum LinearAlgebraFunctions {
    static let all: [Native] = solving + decompositions + measures + norms + products

    private static let solving: [Native] = [
        Native("solve(a, b)", "The solution x of a @ x = b.") { machine, args in
            let (a, b) = (try machine.array(args[0]), try machine.array(args[1]))
            guard a.dimensions > 2 else { return try machine.wrap(LinearAlgebra.solve(a, b)) }
            let outer = Array(a.shape.dropLast(2))
            let right = try b.dimensions == 1 ? b : b.broadcast(to: outer + b.shape.suffix(2))
            var place = -1
            return try machine.wrap(
                a.mapMatrices { matrix in
                    place += 1
                    return try LinearAlgebra.solve(matrix, right.dimensions == 1 ? right : right.matrix(at: place))
                })
        },
        Native("lstsq(a, b, rcond=None)", "The x with the least |a @ x - b|; residuals, rank and singular values.") {
            machine, args in
            let cutoff = try args[2].isNone ? nil : machine.number(args[2], "rcond")
            let found = try LinearAlgebra.leastSquares(
                machine.array(args[0]), machine.array(args[1]), cutoff: cutoff.map { $0 < 0 ? Double.ulpOfOne : $0 })
            return try machine.heap.tuple([
                machine.wrap(found.solution), machine.wrap(found.residuals), machine.wrap(.int(found.rank)),
                machine.wrap(found.singularValues),
            ])
        },
        Native("inv(a)", "The inverse of a matrix.") { machine, args in
            try machine.wrap(machine.array(args[0]).mapMatrices { try LinearAlgebra.inverse($0) })
        },
        Native("pinv(a, rcond=None, hermitian=False)", "The pseudo-inverse of a matrix.") { machine, args in
            let cutoff = try args[1].isNone ? 1e-15 : machine.number(args[1], "rcond")
            return try machine.wrap(
                machine.array(args[0]).mapMatrices { try LinearAlgebra.pseudoInverse($0, cutoff: cutoff) })
        },
        Native("matrix_power(a, n)", "The product of n copies of a square matrix.") { machine, args in
            guard let exponent = try? machine.integer(args[1]) else {
                throw machine.error(.typeError, "exponent must be an integer")
            }
            return try machine.wrap(
                machine.array(args[0]).mapMatrices { try LinearAlgebra.power($0, exponent) })
        },
        Native("tensorsolve(a, b, axes=None)", "The solution x of tensordot(a, x) = b.") { machine, args in
            let (a, b) = (try machine.array(args[0]), try machine.array(args[1]))
            let shape = Array(a.shape.dropFirst(b.dimensions))
            let size = shape.reduce(1, *)
            guard a.count == size * size, b.count == size else {
                throw MathError.inputNotSquare
            }
            return try machine.wrap(
                LinearAlgebra.solve(a.reshaped([size, size]), b.raveled()).reshaped(shape))
        },
    ]

    private static let decompositions: [Native] = [
        Native("cholesky(a, /, *, upper=False)", "The lower triangular L with L @ L.T = a.") { machine, args in
            let isUpper = try machine.truth(args[1])
            return try machine.wrap(
                machine.array(args[0]).mapMatrices {
                    let lower = try LinearAlgebra.cholesky($0)
                    return isUpper ? lower.transposed : lower
                })
        },
        Native("qr(a, mode='reduced')", "Q with orthonormal columns and R, upper triangular, with Q @ R = a.") {
            machine, args in
            let mode = args[1].string?.text ?? ""
            guard ["reduced", "complete", "r"].contains(mode) else {
                throw machine.error(.valueError, "Unrecognized mode '\(mode)'")
            }
            let (q, r) = try LinearAlgebra.qr(machine.array(args[0]), complete: mode == "complete")
            return try mode == "r" ? machine.wrap(r) : machine.named("QRResult", [("Q", q), ("R", r)])
        },
        Native(
            "svd(a, full_matrices=True, compute_uv=True, hermitian=False)", "U, the singular values, and V transposed."
        ) {
            machine, args in
            let matrix = try machine.array(args[0])
            if try !machine.truth(args[2]) {
                return try machine.wrap(LinearAlgebra.singularValues(matrix))
            }
            let (u, values, vt) = try LinearAlgebra.svd(matrix, complete: machine.truth(args[1]))
            return try machine.named("SVDResult", [("U", u), ("S", values), ("Vh", vt)])
        },
        Native("svdvals(x, /)", "The singular values.") { machine, args in
            try machine.wrap(LinearAlgebra.singularValues(machine.array(args[0])))
        },
        Native("eig(a)", "The eigenvalues and eigenvectors of a square matrix, where all are real.") { machine, args in
            let (values, vectors) = try LinearAlgebra.eigen(machine.array(args[0]))
            return try machine.named("EigResult", [("eigenvalues", values), ("eigenvectors", vectors)])
        },
        Native("eigvals(a)", "The eigenvalues of a square matrix, where all are real.") { machine, args in
            try machine.wrap(LinearAlgebra.realEigenvalues(machine.array(args[0])))
        },
        Native("eigh(a, UPLO='L')", "The eigenvalues and eigenvectors of a symmetric matrix.") { machine, args in
            let (values, vectors) = try LinearAlgebra.symmetricEigen(machine.half(args[0], args[1]))
            return try machine.named("EighResult", [("eigenvalues", values), ("eigenvectors", vectors)])
        },
        Native("eigvalsh(a, UPLO='L')", "The eigenvalues of a symmetric matrix.") { machine, args in
            try machine.wrap(LinearAlgebra.symmetricEigenvalues(machine.half(args[0], args[1])))
        },
    ]

    private static let measures: [Native] = [
        Native("det(a)", "The determinant.") { machine, args in
            let array = try machine.array(args[0])
            return try machine.watched("det") {
                try machine.result(array.mapMatrices { try .scalar(.float(LinearAlgebra.determinant($0))) })
            }
        },
        Native("slogdet(a)", "The sign and the logarithm of the determinant.") { machine, args in
            let array = try machine.array(args[0])
            let signs = try array.mapMatrices { try .scalar(.float(LinearAlgebra.logDeterminant($0).sign)) }
            let sizes = try array.mapMatrices { try .scalar(.float(LinearAlgebra.logDeterminant($0).logarithm)) }
            return try machine.named("SlogdetResult", [("sign", signs), ("logabsdet", sizes)])
        },
        Native("matrix_rank(A, tol=None, hermitian=False)", "How many columns are independent.") { machine, args in
            let array = try machine.array(args[0])
            if array.dimensions < 2 { return Value(try LinearAlgebra.rank(array)) }
            let bound = try args[1].isNone ? nil : machine.number(args[1], "tol")
            return try machine.result(
                array.mapMatrices { try .scalar(.int(LinearAlgebra.rank($0, above: bound))) })
        },
        Native("cond(x, p=None)", "The largest singular value over the smallest, or norm times that of the inverse.") {
            machine, args in
            let array = try machine.array(args[0])
            if array.count == 0 { throw MathError.emptyCondition }
            let order = try machine.normOrder(args[1])
            guard order != .frobenius || !args[1].isNone, order != .order(2), order != .order(-2) else {
                let isInverse = order == .order(-2)
                return try machine.result(
                    array.mapMatrices {
                        let condition = try LinearAlgebra.condition($0)
                        return try .scalar(.float(isInverse ? 1 / condition : condition))
                    })
            }
            _ = try machine.array(args[0]).mapMatrices { try .scalar(.float(LinearAlgebra.determinant($0))) }
            guard let inverse = try? LinearAlgebra.inverse(array) else { return try machine.wrap(.float(.infinity)) }
            return try machine.wrap(
                .float(LinearAlgebra.norm(array, order) * LinearAlgebra.norm(inverse, order)))
        },
    ]

    private static let norms: [Native] = [
        Native("norm(x, ord=None, axis=None, keepdims=False)", "The length of a vector, or the norm of a matrix.") {
            machine, args in
            try machine.norm(machine.array(args[0]), args[1], machine.axes(args[2]), keeps: machine.truth(args[3]))
        },
        Native("vector_norm(x, /, *, axis=None, keepdims=False, ord=2)", "The length of vectors.") { machine, args in
            let array = try machine.array(args[0])
            let (axes, keeps) = (try machine.axes(args[1]), try machine.truth(args[2]))
            let order = try machine.number(args[3], "ord")
            return try machine.result(LinearAlgebra.norms(array, order: order, axes: axes, keepDimensions: keeps))
        },
        Native("matrix_norm(x, /, *, keepdims=False, ord='fro')", "The norm of matrices.") { machine, args in
            try machine.norm(machine.array(args[0]), args[2], [-2, -1], keeps: machine.truth(args[1]))
        },
    ]

    private static func shared(_ names: [String], _ source: [Native]) -> [Native] {
        source.filter { names.contains($0.name) }
    }

    private static let products: [Native] =
        [
            Native("multi_dot(arrays, *, out=None)", "The product of several matrices.") { machine, args in
                let arrays = try machine.arrays(args[0])
                guard arrays.count >= 2 else {
                    throw machine.error(.valueError, "Expecting at least two arrays.")
                }
                return try machine.deliver(
                    arrays.dropFirst().reduce(arrays[0]) { try NDArray.dot($0, $1) }, args[1], "multi_dot")
            }
        ]
        + shared(["matmul", "outer", "cross", "tensordot", "vecdot"], ProductFunctions.all)
        + shared(["trace", "diagonal"], SharedOperations.all.map(\.function))
        + shared(["matrix_transpose"], RearrangingFunctions.all)
}

extension NDArray {
    /// What `body` makes of each matrix of a stack.
    fileprivate func mapMatrices(_ body: (NDArray) throws -> NDArray) throws -> NDArray {
        guard dimensions > 2 else { return try body(self) }
        let outer = Array(shape.dropLast(2))
        let parts = try (0..<outer.reduce(1, *)).map { try body(matrix(at: $0)) }
        guard let first = parts.first else { return try NDArray.zeros(outer) }
        return try NDArray.stack(parts).reshaped(outer + first.shape)
    }

    /// The matrix at a place of a stack.
    fileprivate func matrix(at place: Int) throws -> NDArray {
        let inner = Array(shape.suffix(2))
        return try reshaped([shape.dropLast(2).reduce(1, *)] + inner).row(place)
    }
}

extension Machine {
    /// A matrix of which the lower half counts, from one of which the upper half may count.
    fileprivate func half(_ value: Value, _ side: Value) throws -> NDArray {
        let array = try array(value)
        switch side.string?.text.uppercased() {
        case "L": return array
        case "U": return array.transposed
        default: throw error(.valueError, "UPLO argument must be 'L' or 'U'")
        }
    }

    fileprivate func normOrder(_ value: Value) throws -> NormOrder {
        if value.isNone { return .frobenius }
        switch value.string?.text {
        case "fro": return .frobenius
        case "nuc": return .nuclear
        case .some: throw error(.valueError, "Invalid norm order for matrices.")
        case nil: return .order(try number(value, "ord"))
        }
    }

    fileprivate func norm(_ array: NDArray, _ order: Value, _ axes: [Int]?, keeps: Bool) throws -> Value {
        let rank = array.dimensions
        if axes == nil, order.isNone {
            let norm = try watched("dot") { try LinearAlgebra.norm(array) }
            guard keeps else { return try wrap(.float(norm)) }
            return try wrap(NDArray.full([Int](repeating: 1, count: rank), .float(norm)))
        }
        let chosen = axes ?? Array(0..<rank)
        switch chosen.count {
        case 1:
            if let text = order.string?.text { throw error(.valueError, "Invalid norm order '\(text)' for vectors") }
            let order = try order.isNone ? 2 : number(order, "ord")
            return try result(
                LinearAlgebra.norm(array, order: order, axis: chosen[0], keepDimensions: keeps))
        case 2:
            let order = try normOrder(order)
            let moved = try array.movingAxis(chosen[0], to: -1).movingAxis(
                chosen[1] > chosen[0] || chosen[1] < 0 ? chosen[1] - (chosen[1] < 0 ? 0 : 1) : chosen[1], to: -1)
            let plain = rank == 2 ? array : moved
            let isTurned = rank == 2 && (chosen[0] + rank) % rank == 1
            let norms = try (isTurned ? plain.transposed : plain).mapMatrices {
                try .scalar(.float(LinearAlgebra.norm($0, order)))
            }
            guard keeps else { return try result(norms) }
            let kept = array.shape.enumerated().map { axis, length in
                chosen.contains(axis) || chosen.contains(axis - rank) ? 1 : length
            }
            return try wrap(norms.reshaped(kept))
        default: throw error(.valueError, "Improper number of dimensions to norm.")
        }
    }
}
