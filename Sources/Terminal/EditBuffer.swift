import CEditLine

/// The line that libedit holds; places are counted in Unicode scalars.
struct EditBuffer {
    /// Alive as long as the `EditLineEditor` that made this value; used on its thread only.
    let editor: OpaquePointer

    var text: String {
        guard let info = el_line(editor)?.pointee, let start = info.buffer, let end = info.lastchar, end > start else {
            return ""
        }
        let bytes = UnsafeRawBufferPointer(start: start, count: end - start)
        return String(decoding: bytes, as: UTF8.self)
    }

    var cursor: Int { Int(el_cursor(editor, 0)) }

    /// What stands before the cursor on its own row of the text.
    var rowBeforeCursor: String {
        let before = text.unicodeScalars.prefix(cursor)
        let row = before.lastIndex(of: "\n").map { before[before.index(after: $0)...] } ?? before
        return String(row)
    }

    func moveCursor(to place: Int) {
        el_cursor(editor, Int32(clamping: place - cursor))
    }

    func insert(_ text: String) {
        guard !text.isEmpty else { return }
        el_insertstr(editor, text)
    }

    /// Takes out a part of the text and leaves the cursor there.
    func delete(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        moveCursor(to: range.upperBound)
        el_deletestr(editor, Int32(clamping: range.count))
    }

    func replaceAll(with text: String, cursor: Int? = nil) {
        delete(0..<self.text.unicodeScalars.count)
        insert(text)
        if let cursor { moveCursor(to: cursor) }
    }
}

/// Places within the text of an edit buffer.
struct TextPlaces {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    var end: Int { scalars.count }

    /// The start of the word before a place; a word is letters, digits and underscores.
    func wordStart(before place: Int) -> Int {
        var place = min(place, end)
        while place > 0, !isWord(place - 1) { place -= 1 }
        while place > 0, isWord(place - 1) { place -= 1 }
        return place
    }

    /// The end of the word after a place.
    func wordEnd(after place: Int) -> Int {
        var place = max(place, 0)
        while place < end, !isWord(place) { place += 1 }
        while place < end, isWord(place) { place += 1 }
        return place
    }

    func rowStart(of place: Int) -> Int {
        var place = min(place, end)
        while place > 0, scalars[place - 1] != "\n" { place -= 1 }
        return place
    }

    func rowEnd(of place: Int) -> Int {
        var place = max(place, 0)
        while place < end, scalars[place] != "\n" { place += 1 }
        return place
    }

    /// The same column one row higher, or that row's end; `nil` on the first row.
    func above(_ place: Int) -> Int? {
        let start = rowStart(of: place)
        guard start > 0 else { return nil }
        return min(rowStart(of: start - 1) + place - start, start - 1)
    }

    /// The same column one row lower, or that row's end; `nil` on the last row.
    func below(_ place: Int) -> Int? {
        let next = rowEnd(of: place) + 1
        guard next <= end else { return nil }
        return min(next + place - rowStart(of: place), rowEnd(of: next))
    }

    private func isWord(_ place: Int) -> Bool {
        let properties = scalars[place].properties
        return properties.isAlphabetic || properties.numericType != nil || scalars[place] == "_"
    }
}
