/// A key that a terminal sends as an escape sequence.
enum EditingKey: Equatable {
    case up, down, left, right, wordLeft, wordRight, home, end, delete, deleteWord, pageUp, pageDown, backTab
    /// The start of a bracketed paste.
    case paste
    /// Not a key: this program asks itself to put text into the line.
    case preset
    /// Anything else; it does nothing, and its characters do not reach the line.
    case unknown

    /// The sequence after which this program puts its own text into a fresh line.
    static let presetSequence = "\u{1B}[1900~"

    /// Reads the part of a sequence after its introducer (`ESC [`, or `ESC O` when `isShort`), as xterm, rxvt and the
    /// Linux console send it: `3~`, `A`, `1;5C`.
    init(parameters: String, final: Unicode.Scalar, isShort: Bool) {
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 1 }
        // The second parameter is 1 + shift + 2 alt + 4 control.
        let modifiers = (numbers.count > 1 ? max(numbers[1], 1) : 1) - 1
        let movesByWord = modifiers & 6 != 0 || (isShort && parameters == "5")
        switch final {
        case "A": self = .up
        case "B": self = .down
        case "C": self = movesByWord ? .wordRight : .right
        case "D": self = movesByWord ? .wordLeft : .left
        // rxvt sends small letters with Control.
        case "c" where isShort: self = .wordRight
        case "d" where isShort: self = .wordLeft
        case "H": self = .home
        case "F": self = .end
        case "Z": self = .backTab
        case "~": self = Self.numbered(numbers.first ?? 0, withModifier: movesByWord)
        // rxvt with Control.
        case "^": self = Self.numbered(numbers.first ?? 0, withModifier: true)
        default: self = .unknown
        }
    }

    private static func numbered(_ number: Int, withModifier: Bool) -> EditingKey {
        switch number {
        case 1, 7: .home
        case 3: withModifier ? .deleteWord : .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 200: .paste
        case 1900: .preset
        default: .unknown
        }
    }
}
