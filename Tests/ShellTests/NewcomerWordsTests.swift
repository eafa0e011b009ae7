import TestFiles
import Testing

@testable import Shell

/// What newcomers type and mean as something else, at each kind of question: a word says what to type instead.
@Suite struct NewcomerWordsTests {
    let folder = TemporaryFolder()

    /// What is said about lines at a question, notices only.
    private func said(_ question: String, _ lines: String...) -> [String] {
        outputs(question, lines).compactMap { if case .notice(let text) = $0 { text } else { nil } }
    }

    /// How many errors of Python lines bring at a question.
    private func errors(_ question: String, _ lines: String...) -> Int {
        outputs(question, lines).count { if case .error = $0 { true } else { false } }
    }

    private func outputs(_ question: String, _ lines: [String]) -> [SessionOutput] {
        folder.write("---\nmlshell: 1\ntitle: T\nid: t\nlanguage: en\n---\n# T\n## S\n" + question, to: "lesson.md")
        let session = Session(SessionEnvironment(secondsSince1970: { 1000 }))
        _ = session.start(.lesson(path: folder.file("lesson.md")))
        return lines.flatMap { session.receive($0) }
    }

    private let number = "### Number\n- answer: 4\n"
    private let letters = "### Choose one\n- [x] One\n- [ ] Two\n"

    @Test func whatWasOnlyPrintedIsNoAnswer() {
        let remark = "print only shows a value. To answer, type the value itself, without print."
        #expect(said(number, "print(4)", "print(4)") == [remark])
        #expect(said("### Expression\n- answer: '[1, 2]'\n", "print([1, 2])") == [remark])
    }

    @Test(arguments: ["x = 4", "x=4", "x: 4"]) func aNumberWithANameIsNoAnswer(line: String) {
        #expect(said(number, line) == ["x stands for that number now. To answer, type the number alone."])
    }

    @Test func whatIsComputedStepByStepNeedsNoWord() {
        #expect(said(number, "x = 2 + 3", "y = x * 2", "def f(v): return v\n") == [])
    }

    @Test func aNumberInQuotesIsText() {
        #expect(said(number, "'4'") == ["In quotes this is text. To answer, type the number without quotes."])
        #expect(said(number, "'four'") == [])
    }

    @Test(arguments: ["= 4", "4!", "it is 4", "four", "4 = x", "the answer is 4"])
    func whatFailsIsToldWhatToType(line: String) {
        #expect(said(number, line) == ["Type a number or a calculation. :hint helps."])
    }

    /// A learner who answers in words is told what to type, and sees no error of a language that was not meant.
    @Test(arguments: ["the first one", "A ride", "between 0 and 1", "Hva nå?"]) func aSentenceIsNoPython(line: String) {
        for question in [number, letters] {
            #expect(said(question, line).count == 1)
            #expect(errors(question, line) == 0)
        }
    }

    @Test(arguments: ["print 4", "import zebra", "x y", "two", "1 2"])
    func whatMayBePythonIsRun(line: String) {
        #expect(errors(letters, "x = 1", line) == 1)
    }

    @Test(arguments: ["'a'", "1", "all", "One", "the first"]) func optionsAreChosenByLetters(line: String) {
        #expect(said(letters, line) == ["Type the letter of your answer."])
    }

    @Test func anExperimentNeedsTheName() {
        let experiment = "### Experiment\n```python\nrate = 1\n```\n- goal: rate == 4\n"
        #expect(said(experiment, "4") == ["To try it, give it to the name: rate = 4"])
        let other = "Python tells large letters from small ones: Rate is another name than rate."
        #expect(said(experiment, "Rate = 4") == [other])
        #expect(said(experiment, "rate") == [])
    }

    @Test func aDecimalCommaMakesAPair() {
        let experiment = "### Experiment\n```python\nrate = 1\n```\n- goal: rate == 4\n"
        let remark = "Python writes a point: rate = 0.5. With a comma it is a pair."
        #expect(said(experiment, "rate = 0,5") == [remark])
        #expect(said(experiment, "rate = 0.5") == [])
        #expect(said(experiment, "other = 0,5") == [])
    }

    @Test(arguments: ["2 ^ 2", "3^2"]) func aCaretIsNoPower(line: String) {
        let remark = "^ is no power in Python. A power is written **, as in 2 ** 3."
        #expect(said(number, line) == [remark])
        #expect(said(number, "'2^2'") == [])
    }

    @Test func aFunctionNeedsItsName() {
        let function = "### Function\n```python\ndef half(x):\n    ...\n```\n### Tests\n```python\nhalf(4) == 2\n```\n"
        #expect(
            said(function, "def Half(x): return x / 2\n")
                == ["Python tells large letters from small ones: Half is another name than half."])
    }

    @Test func aPartOfAnAnswerIsAskedForAgain() {
        let blanks = "### Fill in\nA **cat** and a **dog**.\n"
        let next = "Type what stands for __2__, 2 of 2."
        #expect(said(blanks, "cat", "") == [next, "This step waits for an answer. :skip goes on without.", next])
    }
}
