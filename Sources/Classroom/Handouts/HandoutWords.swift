/// The words of ours on a sheet of paper, in the lesson's language.
struct HandoutWords: Sendable {
    var name, answer, output, data, hint, mistakes, why, solution, key, problem, moreRows, easier: String

    /// - Parameter language: `nb` for Norwegian; all others are English.
    init(language: String) {
        self = language == "nb" ? .norwegian : .english
    }

    private init(
        name: String, answer: String, output: String, data: String, hint: String, mistakes: String, why: String,
        solution: String, key: String, problem: String, moreRows: String, easier: String
    ) {
        self.name = name
        self.answer = answer
        self.output = output
        self.data = data
        self.hint = hint
        self.mistakes = mistakes
        self.why = why
        self.solution = solution
        self.key = key
        self.problem = problem
        self.moreRows = moreRows
        self.easier = easier
    }

    static let english = HandoutWords(
        name: "Name", answer: "Answer", output: "It prints:", data: "Data", hint: "Hint", mistakes: "Known mistakes",
        why: "Why", solution: "Solution", key: "with key", problem: "This step has a problem; see mlshell lint, line",
        moreRows: "further rows are left out here", easier: "A smaller form")

    static let norwegian = HandoutWords(
        name: "Navn", answer: "Svar", output: "Det skriver ut:", data: "Data", hint: "Hint", mistakes: "Kjente feil",
        why: "Hvorfor", solution: "Løsning", key: "med fasit",
        problem: "Dette steget har en feil; se mlshell lint, linje",
        moreRows: "flere rader er utelatt her", easier: "En mindre utgave")
}
