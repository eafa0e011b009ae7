import CoreMath
import MiniPython

/// The functions of `numpy.linalg`.
enum LinearAlgebraFunctions {
    static let all: [Native] = solving + decompositions + measures

    private static let solving: [Native] = [
        Native("solve(a, b)", "The solution x of a @ x = b.") { machine, args in
            try machine.wrap(LinearAlgebra.solve(machine.array(args[0]), machine.array(args[1])))
        },
        Native("lstsq(a, b, rcond=None)", "The x with the least |a @ x - b|; residuals, rank and singular values.") {
            machine, args in
            let cutoff = try args[2].isNone ? nil : machine.number(args[2], "rcond")
            let found = try LinearAlgebra.leastSquares(
                machine.array(args[0]), machine.array(args[1]), cutoff: cutoff.flatMap { $0 < 0 ? nil : $0 })
            return try machine.heap.tuple([
                machine.wrap(found.solution), machine.wrap(found.residuals), machine.wrap(.int(found.rank)),
                machine.wrap(found.singularValues),
            ])
        },
        Native("inv(a)", "The inverse of a matrix.") { machine, args in
            try machine.wrap(LinearAlgebra.inverse(machine.array(args[0])))
        },
        Native("pinv(a, rcond=1e-15)", "The pseudo-inverse of a matrix.") { machine, args in
            try machine.wrap(
                LinearAlgebra.pseudoInverse(machine.array(args[0]), cutoff: machine.number(args[1], "rcond")))
        },
        Native("matrix_power(a, n)", "The product of n copies of a square matrix.") { machine, args in
            try machine.wrap(LinearAlgebra.power(machine.array(args[0]), machine.integer(args[1])))
        },
    ]

    private static let decompositions: [Native] = [
        Native("cholesky(a)", "The lower triangular L with L @ L.T = a.") { machine, args in
            try machine.wrap(LinearAlgebra.cholesky(machine.array(args[0])))
        },
        Native("qr(a, mode='reduced')", "Q with orthonormal columns and R, upper triangular, with Q @ R = a.") {
            machine, args in
            let mode = args[1].string?.text ?? ""
            guard mode == "reduced" || mode == "complete" else {
                throw machine.error(.valueError, "Unrecognized mode '\(mode)'")
            }
            let (q, r) = try LinearAlgebra.qr(machine.array(args[0]), complete: mode == "complete")
            return try machine.tuple([q, r])
        },
        Native("svd(a, full_matrices=True, compute_uv=True)", "U, the singular values, and V transposed.") {
            machine, args in
            let matrix = try machine.array(args[0])
            let (u, values, vt) = try LinearAlgebra.svd(matrix)
            if try !machine.truth(args[2]) { return try machine.wrap(values) }
            if try machine.truth(args[1]), matrix.shape[0] != matrix.shape[1] {
                throw machine.error(
                    .valueError, "svd has no full matrices in this shell: call svd(a, full_matrices=False)")
            }
            return try machine.tuple([u, values, vt])
        },
        Native("eigh(a)", "The eigenvalues and eigenvectors of a symmetric matrix.") { machine, args in
            let (values, vectors) = try LinearAlgebra.symmetricEigen(machine.array(args[0]))
            return try machine.tuple([values, vectors])
        },
        Native("eigvalsh(a)", "The eigenvalues of a symmetric matrix.") { machine, args in
            try machine.wrap(LinearAlgebra.symmetricEigen(machine.array(args[0])).values)
        },
    ]

    private static let measures: [Native] = [
        Native("det(a)", "The determinant.") { machine, args in
            try machine.wrap(.float(LinearAlgebra.determinant(machine.array(args[0]))))
        },
        Native("matrix_rank(A)", "How many columns are independent.") { machine, args in
            try machine.wrap(.int(LinearAlgebra.rank(machine.array(args[0]))))
        },
        Native("cond(x)", "The largest singular value over the smallest.") { machine, args in
            try machine.wrap(.float(LinearAlgebra.condition(machine.array(args[0]))))
        },
        Native("norm(x, ord=None, axis=None, keepdims=False)", "The length of a vector, or the norm of a matrix.") {
            machine, args in
            let array = try machine.array(args[0])
            guard let axis = try machine.optionalInteger(args[2]) else {
                return try machine.wrap(.float(LinearAlgebra.norm(array, machine.normOrder(args[1]))))
            }
            let order = try args[1].isNone ? 2 : machine.number(args[1], "ord")
            return try machine.result(
                LinearAlgebra.norm(array, order: order, axis: axis, keepDimensions: machine.truth(args[3])))
        },
    ]
}

extension Machine {
    fileprivate func normOrder(_ value: Value) throws -> NormOrder {
        if value.isNone { return .frobenius }
        switch value.string?.text {
        case "fro": return .frobenius
        case "nuc": return .nuclear
        case .some: throw error(.valueError, "Invalid norm order for vectors.")
        case nil: return .order(try number(value, "ord"))
        }
    }
}
