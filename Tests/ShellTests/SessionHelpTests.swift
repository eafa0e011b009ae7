import TestFiles
import Testing

@testable import Shell

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looking at values, taking lines back, saving what was typed.
@Suite struct SessionHelpTests {
    let folder = TemporaryFolder()

    private func session(_ limits: (inout SessionEnvironment) -> Void = { _ in }) -> Session {
        var environment = SessionEnvironment(
            secondsSince1970: { 1000 }, journalPath: folder.journal, workFolder: folder.path)
        limits(&environment)
        return Session(environment)
    }

    /// What was said about the shell itself.
    private func notices(_ outputs: [SessionOutput]) -> [String] {
        outputs.compactMap { if case .notice(let text) = $0 { text } else { nil } }
    }

    private func printed(_ outputs: [SessionOutput]) -> String {
        outputs.map { if case .printed(let text) = $0 { text } else { "" } }.joined()
    }

    private func text(_ outputs: [SessionOutput]) -> String {
        let presenter = Presenter(colors: 0, usesUnicode: true, width: 80, escapesPrinted: true)
        return outputs.map { presenter.present($0) }.joined()
    }

    // MARK: :undo

    @Test func undoBringsBackWhatWasChangedInPlace() {
        let session = session()
        for line in ["a = [1, 2]", "b = a", "a.append(3)", "c = 7"] { _ = session.receive(line) }
        #expect(notices(session.receive(":undo")) == ["Taken back: c = 7", "Gone again: c."])
        #expect(
            notices(session.receive(":undo")) == [
                "Taken back: a.append(3)", "a is [1, 2] again.", "b is [1, 2] again.",
            ])
        #expect(printed(session.receive("b is a, a")) == "(True, [1, 2])\n")
        for _ in 0..<3 { _ = session.receive(":undo") }
        #expect(notices(session.receive(":undo")) == ["Nothing was run here that could be taken back."])
    }

    @Test func undoPassesOverLinesThatFailed() {
        let session = session()
        for line in ["x = 1", "x = 2", "x = 3; 1 / 0"] { _ = session.receive(line) }
        #expect(notices(session.receive(":undo")) == ["Taken back: x = 2", "x is 1 again."])
    }

    @Test func undoKeepsTheNamesWhenTheyCannotBeMadeInTime() {
        final class Key { var isDown = false }
        let key = Key()
        let session = session { $0.isInterrupted = { key.isDown } }
        _ = session.receive("n = 0")
        _ = session.receive("for i in range(100000): n += 1\n")
        _ = session.receive("m = 1")
        key.isDown = true
        #expect(notices(session.receive(":undo")) == ["Making your names anew takes too long; nothing was taken back."])
        key.isDown = false
        #expect(printed(session.receive("n, m")) == "(100000, 1)\n")
    }

    @Test func undoneLinesStayUndone() {
        let lesson = SessionTests.lesson
        let first = session()
        _ = first.start(.lesson(path: lesson))
        for line in ["x = 1", "x = 2", ":undo"] { _ = first.receive(line) }
        let second = session()
        _ = second.start(.lesson(path: lesson))
        #expect(printed(second.receive("x")) == "1\n")
    }

    @Test func aMistakeThatWasTakenBackIsToldAgain() {
        let session = session()
        _ = session.start(.lesson(path: testFolder + "/Fixtures/sets.md"))
        let mistake = "~ Regression is in AI now."
        #expect(text(session.receive("ai.add('regression')")).contains(mistake))
        #expect(notices(session.receive(":undo")) == ["Taken back: ai.add('regression')"])
        #expect(text(session.receive("ai.add('regression')")).contains(mistake))
    }

    @Test func undoTellsThatTheLessonsValueIsBack() {
        let session = session()
        _ = session.start(.lesson(path: testFolder + "/Fixtures/sets.md"))
        for line in ["ai = 3", "new = 4"] { _ = session.receive(line) }
        #expect(notices(session.receive(":undo")) == ["Taken back: new = 4", "Gone again: new."])
        #expect(notices(session.receive(":undo")) == ["Taken back: ai = 3", "ai is {'chess'} again."])
    }

    // MARK: :save

    @Test func savedProgramsRun() throws {
        let session = session()
        _ = session.start(.lesson(path: testFolder + "/Fixtures/help.md"))
        for line in ["twice = [2 * v for v in ages.years]", "x = 100", "1 / 0", "def f(n):\n    return n + x\n"] {
            _ = session.receive(line)
        }
        _ = session.receive(":goto 2")
        _ = session.receive("print(f(1), x, sum(twice), len(ages), ages['name'][0])")
        #expect(notices(session.receive(":save work"))[0].hasPrefix("Saved "))
        let program = try #require(readFile(folder.file("work.py")))
        var output = ""
        let runner = ProgramRunner(output: { output += String(decoding: $0, as: UTF8.self) }, errors: { output += $0 })
        #expect(runner.run(program, name: "work.py") == 0)
        #expect(output == "4 3 114 3 Ada\n")
        #expect(!program.contains("1 / 0"))
    }

    @Test func aFileIsOnlyWrittenOverWhenAsked() {
        folder.write("old", to: "work.py")
        let session = session()
        _ = session.receive("x = 1")
        #expect(notices(session.receive(":save work.py"))[0].hasPrefix("work.py is there already."))
        #expect(notices(session.receive("n")) == ["work.py was left as it is."])
        #expect(folder.read("work.py") == "old")
        _ = session.receive(":save work.py")
        // A line of Python is no yes, and is run.
        #expect(printed(session.receive("x + 1")) == "2\n")
        #expect(folder.read("work.py") == "old")
        _ = session.receive(":save work.py")
        _ = session.interrupt()
        _ = session.receive("y")
        #expect(folder.read("work.py") == "old")
        _ = session.receive(":save work.py")
        #expect(notices(session.receive("y"))[0].hasPrefix("Saved "))
        #expect(folder.read("work.py").hasSuffix("x = 1\nx + 1\n"))
    }

    @Test(arguments: [
        "../work.py", "/tmp/work.py", "a/b.py", ".hidden.py", "..", "a\\b.py", "a\u{1B}.py", "a\u{202E}b.py",
        String(repeating: "a", count: 200),
    ])
    func onlyPlainNamesAreTaken(name: String) {
        let session = session()
        _ = session.receive("x = 1")
        #expect(notices(session.receive(":save \(name)"))[0].contains("cannot be the name of a file here"))
    }

    @Test func linksAreNotFollowed() {
        folder.write("secret", to: "target.txt")
        symlink(folder.file("target.txt"), folder.file("link.py"))
        symlink("/nonexistent/x.py", folder.file("broken.py"))
        mkdir(folder.file("folder.py"), 0o700)
        let session = session()
        _ = session.receive("x = 1")
        for name in ["link.py", "broken.py", "folder.py"] {
            #expect(
                notices(session.receive(":save \(name)")) == [
                    "\(name) is there already, and is no plain file. Take another name."
                ])
        }
        #expect(folder.read("target.txt") == "secret")
    }

    @Test func aFolderThatCannotBeWrittenIsTold() {
        let session = session { $0.workFolder = "/proc" }
        _ = session.receive("x = 1")
        #expect(notices(session.receive(":save work.py"))[0].hasPrefix("work.py cannot be written: "))
        #expect(notices(self.session().receive(":save work.py")) == ["Nothing has run here yet that could be saved."])
    }

    // MARK: Looking

    @Test func namesAreListedWithShortValues() {
        let session = session()
        _ = session.start(.lesson(path: testFolder + "/Fixtures/help.md"))
        for line in [
            "a = np.ones((3, 4))", "words = ['x' * 1000] * 1000", "d = {'k': [1, 2]}", "x = 5",
            "class A:\n    def __repr__(self):\n        print('run')\n        return 'A'\n", "o = A()",
        ] { _ = session.receive(line) }
        let shown = text(session.receive(":vars"))
        for part in ["shape (3, 4)", "{'k': [1, 2]}", "a class", "an A"] { #expect(shown.contains(part), "\(shown)") }
        #expect(shown.contains("There from the start: ages, np."))
        #expect(!shown.contains("run\n"))
        #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test(arguments: [
        ("[3, 1, 2]", "3 numbers. Lowest 1 at 1, highest 3 at 0. Mean 2."),
        ("[[1, 2], [3, 4]]", "A table of 2 rows and 2 columns."),
        ("np.ones((2, 2))", "A matrix of 2 rows and 2 columns. All are 1."),
        ("{'a': 1, 'b': 2}", "2 numbers. Lowest 1 at a"),
        ("{'a': [1, 2], 'b': [3, 4]}", "A table of 2 rows and 2 columns."),
        ("{'a': 'x'}", "A table of 1 row and 2 columns."),
        ("[{'a': 1}, {'b': 2}]", "A table of 2 rows and 2 columns."), ("[[1], 'x', None]", "A table of 3 rows"),
        ("['x', 'y']", "A table of 2 rows"), ("3", "One value has no picture: 3."), ("[]", "It is empty"),
        ("{}", "It is empty"),
        ("np.zeros((2, 2, 2))", "Its first matrix, [0]."), ("print", "no picture for a function"),
        ("{1, 2}", "has no order"),
        ("ages", "A table of 3 rows and 2 columns."), ("x = 3", ":p shows the value of an expression"),
        ("list(range(100))", "A figure with"), ("np.array([1.5, float('nan')])", "1 value cannot be drawn"),
    ])
    func picturesOfValues(expression: String, words: String) {
        let session = session()
        _ = session.start(.lesson(path: testFolder + "/Fixtures/help.md"))
        let said = notices(session.receive(":p \(expression)"))
        #expect(said.joined(separator: " ").contains(words), "\(said)")
        #expect(!said.contains { $0.contains("\n") })
        #expect(session.typed.isEmpty)
    }

    @Test func errorsOfAPictureAreShown() {
        #expect(text(session().receive(":p nothing")).contains("NameError"))
    }

    // MARK: :why

    @Test func whyNamesTheValuesOfTheLine() {
        let session = session()
        _ = session.start(.lesson(path: testFolder + "/Fixtures/help.md"))
        let first = "Python found no error there, and :why says more about errors. About your answer, :hint says more."
        #expect(notices(session.receive(":why")) == [first])
        for line in ["a = np.ones(3)", "b = [1, 2]", "ages.years + a[:2]"] { _ = session.receive(line) }
        let shown = text(session.receive(":why")).split(separator: "\n").joined(separator: " ")
        #expect(shown.contains("their shapes (3,) (2,) must fit"), "\(shown)")
        #expect(shown.contains("`a` is an array of shape (3,)"), "\(shown)")
        #expect(shown.contains("`ages` is this lesson's table of 3 rows, with the columns name, years."), "\(shown)")
        _ = session.receive("mean_age")
        #expect(text(session.receive(":why")).contains("mean age comes up first in step 2, Half of it"))
        _ = session.receive("while True: b = 1")
    }

    /// An error from before is not what a learner asks about who has just answered wrongly.
    @Test func whyAfterAnAnswerSpeaksOfNoErrorBeforeIt() {
        let session = session()
        _ = session.start(.lesson(path: testFolder + "/Fixtures/help.md"))
        _ = session.receive("1 / 0")
        #expect(text(session.receive(":why")).contains("ZeroDivisionError"))
        _ = session.receive("12")
        let word = "Python found no error there, and :why says more about errors. About your answer, :hint says more."
        #expect(notices(session.receive(":why")) == [word])
    }

    @Test(arguments: [("mean([1])", "`np` has it: type `np.mean`."), ("sqrt(4)", "`np` has it: type `np.sqrt`.")])
    func whyKnowsTheModuleThatHasAName(line: String, words: String) {
        let session = session()
        _ = session.receive("import numpy as np")
        _ = session.receive(line)
        let shown = text(session.receive(":why")).split(separator: "\n").joined(separator: " ")
        #expect(shown.contains(words), "\(shown)")
    }

    /// The error in a function comes to light when it is judged.
    @Test func whySpeaksOfTheErrorInAFunction() {
        folder.write(
            """
            ---
            mlshell: 1
            title: T
            id: t
            language: en
            ---
            # T
            ## S
            ### Function
            ```python
            def root(x):
                ...
            ```
            ### Tests
            ```python
            root(4) == 2
            ```
            """, to: "lesson.md")
        let session = session()
        _ = session.start(.lesson(path: folder.file("lesson.md")))
        _ = session.receive("import numpy as np")
        _ = session.receive("def root(x):\n    return sqrt(x)\n")
        let shown = text(session.receive(":why")).split(separator: "\n").joined(separator: " ")
        #expect(shown.contains("Why: NameError"), "\(shown)")
        #expect(shown.contains("type `np.sqrt`"), "\(shown)")
        _ = session.receive("def root(x):\n    return x\n")
        let word = "Python found no error there, and :why says more about errors. About your answer, :hint says more."
        #expect(notices(session.receive(":why")) == [word])
    }

    @Test func whyWithoutALessonAwaitsAnError() {
        #expect(notices(session().receive(":why")) == ["There was no error yet. :why says more about the last one."])
    }

    @Test func whyKnowsARunThatWasStopped() {
        let session = session { $0.limits.steps = 100_000 }
        _ = session.receive("while True: pass\n")
        #expect(text(session.receive(":why")).contains("did not come to an end"))
    }

    @Test func whatIsAskedWithinABlockKeepsTheBlock() {
        let session = session()
        _ = session.receive("def f():")
        for command in [":vars", ":history", ":why", ":easier"] {
            _ = session.receive(command)
            #expect(session.isWithinEntry)
        }
    }
}
