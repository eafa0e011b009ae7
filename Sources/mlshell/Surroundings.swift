#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Shell
import Terminal
import Wording

/// What the program takes from the machine it runs on: folders, clock, chance.
enum Surroundings {
    private static let environment = processEnvironment()

    /// `$XDG_STATE_HOME/mlshell`, by default below `~/.local/state`; nil without a home.
    static var stateFolder: String? {
        if let given = environment["XDG_STATE_HOME"], given.hasPrefix("/") { return given + "/mlshell" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/state/mlshell"
    }

    /// The language of the locale.
    static let localeLanguage = Language.of(environment: environment)

    /// The language of words that are said before a command's arguments are read, such as its help.
    static let language: Language = {
        let arguments = CommandLine.arguments
        let given = arguments.enumerated().lazy.compactMap { place, argument -> Language? in
            if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst(11))) }
            guard argument == "--language", place + 1 < arguments.count else { return nil }
            return Language(rawValue: arguments[place + 1])
        }
        return given.first ?? localeLanguage
    }()

    static var journalPath: String? { stateFolder.map { $0 + "/journal.jsonl" } }
    static var historyPath: String? { stateFolder.map { $0 + "/history" } }

    static func secondsSince1970() -> Int { Int(time(nil)) }

    /// How far the local time is from UTC at a moment.
    static func secondsFromUTC(_ moment: Int) -> Int {
        var (seconds, parts) = (time_t(moment), tm())
        return localtime_r(&seconds, &parts) == nil ? 0 : Int(parts.tm_gmtoff)
    }

    /// The folder in which the program was started.
    static var workFolder: String {
        guard let path = getcwd(nil, 0) else { return "." }
        defer { free(path) }
        return String(cString: path)
    }

    /// All that a session takes from this machine.
    static func environment(lessons: String?, seed: UInt64?, _ speech: SpeechOptions) -> SessionEnvironment {
        SessionEnvironment(
            secondsSince1970: secondsSince1970, secondsFromUTC: secondsFromUTC, seed: seed ?? self.seed,
            lessonsFolder: lessonsFolder(given: lessons), journalPath: journalPath, workFolder: workFolder,
            language: speech.language, localeLanguage: localeLanguage,
            isInterrupted: { InterruptFlag.isRaised || Signals.hangUpIsRequested })
    }

    static var seed: UInt64 { UInt64.random(in: 0...UInt64.max) }

    /// The built-in lessons: as given, beside the installed program, or in the package that the program was built in.
    static func lessonsFolder(given: String?) -> String? {
        if let given { return given }
        guard let program = programPath else { return nil }
        var folders = [parent(parent(program)) + "/share/mlshell/Lessons"]
        var folder = parent(program)
        for _ in 0..<6 where folder != "/" {
            folder = parent(folder)
            folders.append((folder == "/" ? "" : folder) + "/Lessons")
        }
        return folders.first { isFolder($0) }
    }

    private static var programPath: String? {
        #if os(Linux)
            let link = "/proc/self/exe"
        #else
            let link = CommandLine.arguments.first ?? ""
        #endif
        guard let resolved = realpath(link, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
