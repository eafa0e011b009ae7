import Testing
import Wording

@testable import Plotting

@Suite struct HeatMapTests {
    private func map(_ rows: [[Double]]) throws -> HeatMap {
        try #require(HeatMap(rows: rows.count, columns: rows[0].count, values: rows.flatMap { $0 }))
    }

    @Test func needsAsManyValuesAsCells() {
        #expect(HeatMap(rows: 2, columns: 2, values: [1, 2, 3]) == nil)
        #expect(HeatMap(rows: 0, columns: 0, values: []) == nil)
    }

    @Test func levelsGoFromLowestToHighest() throws {
        let map = try map([[1, 2], [3, 5]])
        #expect(map.level(of: 1) == 0 && map.level(of: 3) == 0.5 && map.level(of: 5) == 1)
        #expect(map.level(of: .nan) == nil && map.color(of: .infinity) == nil)
        #expect(map.color(of: 1) == RGBColor(0x440154) && map.color(of: 5) == RGBColor(0xFDE725))
    }

    @Test func zeroIsTheMiddleBetweenSigns() throws {
        let map = try map([[-1, 4]])
        #expect(map.isDiverging)
        #expect(map.level(of: 0) == 0.5 && map.level(of: 4) == 1 && map.level(of: -4) == 0)
        #expect(map.color(of: 0) == RGBColor(0xC8C8C8))
    }

    @Test func oddNumbers() throws {
        #expect(try map([[7, 7]]).level(of: 7) == 0.5)
        #expect(try map([[-1e300, 1e300]]).level(of: 1e300) == 1)
        #expect(try map([[0, 1e300]]).level(of: 5e299) == 0.5)
        let empty = try map([[.nan, .infinity]])
        #expect(
            empty.describe().text(in: .english)
                == "A matrix of 1 row and 2 columns. 2 values cannot be drawn: not finite.")
    }

    @Test func isDescribedInWords() throws {
        #expect(
            try map([[1, 2.5], [-3, 0]]).describe().text(in: .english)
                == "A matrix of 2 rows and 2 columns. Lowest -3 in row 1, column 0, highest 2.5 in row 0, column 1.")
        #expect(try map([[2], [2]]).describe().text(in: .english) == "A matrix of 2 rows and 1 column. All are 2.")
    }

    @Test func smallerMapsHoldMeans() throws {
        let map = try map([[1, 3, 10, .nan], [1, 3, 10, .nan]])
        #expect(map.reduced(toRows: 1, columns: 2).values == [2, 10])
        #expect(map.reduced(toRows: 9, columns: 9) == map)
        #expect(map.reduced(toRows: 0, columns: 0).values.count == 1)
    }

    @Test func barsAreDescribedInWords() {
        #expect(
            BarList([1, 4, 1]).describe().text(in: .english) == "3 numbers. Lowest 1 at 0, highest 4 at 1. Mean 2.")
        #expect(
            BarList(labels: ["a"], values: [.nan]).describe().text(in: .english)
                == "1 number. None can be drawn: not finite.")
        #expect(BarList([]).describe().text(in: .english) == "0 numbers.")
        #expect(
            BarList([2, .infinity]).describe().text(in: .english)
                == "2 numbers. All are 2. 1 value cannot be drawn: not finite.")
    }
}
