import CEditLine

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Rows of text that are drawn over and over in the same place, such as a curve while a network learns.
///
/// At a terminal at most ten times a second; elsewhere only the last rows are written, by `finish`.
public final class RefreshingRows {
    private let output: Output
    private let isTerminal: Bool
    private let interval: Double
    private let clock: () -> Double
    private var shownRowCount = 0
    private var lastTime = -Double.infinity
    private var waiting: [String]?

    /// - Parameter clock: seconds that never run backwards; the system's by default.
    public init(
        output: Output, isTerminal: Bool, framesPerSecond: Double = 10, clock: @escaping () -> Double = monotonicSeconds
    ) {
        self.output = output
        self.isTerminal = isTerminal
        self.interval = 1 / max(framesPerSecond, 0.1)
        self.clock = clock
    }

    deinit { finish() }

    /// Shows the rows in place of those before, or keeps them for later when the last ones are younger than a frame.
    ///
    /// A row must not be wider than the window, nor all of them higher, or the next ones land in the wrong place.
    public func show(_ rows: [String]) {
        waiting = rows
        guard isTerminal else { return }
        let now = clock()
        if now - lastTime >= interval {
            lastTime = now
            draw()
        }
    }

    /// Shows the last rows and leaves the cursor below them.
    public func finish() {
        if waiting != nil { draw() }
        if isTerminal, shownRowCount > 0 {
            output.write("\u{1B}[?25h")
            celine_set_cursor_hidden(0)
        }
        output.flush()
        shownRowCount = 0
        lastTime = -Double.infinity
    }

    private func draw() {
        guard let rows = waiting else { return }
        waiting = nil
        guard isTerminal else {
            output.write(rows.map { $0 + "\n" }.joined())
            return
        }
        var text = ""
        if shownRowCount == 0 {
            celine_set_cursor_hidden(1)
            text += "\u{1B}[?25l"
        } else {
            text += "\u{1B}[\(shownRowCount)A\r"
        }
        for row in rows { text += "\u{1B}[2K\(row)\n" }
        if rows.count < shownRowCount { text += "\u{1B}[J" }
        shownRowCount = rows.count
        output.write(text)
        output.flush()
    }
}

/// Seconds since some moment in the past, never running backwards.
public func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
