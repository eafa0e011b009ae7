/// A language in which the shell speaks.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    /// Norwegian Bokmål.
    case bokmal = "nb"

    /// The language that a locale such as `nb_NO.UTF-8` asks for: Bokmål for every Norwegian one, English for all others;
    /// nil for an empty name.
    public init?(locale: String) {
        guard !locale.isEmpty else { return nil }
        let code = locale.prefix { $0.isLetter }.lowercased()
        self = ["nb", "no", "nn", "norwegian", "bokmal"].contains(code) ? .bokmal : .english
    }

    /// The language of a process, by the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something.
    public static func of(environment: [String: String]) -> Language {
        ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0].flatMap { Language(locale: $0) } }.first
            ?? .english
    }
}
