import Testing

@testable import Plotting

@Suite struct LinePathTests {
    private func places(_ points: [(x: Double, y: Double)?], columns: Int = 5, rows: Int = 5) -> [String] {
        var places: [String] = []
        LinePath(points: points, columns: columns, rows: rows).walk { place, distance in
            places.append("\(place.column),\(place.row)@\(distance)")
        }
        return places
    }

    @Test func visitsEachPlaceOnce() {
        #expect(places([(0, 0), (1, 1)]) == ["0,0@0", "1,1@1", "2,2@2", "3,3@3", "4,4@4"])
        #expect(places([(0, 0), (0.5, 0), (0.5, 0.25)]) == ["0,0@0", "1,0@1", "2,0@2", "2,1@3"])
    }

    @Test func beginsAnewAfterAGap() {
        #expect(places([(0, 0), (0.25, 0), nil, (1, 1)]) == ["0,0@0", "1,0@1", "4,4@0"])
    }

    @Test func cutsOffWhatLiesOutside() {
        #expect(places([(-1, 0.5), (2, 0.5)]) == (0..<5).map { "\($0),2@\($0)" })
        #expect(places([(-1e9, -1e9), (1e9, 1e9)]).count == 5)
        #expect(places([(2, 0), (2, 1)]).isEmpty)
        #expect(places([(-0.5, 0.75), (0.25, 2)]).isEmpty)
    }

    @Test func stepsOnlyToNeighbours() {
        var previous: GridPoint?
        LinePath(points: [(0.1, 0.9), (0.95, 0.2), (0.3, 0.05)], columns: 40, rows: 70).walk { place, _ in
            if let previous {
                #expect(max(abs(place.column - previous.column), abs(place.row - previous.row)) == 1)
            }
            previous = place
        }
    }
}
