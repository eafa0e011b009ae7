/// How many columns of a terminal the text fills: East Asian wide characters and emoji two, combining ones none.
/// Complexity: O(n).
public func displayWidth(_ text: String) -> Int {
    text.reduce(0) { $0 + displayWidth($1) }
}

/// How many columns of a terminal one character, with its combining marks, fills.
public func displayWidth(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return scalarWidth(first) }
    let isEmoji = scalars.contains { $0.value == 0xFE0F || $0.value == 0x200D } && first.properties.isEmoji
    let isFlag = (0x1F1E6...0x1F1FF).contains(first.value)
    return isEmoji || isFlag ? 2 : scalars.reduce(0) { $0 + scalarWidth($1) }
}

private func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // The vowels and final consonants of Hangul join the syllable before them.
    if (0x1160...0x11FF).contains(value) { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wideRanges.contains { $0.contains(value) } ? 2 : 1
}

/// The blocks whose characters are wide or full-width in Unicode Standard Annex 11.
private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18AFF, 0x1B000...0x1B2FF,
    0x1F200...0x1F2FF, 0x20000...0x3FFFD,
]

/// The text with control characters, and those that turn the direction of writing, shown as Python escapes them,
/// so that a terminal shows them and does not obey them.
public func escapingControls(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09: result.append(contentsOf: "\\t".unicodeScalars)
        case 0x0A: result.append(contentsOf: "\\n".unicodeScalars)
        case 0x0D: result.append(contentsOf: "\\r".unicodeScalars)
        case 0x00...0x1F, 0x7F...0x9F: result.append(contentsOf: ("\\x" + hexadecimal(scalar.value, 2)).unicodeScalars)
        case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
            result.append(contentsOf: ("\\u" + hexadecimal(scalar.value, 4)).unicodeScalars)
        default: result.append(scalar)
        }
    }
    return String(result)
}

private func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// The text cut to a width, with the mark at its end where something was cut.
func cut(_ text: String, to width: Int, mark: String) -> String {
    if displayWidth(text) <= width { return text }
    let room = width - displayWidth(mark)
    var (result, used) = ("", 0)
    for character in text {
        let next = displayWidth(character)
        if used + next > max(room, 0) { break }
        result.append(character)
        used += next
    }
    return room >= 0 ? result + mark : String(mark.prefix(max(0, width)))
}

/// The text in lines of at most a width, broken at spaces, within a word only where it is longer than a line,
/// and wherever the text itself has a new line.
func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
        var (lines, line, used) = ([String](), "", 0)
        for word in escapingControls(String(paragraph)).split(separator: " ") {
            let size = displayWidth(String(word))
            if !line.isEmpty, used + 1 + size > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            if !line.isEmpty {
                line += " "
                used += 1
            }
            for character in word {
                let next = displayWidth(character)
                if !line.isEmpty, used + next > width {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += next
            }
        }
        return lines + [line]
    }
}
