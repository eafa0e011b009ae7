import Testing

@testable import MiniPython

struct StringSearchTests {
    /// Long runs of one letter drive the search into its linear method.
    @Test func agreesWithPlainSearchOnPeriodicTexts() {
        for length in [1, 2, 17, 40] {
            let hay = Array(String(repeating: "aab", count: 3000).utf8) + Array("aaab".utf8)
            for tail in ["", "b", "c"] {
                let needle = Array(String(repeating: "aab", count: length).utf8) + Array(("aa" + tail).utf8)
                let places = hay.indices.filter { hay[$0...].starts(with: needle) }
                hay.withUnsafeBufferPointer { hay in
                    needle.withUnsafeBufferPointer { needle in
                        #expect(StringSearch.first(needle, in: hay, from: 0, to: hay.count) == places.first)
                        #expect(StringSearch.last(needle, in: hay, from: 0, to: hay.count) == places.last)
                    }
                }
            }
        }
    }

    @Test func worstCaseStaysLinear() {
        let hay = [UInt8](repeating: 97, count: 1 << 20)
        let needle = [UInt8](repeating: 97, count: 1 << 18) + [98]
        hay.withUnsafeBufferPointer { hay in
            needle.withUnsafeBufferPointer { needle in
                // Quadratic search would take minutes here.
                #expect(StringSearch.first(needle, in: hay, from: 0, to: hay.count) == nil)
                #expect(StringSearch.last(needle, in: hay, from: 0, to: hay.count) == nil)
                #expect(StringSearch.count(needle, in: hay, from: 0, to: hay.count) == 0)
            }
        }
    }
}
