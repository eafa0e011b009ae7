import MiniPython
import Wording

/// Everything that a session takes from the world around it.
public struct SessionEnvironment {
    /// The moment, for the journal, in seconds since 1970 began.
    public var secondsSince1970: () -> Int
    /// How far the local time is from UTC at such a moment: a review counts days as the learner does.
    public var secondsFromUTC: (Int) -> Int
    /// Where random numbers start outside lessons.
    public var seed: UInt64
    /// The folder of the built-in lessons; nil when it was not found.
    public var lessonsFolder: String?
    /// Where the journal is; nil to keep no progress.
    public var journalPath: String?
    /// The language that was asked for; nil where nobody did.
    public var language: Language?
    /// The language of the locale, for all that no Norwegian lesson says.
    public var localeLanguage: Language
    /// The only folder into which `:save` writes: where the shell was started.
    public var workFolder: String
    /// What one entry may use.
    public var limits: Limits
    /// Whether somebody sees figures change: then a program that asks for a pause between two of them gets it.
    public var isWatched: Bool
    /// Waits so many seconds for a key, and names it; nil seconds give the keyboard back. nil where there is none.
    public var readKey: ((Double?) -> String?)?
    /// The columns and rows of the window now, where there is one.
    public var windowSize: () -> (columns: Int, rows: Int)? = { nil }
    /// Asked now and then while a program runs: whether Ctrl-C was pressed.
    public var isInterrupted: () -> Bool

    /// What one entry of a learner may use: a minute is long for a line, and short for a forgotten loop.
    public static var limits: Limits {
        var limits = Limits()
        limits.seconds = 60
        return limits
    }

    public init(
        secondsSince1970: @escaping () -> Int, secondsFromUTC: @escaping (Int) -> Int = { _ in 0 }, seed: UInt64 = 0,
        lessonsFolder: String? = nil, journalPath: String? = nil, workFolder: String = ".",
        language: Language? = nil, localeLanguage: Language = .english,
        limits: Limits = SessionEnvironment.limits, isWatched: Bool = false,
        isInterrupted: @escaping () -> Bool = { false }
    ) {
        self.language = language
        self.localeLanguage = localeLanguage
        self.secondsSince1970 = secondsSince1970
        self.secondsFromUTC = secondsFromUTC
        self.seed = seed
        self.lessonsFolder = lessonsFolder
        self.journalPath = journalPath
        self.workFolder = workFolder
        self.limits = limits
        self.isWatched = isWatched
        self.isInterrupted = isInterrupted
    }
}
