import Testing

@testable import CoreMath

@Suite struct ShapeTests {
    @Test func broadcastsAsNumPyDoes() {
        #expect(Shape.broadcast([2, 1], [3]) == [2, 3])
        #expect(Shape.broadcast([], [4]) == [4])
        #expect(Shape.broadcast([1], [0]) == [0])
        #expect(Shape.broadcast([2], [3]) == nil)
        #expect(Shape.broadcastStrides([2, 1], [1, 1], to: [5, 2, 3]) == [0, 1, 0])
    }

    @Test func knowsContiguity() {
        #expect(Shape.contiguousStrides([2, 3, 4]) == [12, 4, 1])
        #expect(Shape.isContiguous([2, 3], [3, 1]))
        #expect(!Shape.isContiguous([2, 3], [1, 2]))
        #expect(Shape.isContiguous([1, 3], [99, 1]))
        #expect(Shape.isContiguous([0, 3], [7, 7]))
    }

    @Test func writesShapes() {
        #expect(Shape.compact([2, 3]) == "(2,3)")
        #expect(Shape.compact([3]) == "(3,)")
        #expect(Shape.compact([]) == "()")
        #expect(Shape.tuple([2, 3]) == "(2, 3)")
    }

    @Test func ordersAxesByMemory() {
        #expect(Traversal.memoryOrder([2, 3], [[3, 1]]) == nil)
        #expect(Traversal.memoryOrder([2, 3], [[1, 2]]) == [1, 0])
        #expect(Traversal.memoryOrder([2, 3], [[1, 2], [3, 1]]) == nil)
        #expect(Traversal.memoryOrder([2, 3], [[1, 2], [0, 0]]) == [1, 0])
    }
}
