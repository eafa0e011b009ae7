/// What keys send.
public enum Keystroke {
    public static let enter = "\r"
    public static let tab = "\t"
    public static let backTab = "\u{1B}[Z"
    public static let escape = "\u{1B}"
    public static let backspace = "\u{7F}"
    public static let up = "\u{1B}[A"
    public static let down = "\u{1B}[B"
    public static let right = "\u{1B}[C"
    public static let left = "\u{1B}[D"
    public static let home = "\u{1B}[H"
    public static let end = "\u{1B}[F"
    public static let delete = "\u{1B}[3~"
    public static let pageUp = "\u{1B}[5~"
    public static let pageDown = "\u{1B}[6~"
    public static let controlLeft = "\u{1B}[1;5D"
    public static let controlRight = "\u{1B}[1;5C"

    /// A letter with the control key.
    public static func control(_ letter: Character) -> String {
        String(UnicodeScalar((letter.asciiValue ?? 0x40) & 0x1F))
    }

    /// A key with the Alt key.
    public static func alt(_ key: String) -> String { "\u{1B}" + key }

    /// A text as a terminal sends it when it is pasted, with line ends as carriage returns.
    public static func paste(_ text: String) -> String {
        "\u{1B}[200~" + String(text.map { $0 == "\n" ? "\r" : $0 }) + "\u{1B}[201~"
    }
}
