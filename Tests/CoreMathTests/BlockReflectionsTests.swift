import Testing

@testable import CoreMath

@Suite struct BlockReflectionsTests {
    private let random = RandomGenerator(seed: 11)

    /// Reflections of vectors of falling length, some of them none at all.
    private func reflections(_ count: Int, length: Int, start: Int) -> Reflections {
        var result = Reflections(from: start)
        for place in 0..<count {
            var vector = (0..<length - place).map { _ in random.nextNormal() }
            vector[0] = 1
            let square = vector.reduce(0) { $0 + $1 * $1 }
            result.append((vector, place % 7 == 3 ? 0 : 2 / square))
        }
        return result
    }

    /// In blocks they do what each does by its definition, I - scale v v^T, the last one first.
    @Test(arguments: [1, 30, 47, 48, 60, 96], [0, 1]) func reflectsAsOneByOne(_ count: Int, _ start: Int) throws {
        let width = count + 12
        let reflections = reflections(count, length: width - start, start: start)
        var matrix = try Matrix(rows: 9, columns: width)
        for row in 0..<9 { for column in 0..<width { matrix[row, column] = random.nextNormal() } }
        var expected = matrix
        for (place, item) in reflections.items.enumerated().reversed() {
            for row in 0..<9 {
                var sum = 0.0
                for (index, part) in item.vector.enumerated() { sum += part * expected[row, start + place + index] }
                for (index, part) in item.vector.enumerated() {
                    expected[row, start + place + index] -= item.scale * sum * part
                }
            }
        }
        try reflections.applyBackwards(to: &matrix, areUnitRows: false)
        // Reflections keep lengths; each adds a few roundings.
        for row in 0..<9 {
            for column in 0..<width {
                #expect(abs(matrix[row, column] - expected[row, column]) < 1e-13 * Double(count))
            }
        }
    }

    /// Unit rows give the same whether or not it is known that they are some.
    @Test func passesOverUnitRows() throws {
        let reflections = reflections(70, length: 79, start: 1)
        var (first, second) = (try Matrix.identity(80), try Matrix.identity(80))
        try reflections.applyBackwards(to: &first, areUnitRows: true)
        try reflections.applyBackwards(to: &second, areUnitRows: false)
        for row in 0..<80 { for column in 0..<80 { #expect(abs(first[row, column] - second[row, column]) < 1e-13) } }
    }
}
