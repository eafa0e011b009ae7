import CEditLine

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the learner asked for about colour.
public enum ColorChoice: String, CaseIterable, Sendable {
    case automatic = "auto"
    case always
    case never
}

/// How many colours may be used.
public enum ColorDepth: Int, Comparable, Sendable {
    case none = 0
    case basic16 = 16
    case indexed256 = 256
    case trueColor = 16_777_216

    public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

/// What the terminal at both ends can do.
public struct TerminalCapabilities: Equatable, Sendable {
    public var inputIsTerminal: Bool
    public var outputIsTerminal: Bool
    public var columns: Int
    public var rows: Int
    public var colorDepth: ColorDepth
    /// Whether characters beyond ASCII may be drawn.
    public var usesUnicode: Bool
    /// Whether the terminal obeys no escape sequences (`TERM=dumb`, or none named).
    public var isDumb: Bool

    /// Decides from the environment alone; see `current` for the process's own.
    ///
    /// - Parameters:
    ///   - windowSize: what the terminal itself says, if it does.
    ///   - codeset: the character encoding of the user's locale, as `nl_langinfo(CODESET)` names it.
    public static func decide(
        environment: [String: String], inputIsTerminal: Bool, outputIsTerminal: Bool,
        windowSize: (columns: Int, rows: Int)?, codeset: String, colorChoice: ColorChoice = .automatic
    ) -> TerminalCapabilities {
        let kind = environment["TERM"] ?? ""
        let isDumb = kind.isEmpty || kind == "dumb"
        return TerminalCapabilities(
            inputIsTerminal: inputIsTerminal, outputIsTerminal: outputIsTerminal,
            columns: windowSize?.columns ?? positiveNumber(environment["COLUMNS"]) ?? 80,
            rows: windowSize?.rows ?? positiveNumber(environment["LINES"]) ?? 24,
            colorDepth: colorDepth(
                environment: environment, mayUseColor: outputIsTerminal && !isDumb, choice: colorChoice),
            usesUnicode: usesUnicode(environment: environment, codeset: codeset), isDumb: isDumb)
    }

    /// Looks at standard input, standard output and the environment of the process, and takes the user's encoding.
    public static func current(
        environment: [String: String] = processEnvironment(), colorChoice: ColorChoice = .automatic
    ) -> TerminalCapabilities {
        let codeset = String(cString: celine_prepare_locale())
        return decide(
            environment: environment, inputIsTerminal: isatty(STDIN_FILENO) == 1,
            outputIsTerminal: isatty(STDOUT_FILENO) == 1, windowSize: windowSize(), codeset: codeset,
            colorChoice: colorChoice)
    }

    /// The size of the window of standard output now, where it has one.
    public static func windowSize() -> (columns: Int, rows: Int)? {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guard celine_window_size(STDOUT_FILENO, &columns, &rows) == 1 else { return nil }
        return (Int(columns), Int(rows))
    }

    private static func positiveNumber(_ text: String?) -> Int? {
        guard let number = text.flatMap({ Int($0) }), (1...10_000).contains(number) else { return nil }
        return number
    }

    /// The own switch wins, then NO_COLOR (no-color.org: when not empty), then FORCE_COLOR, then the terminal's kind.
    private static func colorDepth(
        environment: [String: String], mayUseColor: Bool, choice: ColorChoice
    ) -> ColorDepth {
        let best = deepest(environment: environment)
        if choice == .never { return .none }
        if choice == .always { return best }
        if environment["NO_COLOR"]?.isEmpty == false { return .none }
        switch environment["FORCE_COLOR"] ?? "" {
        case "": return mayUseColor ? best : .none
        case "0", "false": return .none
        case "2": return max(best, .indexed256)
        case "3": return .trueColor
        default: return best
        }
    }

    private static func deepest(environment: [String: String]) -> ColorDepth {
        if ["truecolor", "24bit"].contains(environment["COLORTERM"]) { return .trueColor }
        let kind = environment["TERM"] ?? ""
        return kind.contains("256color") || kind.contains("kitty") || kind.contains("alacritty")
            ? .indexed256 : .basic16
    }

    /// A locale that is not set at all says nothing about the terminal, and terminals today use UTF-8; one that was
    /// set to another encoding is obeyed. One that asks for UTF-8 and is not installed leaves the system with ASCII, but
    /// the terminal takes what it asks for.
    private static func usesUnicode(environment: [String: String], codeset: String) -> Bool {
        let asked = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let asked else { return true }
        let named = asked.split(separator: ".").dropFirst().first?.prefix { $0 != "@" } ?? ""
        return [codeset, String(named)].contains { ["UTF-8", "UTF8"].contains($0.uppercased()) }
    }
}

/// The variables of the process's environment.
public func processEnvironment() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
        let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
        entry += 1
    }
    return variables
}
