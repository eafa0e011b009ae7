import Testing

@testable import CoreMath

@Suite struct EinsteinSumTests {
    private let matrix = try! NDArray.arange(0, 6).reshaped([2, 3])

    @Test func agreesWithTheProductsItStandsFor() throws {
        let other = try NDArray.arange(0, 12).reshaped([3, 4])
        #expect(try NDArray.einsum("ij,jk->ik", [matrix, other]).scalars == NDArray.matmul(matrix, other).scalars)
        #expect(try NDArray.einsum("ij->ji", [matrix]).integers == matrix.transposed.integers)
        #expect(try NDArray.einsum("ii", [NDArray.eye(3)]).item() == .float(3))
        #expect(try NDArray.einsum("ij,ij,ij->i", [matrix, matrix, matrix]).integers == [9, 216])
        #expect(try NDArray.einsum("i,j->ij", [.of([1, 2]), .of([3, 4])]).integers == [3, 4, 6, 8])
        #expect(try NDArray.einsum("...j,j->...", [matrix, .of([1, 1, 1])]).integers == [3, 12])
    }

    @Test func namesWhatDoesNotFit() {
        #expect(
            message { try NDArray.einsum("ij,jk", [matrix, matrix]) }
                == "operands could not be broadcast together with remapped shapes [original->remapped]: "
                + "(2,3)->(2,newaxis,3) (2,3)->(3,2) ")
        #expect(
            message { try NDArray.einsum("ij->k", [matrix]) }
                == "einstein sum subscripts string included output subscript 'k' which never appeared in an input")
    }

    @Test func tensordotAndKronByHand() throws {
        #expect(try NDArray.tensordot(matrix, matrix, axes: ([0, 1], [0, 1])).item() == .int(55))
        #expect(try NDArray.kron(.of([1, 2]), .of([1, 1])).integers == [1, 1, 2, 2])
        #expect(message { try NDArray.tensordot(matrix, matrix, axes: ([1], [0])) } == "shape-mismatch for sum")
    }
}
