import Plotting

/// Keeps what is shown at once within the window: says when to let the reader read before more is shown.
public struct Pager {
    /// The size of the window.
    public var columns: Int
    public var rows: Int
    /// Rows shown since the reader last had time.
    private var used = 0

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// The reader has read all that is there: a line was typed, or a program of their own scrolled.
    public mutating func readerIsReady() { used = 0 }

    /// Whether a text would push rows off the window that were not read; counts it as shown.
    ///
    /// One row is kept for the prompt. What is higher than the window by itself is not held back.
    /// - Parameter spared: rows from the top that may go, such as an empty one.
    public mutating func mustWait(before text: String, sparing spared: Int = 1) -> Bool {
        let size = height(of: text)
        let waits = used > 0 && used + size > max(rows - 1, 1) + spared
        used = (waits ? 0 : used) + size
        return waits
    }

    /// Rows that a text takes, long lines wrapped by the terminal.
    func height(of text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropLast().reduce(0) { $0 + max(1, (width(of: $1) + columns - 1) / max(columns, 1)) }
    }

    /// Columns of a line without the escape sequences in it.
    private func width(of line: Substring) -> Int {
        var visible = ""
        var isWithinEscape = false
        for scalar in line.unicodeScalars {
            if scalar == "\u{1B}" {
                isWithinEscape = true
            } else if isWithinEscape {
                isWithinEscape = !scalar.properties.isAlphabetic
            } else {
                visible.unicodeScalars.append(scalar)
            }
        }
        return displayWidth(visible)
    }
}
