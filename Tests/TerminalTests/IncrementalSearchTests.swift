import Testing

@testable import Terminal

@Suite struct IncrementalSearchTests {
    private func search(_ query: String, in entries: [String]) -> IncrementalSearch {
        var search = IncrementalSearch(entries: entries)
        for character in query { search.extend(by: character) }
        return search
    }

    @Test func newestMatchComesFirst() {
        #expect(search("b", in: ["ab", "cb", "d"]).match == "cb")
    }

    @Test func repeatedEntriesAreShownOnce() {
        var search = search("x", in: ["x1", "x2", "x2"])
        search.older()
        #expect(search.match == "x1")
    }

    @Test func failureKeepsTheLastMatchAndBackspaceUndoesIt() {
        var search = search("abz", in: ["ab", "b"])
        #expect(search.hasFailed)
        #expect(search.match == "ab")
        search.shorten()
        #expect(!search.hasFailed)
        search.shorten()
        search.shorten()
        search.shorten()
        #expect(search.query.isEmpty)
        #expect(search.match == nil)
    }

    @Test func placeOfTheQueryInScalars() {
        #expect(search("bær", in: ["blåbær"]).matchOffset == 3)
    }

    @Test func emptyHistoryFails() {
        #expect(search("a", in: []).hasFailed)
    }

    @Test func olderWithoutAQueryDoesNothing() {
        var search = search("", in: ["a"])
        search.older()
        #expect(search.match == nil)
        #expect(!search.hasFailed)
    }
}
