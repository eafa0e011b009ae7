import Testing

@testable import Terminal

@Suite struct CompletionTests {
    @Test(arguments: [
        (["mean", "median"], "me"), (["mean"], "mean"), (["a", "b"], ""), ([], ""), (["blåbær", "blå"], "blå"),
    ])
    func commonPrefix(candidates: [String], expected: String) {
        #expect(Completion(replacing: 0..<0, candidates: candidates).commonPrefix == expected)
    }

    @Test func columnsAreReadDownwards() {
        #expect(columns(of: ["a", "b", "c", "d", "e"], width: 8) == ["a  c  e", "b  d"])
    }

    @Test func narrowWindowHasOneColumn() {
        #expect(columns(of: ["long", "words"], width: 3) == ["long", "words"])
    }

    @Test func longListsAreCut() {
        #expect(columns(of: (0..<10).map(String.init), width: 3, limit: 2) == ["0", "1", "and 8 more"])
        #expect(columns(of: [], width: 80) == [])
    }
}
