import Wording

/// The headings that have a meaning, in every language in which they may be written.
enum ReservedWords {
    /// The withheld parts of a step.
    static let parts = ["Hint", "Feedback", "Why", "Solution", "Tests", "Distractors", "Rubric", "Easier"]
    /// The kinds of question.
    static let questions = QuestionCatalogue.kinds.map { $0.keyword }
    /// Sections of the whole lesson.
    static let sections = ["Setup", "Data"]

    static let languages = Language.allCases.map(\.rawValue)

    private static let norwegian = [
        "velg en": "Choose one", "velg én": "Choose one", "velg ett": "Choose one", "velg alle": "Choose all",
        "tall": "Number", "uttrykk": "Expression", "funksjon": "Function", "eksperiment": "Experiment",
        "forutsi": "Predict", "rekkefølge": "Order", "par": "Match", "fyll inn": "Fill in", "forklar": "Explain",
        "hint": "Hint", "tilbakemelding": "Feedback", "hvorfor": "Why", "løsning": "Solution", "tester": "Tests",
        "distraktorer": "Distractors", "lettere": "Easier", "vurdering": "Rubric", "oppsett": "Setup", "data": "Data",
    ]

    /// The English word for a heading's text: case and a final colon are ignored.
    static func canonical(_ heading: String, language: String) -> String? {
        let word = normal(heading)
        if let known = (questions + parts + sections).first(where: { $0.lowercased() == word }) { return known }
        return language == "nb" ? norwegian[word] : nil
    }

    /// The reserved word that a heading of a step may have been meant to be.
    static func nearMiss(_ heading: String, language: String) -> String? {
        let word = normal(heading)
        guard canonical(word, language: language) == nil else { return nil }
        var known = questions + parts
        if language == "nb" { known += norwegian.keys.sorted() }
        // `Hint 2` and `Hint (2)` are common.
        if let space = word.lastIndex(of: " "), word[word.index(after: space)...].allSatisfy({ !$0.isLetter }),
            let exact = canonical(String(word[..<space]), language: language)
        {
            return exact
        }
        return NearMiss.nearest(to: word, among: known)
    }

    private static func normal(_ heading: String) -> String {
        var word = heading.collapsed.lowercased()
        if word.hasSuffix(":") { word = String(word.dropLast().trimmed) }
        return word
    }
}
