import Testing

@testable import CoreMath

@Suite struct NormsTests {
    @Test func measuresSizes() throws {
        let vector = try NDArray.of([3.0, -4])
        #expect(try LinearAlgebra.norm(vector) == 5)
        #expect(try LinearAlgebra.norm(vector, .order(1)) == 7)
        #expect(try LinearAlgebra.norm(vector, .order(.infinity)) == 4)
        let matrix = try NDArray.of(rows: [[1, -2], [3, 4]])
        #expect(try LinearAlgebra.norm(matrix, .order(1)) == 6)
        #expect(try LinearAlgebra.norm(matrix, .order(.infinity)) == 7)
        #expect(abs(try LinearAlgebra.norm(matrix, .order(2)) - 5.116672736016927) < 1e-14)
        #expect(try LinearAlgebra.norm(matrix, axis: 1).doubles == [Double(5).squareRoot(), 5])
        #expect(message { try LinearAlgebra.norm(matrix, .order(3)) } == "Invalid norm order for matrices.")
    }
}
