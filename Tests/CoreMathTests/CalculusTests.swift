import Testing

@testable import CoreMath

@Suite struct CalculusTests {
    /// Second-order slopes of a parabola are exact everywhere, also at uneven points.
    @Test(arguments: [[0.0, 1, 2, 3, 4], [0, 1, 3, 4, 7]]) func slopesOfAParabola(_ x: [Double]) throws {
        let y = try NDArray.of(x.map { $0 * $0 })
        let slopes = try y.slopes(along: 0, at: NDArray.of(x), edgeOrder: 2).doubles
        #expect(zip(slopes, x).allSatisfy { abs($0 - 2 * $1) < 1e-12 })
    }

    @Test func areasOfALine() throws {
        #expect(try NDArray.of([1.0, 2, 3]).trapezoids().item() == .float(4))
        #expect(try NDArray.of([1.0, 2, 3]).trapezoids(x: .of([0.0, 2, 3])).item() == .float(5.5))
    }

    @Test func unwrapsWholeTurns() throws {
        let turn = 2 * Double.pi
        let angles = try NDArray.of([0, 3, 6, 9, 12].map { ($0 as Double).remainder(dividingBy: turn) })
        #expect(zip(try angles.unwrapped().doubles, [0, 3, 6, 9, 12]).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test func refusesTooFewPoints() {
        #expect(
            message { try NDArray.of([1.0]).slopes(along: 0, at: .scalar(.float(1))) }
                == "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements "
                + "are required.")
    }
}
