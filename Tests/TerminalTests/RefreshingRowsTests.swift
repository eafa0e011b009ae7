import Testing

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct RefreshingRowsTests {
    /// What is written while `body` runs at a clock that it sets.
    private func written(isTerminal: Bool, _ body: (RefreshingRows, (Double) -> Void) -> Void) -> String {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        var time = 0.0
        let output = Output(descriptor: ends[1])
        let rows = RefreshingRows(output: output, isTerminal: isTerminal, framesPerSecond: 10) { time }
        body(rows) { time = $0 }
        rows.finish()
        close(ends[1])
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(ends[0], &bytes, bytes.count)
        close(ends[0])
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    @Test func fileGetsTheLastRowsOnly() {
        let text = written(isTerminal: false) { rows, setTime in
            for step in 0..<5 {
                setTime(Double(step))
                rows.show(["step \(step)"])
            }
        }
        #expect(text == "step 4\n")
    }

    @Test func framesThatComeTooSoonAreLeftOutButTheLastIsShown() {
        let text = written(isTerminal: true) { rows, setTime in
            for step in 0..<5 {
                setTime(Double(step) * 0.04)
                rows.show(["step \(step)"])
            }
        }
        let frames = (0..<5).filter { text.contains("step \($0)") }
        #expect(frames == [0, 3, 4])
    }

    @Test func rowsAreRewrittenInPlaceAndTheCursorComesBack() {
        let text = written(isTerminal: true) { rows, setTime in
            rows.show(["a", "b"])
            setTime(1)
            rows.show(["c"])
        }
        #expect(
            text == "\u{1B}[?25l\u{1B}[2Ka\n\u{1B}[2Kb\n\u{1B}[2A\r\u{1B}[2Kc\n\u{1B}[J\u{1B}[?25h")
    }

    @Test func nothingShownWritesNothing() {
        #expect(written(isTerminal: true) { _, _ in } == "")
    }
}
