import Plotting

extension Theme {
    /// A row as it is where the window has room for it, else broken at blanks.
    public func broken(_ line: Line) -> [Line] {
        line.width <= width ? [line] : Wrapping.wrap(line.runs, width: width)
    }
}

/// Breaks runs into rows at blanks.
enum Wrapping {
    /// - Parameters:
    ///   - width: columns of a row; a longer word is cut.
    ///   - first: what stands before the first row, `rest` before the others, both of the same width.
    static func wrap(_ runs: [Run], width: Int, first: String = "", rest: String = "") -> [Line] {
        var lines: [Line] = []
        var row: [Run] = []
        var used = 0
        let room = max(width - displayWidth(first), 8)
        func finish() {
            while let last = row.last, last.text.allSatisfy({ $0 == " " }) { row.removeLast() }
            let lead = lines.isEmpty ? first : rest
            lines.append(Line((lead.isEmpty ? [] : [Run(lead)]) + row))
            row = []
            used = 0
        }
        for word in words(runs, room: room) {
            if word.isBreak {
                finish()
                continue
            }
            let size = displayWidth(word.runs.map(\.text).joined())
            if word.isBlank {
                if used > 0, used + size <= room {
                    row += word.runs
                    used += size
                }
                continue
            }
            if used > 0, used + size > room { finish() }
            for run in word.runs {
                for piece in pieces(run.text, room) {
                    let pieceSize = displayWidth(piece)
                    if used + pieceSize > room { finish() }
                    row.append(Run(piece, run.style))
                    used += pieceSize
                }
            }
        }
        if !row.isEmpty || lines.isEmpty { finish() }
        return lines
    }

    private struct Word {
        var runs: [Run]
        var isBlank = false
        var isBreak = false
    }

    /// Words may change style in their middle; blanks and line ends stand alone. Code that takes at most half a row
    /// stays whole; longer code is divided at its blanks too.
    private static func words(_ runs: [Run], room: Int) -> [Word] {
        var result: [Word] = []
        var current: [Run] = []
        func close() {
            if !current.isEmpty { result.append(Word(runs: current)) }
            current = []
        }
        for run in runs {
            let isWhole = run.style.role == .code && displayWidth(run.text) <= room / 2
            var text = ""
            func push() {
                if !text.isEmpty { current.append(Run(text, run.style)) }
                text = ""
            }
            for character in run.text {
                if character == "\n" {
                    push()
                    close()
                    result.append(Word(runs: [], isBreak: true))
                } else if character == " ", !isWhole {
                    push()
                    close()
                    result.append(Word(runs: [Run(" ", run.style)], isBlank: true))
                } else {
                    text.append(character)
                }
            }
            push()
        }
        close()
        return result
    }

    /// Columns of the mark before a row that goes on with the row above.
    private static let markWidth = 2

    /// Cuts a line of code that is too wide at its last blank that has room, or in the middle of a word that has none.
    /// - Returns: the first row, and others that are set in as deep as the line; each of these has a mark before it.
    static func code(_ line: String, room: Int) -> [String] {
        guard displayWidth(line) > room else { return [line] }
        let indent = String(line.prefix { $0 == " " }.prefix(max(room / 2, 0)))
        var rows: [String] = []
        var rest = line[...]
        while true {
            let lead = rows.isEmpty ? 0 : indent.count + markWidth
            let width = max(room - lead, 8)
            var end = rest.startIndex
            var used = 0
            var blank: Substring.Index?
            while end < rest.endIndex, used + displayWidth(rest[end]) <= width {
                used += displayWidth(rest[end])
                end = rest.index(after: end)
                if end < rest.endIndex, rest[end] == " ", rest[..<end].contains(where: { $0 != " " }) { blank = end }
            }
            let cut = end == rest.endIndex ? end : blank ?? end
            rows.append((rows.isEmpty ? "" : indent) + rest[..<cut])
            rest = rest[cut...].drop { $0 == " " }
            if rest.isEmpty { return rows }
        }
    }

    private static func pieces(_ text: String, _ room: Int) -> [String] {
        if displayWidth(text) <= room { return [text] }
        var result: [String] = []
        var piece = ""
        for character in text {
            if displayWidth(piece) + displayWidth(character) > room {
                result.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return result + [piece]
    }
}
