import MiniPython
import Plotting
import TestFiles
import Testing

@testable import Shell
@testable import Tutoring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct SessionTests {
    let folder = TemporaryFolder()
    static let lesson = testFolder + "/Fixtures/small.md"

    private func session(journal: String? = nil, isInterrupted: @escaping () -> Bool = { false }) -> Session {
        Session(
            SessionEnvironment(
                secondsSince1970: { 1000 }, journalPath: journal ?? folder.journal, isInterrupted: isInterrupted))
    }

    /// What was said, in plain words.
    private func words(_ outputs: [SessionOutput]) -> [String] {
        outputs.map { output in
            switch output {
            case .lessonTitle(let title, _): "lesson: \(title)"
            case .stepTitle(let title, _): "step: \(title)"
            case .text(let blocks): "text: \(blocks.plainText)"
            case .options(let options): "options: \(options.count)"
            case .program: "program"
            case .printed(let text): "printed: \(text)"
            case .error(let text): "error: \(text.split(separator: "\n").last ?? "")"
            case .figure: "figure"
            case .frame: "frame"
            case .picture: "picture"
            case .verdict(let mark, let blocks): "\(mark): \(blocks.plainText)"
            case .aside(let heading, _): "aside: \(heading)"
            case .notice(let text): "notice: \(text)"
            }
        }
    }

    @Test func ctrlCStopsARunAndKeepsTheNames() {
        final class Key { var isDown = false }
        let key = Key()
        let session = session(isInterrupted: { key.isDown })
        _ = session.receive("x = 5")
        key.isDown = true
        #expect(words(session.receive("while True: pass\n")) == ["error: KeyboardInterrupt"])
        key.isDown = false
        #expect(words(session.receive("x")) == ["printed: 5\n"])
    }

    /// Keys typed while a lesson is opened are for its prompt, and nobody watches what is drawn again.
    @Test func makingNamesAgainPlaysNothing() {
        final class Keys { var asked = 0 }
        let keys = Keys()
        func opened(at second: Int) -> Session {
            var environment = SessionEnvironment(
                secondsSince1970: { second }, journalPath: folder.journal, isWatched: true)
            environment.readKey = { seconds in
                keys.asked += 1
                return seconds == nil ? nil : "q"
            }
            let session = Session(environment)
            session.start(opening: Self.lesson) { _ in }
            return session
        }
        let first = opened(at: 1000)
        _ = first.receive("import keras")
        #expect(words(first.receive("keras.playground()")).last?.contains("layers.Dense") == true)
        _ = first.receive("import matplotlib.pyplot as plt")
        _ = first.receive("plt.plot([1, 2])")
        _ = first.receive("plt.pause(0.8)")
        #expect(keys.asked == 2)
        let start = Machine.monotonicSeconds()
        let again = opened(at: 2000)
        #expect(keys.asked == 2)
        #expect(Machine.monotonicSeconds() - start < 0.8)
        #expect(words(again.receive("keras.playground()")).last?.contains("layers.Dense") == true)
        #expect(keys.asked == 4)
    }

    @Test func printedTextComesWhileTheProgramRuns() {
        let session = session()
        var pieces: [String] = []
        session.receive("for i in range(3): print(i)\n") { if case .printed(let text) = $0 { pieces.append(text) } }
        #expect(pieces == ["0\n", "1\n", "2\n"])
    }

    /// A figure that the learner drew and never showed is no part of the lesson's next one.
    @Test func aStepBeginsWithANewFigure() throws {
        folder.write(
            """
            ---
            mlshell: 1
            title: Two plots
            id: two-plots
            ---
            # Two plots
            ## First
            Read.
            ## Second
            ```python run
            import matplotlib.pyplot as plt
            plt.plot([1, 2])
            plt.title("The lesson's own")
            plt.show()
            ```
            """, to: "plots.md")
        let session = session()
        _ = session.start(.lesson(path: folder.file("plots.md")))
        _ = session.receive("import matplotlib.pyplot as plt")
        _ = session.receive("plt.plot([5, 900])")
        let figures = session.receive("").compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
        #expect(figures.map { $0.axes.map(\.series.count) } == [[1]])
    }

    @Test func theJournalIsOnTheDiskWhenTheVerdictIsShown() {
        let session = session()
        _ = session.start(.lesson(path: Self.lesson))
        _ = session.receive("")
        var linesAtVerdict = 0
        session.receive("6") { output in
            guard case .verdict(.right, _) = output else { return }
            let text = readFile(folder.journal) ?? ""
            linesAtVerdict = text.split(separator: "\n").count { $0.contains("\"verdict\":\"right\"") }
        }
        #expect(linesAtVerdict == 1)
    }

    @Test func aJournalThatCannotBeWrittenIsToldOnce() {
        let session = session(journal: "/proc/mlshell/journal.jsonl")
        let first = words(session.start(.lesson(path: Self.lesson)))
        #expect(first.count { $0.contains("cannot be kept") } == 1)
        let second = words(session.receive("")) + words(session.receive("6"))
        #expect(!second.contains { $0.contains("cannot be kept") })
        #expect(second.contains { $0.hasPrefix("right") })
        let last = words(session.end())
        #expect(last.contains { $0.contains("was not kept") })
        #expect(!last.contains { $0.contains("is kept") })
    }

    @Test func aTornJournalIsTold() {
        let file = fopen(folder.journal, "w")
        fputs("{\"v\":1,\"at\":\"2025-11-30T23:23", file)
        fclose(file)
        let said = words(session().start(.lesson(path: Self.lesson)))
        #expect(said.first?.contains("cut off") == true)
        #expect(said.contains("step: Read this"))
    }

    @Test func everyLineOfARunIsResumable() {
        let typed = ["", "a = six + 1", "2 + 3", ":hint", "6", "", "c", "b", ""]
        var session = session()
        _ = session.start(.lesson(path: Self.lesson))
        for line in typed {
            _ = session.receive(line)
            // As after kill -9: nothing but the journal is left.
            let (place, isAnswered) = (session.tutor.place, session.tutor.isAnswered)
            session = self.session()
            _ = session.start(.lesson(path: Self.lesson))
            #expect(session.tutor.place == (isAnswered ? place + 1 : place))
            if isAnswered { continue }
            if line == "a = six + 1" { #expect(words(session.receive("a")) == ["printed: 7\n"]) }
        }
    }

    @Test func learnersNamesComeFirst() {
        let session = session()
        _ = session.start(.lesson(path: Self.lesson))
        #expect(words(session.receive("hint")).first?.contains("no hint") == true)
        _ = session.receive("hint = 3")
        #expect(words(session.receive("hint")) == ["printed: 3\n"])
    }

    @Test func commandsWorkWithinABlock() {
        let session = session()
        _ = session.start(.lesson(path: Self.lesson))
        _ = session.receive("")
        _ = session.receive("(1 +")
        #expect(words(session.receive(":hint")) == ["aside: Hint 1 of 2"])
        #expect(session.isWithinEntry)
        #expect(words(session.receive("2)")).first == "printed: 3\n")
        _ = session.receive("def f():")
        #expect(words(session.receive(":back")).first == "step: Read this")
        #expect(!session.isWithinEntry)
        _ = session.receive("'abcdef'[1")
        #expect(words(session.receive(":next(iter([3]))]")).isEmpty == false)
        #expect(!session.isWithinEntry)
    }

    @Test func aWrongNumberIsAnsweredInWords() {
        let session = session()
        _ = session.start(.lesson(path: Self.lesson))
        _ = session.receive("")
        let remark = "notice: That is not the answer yet. Trying is free; :hint helps."
        #expect(words(session.receive("9")) == ["printed: 9\n", remark])
        #expect(words(session.receive("4 + 6")) == ["printed: 10\n"])
        #expect(words(session.receive("-8")) == ["printed: -8\n", remark])
        #expect(words(session.receive("[1]")) == ["printed: [1]\n"])
        #expect(session.tutor.progress.answers.isEmpty)
    }

    @Test func theNumberOfAnOptionIsToldItsForm() {
        let session = session()
        _ = session.start(.lesson(path: Self.lesson))
        _ = session.receive(":goto 3")
        #expect(words(session.receive("2")) == ["printed: 2\n", "notice: Type the letter of your answer."])
    }

    @Test func aComputedValueIsRemarkedOnOnce() {
        let session = session()
        _ = session.start(.lesson(path: Self.lesson))
        _ = session.receive("")
        #expect(words(session.receive("4 + 6")).count == 2)
        #expect(words(session.receive("4 + 7")).count == 1)
        _ = session.receive(":step")
        #expect(words(session.receive("4 + 6")).count == 2)
    }

    @Test func aDecimalCommaIsNamed() {
        let session = session()
        _ = session.start(.lesson(path: Self.lesson))
        _ = session.receive("")
        let said = words(session.receive("6,0"))
        #expect(
            said.prefix(2) == [
                "printed: (6, 0)\n", "remark: Read as 6.0. Python writes a point; with a comma it is a pair.",
            ])
        #expect(said.dropFirst(2).first?.hasPrefix("right") == true)
        // Python reads no 05.
        _ = session.receive(":goto 2")
        let comma = "remark: Read as 6.05. Python writes a point; with a comma it is a pair."
        let notYet = "notice: That is not the answer yet. Trying is free; :hint helps."
        #expect(words(session.receive("6,05")) == [comma, notYet])
        #expect(words(session.receive("6.05 apples")) == [notYet])
        #expect(words(session.receive("6,00")).last?.hasPrefix("printed") == false)
    }

    @Test(arguments: ["I don't know", "yes", "no idea"]) func wordsAreToldWhatAnAnswerIs(line: String) {
        let session = session()
        _ = session.start(.lesson(path: Self.lesson))
        _ = session.receive("")
        let said = words(session.receive(line))
        // One word may be a name; words beside each other are no Python, and no error of it helps.
        #expect(said.contains { $0.hasPrefix("error: ") } == !line.contains(" "))
        #expect(said.last == "notice: Type a number or a calculation. :hint helps.")
    }

    @Test func aLetterWithoutAnOptionIsTold() {
        let session = session()
        _ = session.start(.lesson(path: Self.lesson))
        _ = session.receive(":goto 3")
        #expect(words(session.receive("D")) == ["notice: There is no d here; the last letter is c."])
        _ = session.receive("d = 4")
        #expect(words(session.receive("d")).first == "printed: 4\n")
        // This step has no hint.
        #expect(words(session.receive("")) == ["notice: This step waits for an answer. :skip goes on without."])
        _ = session.receive("b")
        #expect(words(session.receive("z")).first?.hasPrefix("error: ") == true)
    }

    @Test func lettersThatGoOnAreWhole() {
        var shown: [String] = []
        let printer = ProgramPrinter { shown.append($0) }
        for byte in Array("æ🐍\n".utf8) { [byte].withUnsafeBufferPointer { printer.write($0) } }
        printer.flush()
        #expect(shown.joined() == "æ🐍\n")
        shown = []
        for byte in [UInt8](repeating: 0xF0, count: 9000) { [byte].withUnsafeBufferPointer { printer.write($0) } }
        printer.flush()
        #expect(shown.joined().unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
    }

    @Test(arguments: [
        "", " ", "\t", ":", "::", ": ", ":\u{0}", "\u{0}", "\u{1B}[31m", ">>>", "...", "?", "(", "'", "\\", "æ",
        "\u{FEFF}x",
        String(repeating: "(", count: 10_000), String(repeating: "a", count: 100_000), "a\r\nb", ":goto \u{0}",
        ":load /", ":load /dev/zero", ":load ..", ":submit (", ":submit", ":goto 99999999999999999999", ":load -1",
    ])
    func anyLineIsHarmless(line: String) {
        let session = session()
        _ = session.start(.lesson(path: Self.lesson))
        _ = session.receive(line)
        _ = session.interrupt()
        #expect(words(session.receive("1 + 1")).first == "printed: 2\n")
    }

    @Test func withoutLessonsPythonWorks() {
        let session = session()
        #expect(words(session.start()).last?.contains("No lessons") == true)
        #expect(words(session.receive("1 + 1")) == ["printed: 2\n"])
        for command in CommandCatalogue.commands where command.name != "quit" {
            #expect(!session.receive(":\(command.name) x").isEmpty)
        }
        _ = session.receive(":quit")
        #expect(session.isOver)
    }
}
