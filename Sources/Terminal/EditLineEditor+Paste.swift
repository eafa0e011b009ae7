extension EditLineEditor {
    /// The most that one paste may put into the line, in characters; the rest of a longer one is dropped.
    static let pasteLimit = 1 << 20

    /// Reads a bracketed paste to its end and inserts it as one piece, line ends included, so that nothing in it acts
    /// as a key. Control characters other than tab and line end are dropped.
    func paste() -> UInt8 {
        let terminator = Array("\u{1B}[201~".unicodeScalars)
        var pasted: [Unicode.Scalar] = []
        var recent: [Unicode.Scalar] = []
        var count = 0
        while let scalar = nextScalar() {
            count += 1
            recent.append(scalar)
            if recent.count > terminator.count { recent.removeFirst() }
            if recent == terminator {
                if count <= Self.pasteLimit { pasted.removeLast(terminator.count - 1) }
                break
            }
            if count <= Self.pasteLimit { pasted.append(scalar) }
        }
        buffer.insert(Self.cleaned(pasted))
        return CommandResult.refresh
    }

    /// Terminals send a carriage return for each line end.
    static func cleaned(_ pasted: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in pasted {
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x0A, 0x0D: text.append("\n")
            case 0x09: text.append(scalar)
            case 0..<0x20, 0x7F..<0xA0: break
            default: text.append(scalar)
            }
            previous = scalar
        }
        return String(text)
    }
}
