import Testing

@testable import Terminal

@Suite struct HistoryWalkTests {
    @Test func goesOlderAndBack() {
        var walk = HistoryWalk(entries: ["a", "b"])
        #expect(walk.newer(than: "typed") == nil)
        #expect(walk.older(than: "typed") == "b")
        #expect(walk.older(than: "b") == "a")
        #expect(walk.older(than: "a") == nil)
        #expect(walk.newer(than: "a") == "b")
        #expect(walk.newer(than: "b") == "typed")
    }

    @Test func changesOnTheWayAreKept() {
        var walk = HistoryWalk(entries: ["a", "b"])
        _ = walk.older(than: "")
        #expect(walk.older(than: "b changed") == "a")
        #expect(walk.newer(than: "a") == "b changed")
    }

    @Test func onlyEntriesWithTheSameStart() {
        var walk = HistoryWalk(entries: ["apple", "banana", "apricot"])
        #expect(walk.older(than: "ap", beginningWith: "ap") == "apricot")
        #expect(walk.older(than: "apricot", beginningWith: "ap") == "apple")
        #expect(walk.older(than: "apple", beginningWith: "ap") == nil)
        #expect(walk.newer(than: "apple", beginningWith: "ap") == "apricot")
        #expect(walk.newer(than: "apricot", beginningWith: "ap") == "ap")
    }
}
