import TestFiles
import Testing

@testable import Shell

/// `Session+Preview.swift` and `LessonWatch.swift`: an author's file is followed.
@Suite struct SessionPreviewTests {
    let folder = TemporaryFolder()

    private func lesson(_ steps: String) -> String {
        "---\nmlshell: 1\ntitle: T\nid: t\n---\n# T\nOpening.\n\n" + steps
    }

    private let one = "## One\nRead one.\n\n"
    private let two = "## Two\n### Choose one\nWhich?\n- [x] this\n- [ ] that\n\n"
    private let three = "## Three\nRead three.\n\n"

    private func session(_ path: String) -> (Session, [String]) {
        let session = Session(SessionEnvironment(secondsSince1970: { 1000 }))
        return (session, words(session.start(.preview(path: path))))
    }

    private func words(_ outputs: [SessionOutput]) -> [String] {
        outputs.map { output in
            switch output {
            case .lessonTitle(let title, _): "lesson: \(title)"
            case .stepTitle(let title, _): "step: \(title)"
            case .text(let blocks): "text: \(blocks.plainText)"
            case .verdict(let mark, let blocks): "\(mark): \(blocks.plainText)"
            case .notice(let text): "notice: \(text)"
            default: "other"
            }
        }
    }

    @Test func itBeginsWithoutAWelcome() {
        let path = folder.write(lesson(one), to: "t.md")
        let (_, shown) = session(path)
        #expect(shown.first == "notice: Nothing is kept here. Change t.md in your editor, then press Enter here.")
        #expect(shown.contains("step: One"))
    }

    @Test func changeIsSeenAtTheNextPromptWithoutLosingThePlace() {
        let path = folder.write(lesson(one + two), to: "t.md")
        let (session, _) = session(path)
        #expect(words(session.receive("")).contains("step: Two"))
        folder.write(lesson(one + two.replacing("Which?", with: "Which one?")), to: "t.md")
        let shown = words(session.receive(""))
        #expect(shown.first == "notice: The file has changed.")
        #expect(shown.contains("step: Two"))
        #expect(shown.contains("text: Which one?"))
        #expect(words(session.receive("a")).contains("right: Right."))
    }

    @Test func answerAfterAChangeIsJudgedByTheNewKey() {
        let path = folder.write(lesson(two), to: "t.md")
        let (session, _) = session(path)
        folder.write(
            lesson(two.replacing("[x] this", with: "[ ] this").replacing("[ ] that", with: "[x] that")), to: "t.md")
        let shown = words(session.receive("b"))
        #expect(shown.contains("step: Two"))
        #expect(shown.last?.hasPrefix("right") == true || shown.contains { $0.hasPrefix("right: Right.") })
    }

    @Test func stepsPutBeforeDoNotMoveThePlace() {
        let path = folder.write(lesson(one + three), to: "t.md")
        let (session, _) = session(path)
        _ = session.receive("")
        folder.write(lesson(one + two + three), to: "t.md")
        #expect(words(session.receive("")).contains("step: Three"))
    }

    @Test func faultIsToldWithItsPlaceAndTheStepStays() {
        let path = folder.write(lesson(one + two + three), to: "t.md")
        let (session, _) = session(path)
        _ = session.receive("")
        folder.write(lesson(one + two.replacing("[x]", with: "[ ]") + three), to: "t.md")
        let shown = words(session.receive(""))
        #expect(shown[0] == "notice: The file has changed, but this step has a fault now. You see it as it was.")
        #expect(shown[1].hasPrefix("notice: \(path):13:1: error: no option is ticked"), "\(shown)")
        #expect(words(session.receive("a")).contains("right: Right."))
        folder.write(lesson(one + two + three), to: "t.md")
        #expect(words(session.receive("")).contains("step: Two"))
    }

    @Test func fileThatIsNoLessonAnyMoreIsTold() {
        let path = folder.write(lesson(one), to: "t.md")
        let (session, _) = session(path)
        folder.write("nothing", to: "t.md")
        let shown = words(session.receive(""))
        #expect(shown[0] == "notice: The file has changed, and nothing of it can be used. You see it as it was.")
        #expect(shown[1].hasPrefix("notice: \(path):1:1: error: the file does not start with front matter"))
        #expect(words(session.receive("6 * 7")) == ["other"])
    }

    @Test func faultOfAKeyIsToldThoughTheFileReadsWell() {
        let number = "## N\n### Number\nHow many?\n- answer: `1 + nowhere`\n### Hint\nCount.\n"
        let path = folder.write(lesson(number), to: "t.md")
        let (_, shown) = session(path)
        #expect(
            shown.contains { $0.hasPrefix("notice: \(path):12:12: error: '1 + nowhere' cannot be computed") },
            "\(shown)")
    }

    @Test func fileThatBecomesALessonIsOpened() {
        let path = folder.write("", to: "t.md")
        let (session, shown) = session(path)
        #expect(shown[1].hasPrefix("notice: \(path):1:1: error: the file is empty"))
        folder.write(lesson(one), to: "t.md")
        #expect(words(session.receive("")).contains("step: One"))
    }

    @Test func dataFileIsFollowedToo() {
        folder.write("a,b\n1,2\n", to: "d.csv")
        let path = folder.write(lesson("## Data d\n[it](d.csv)\n\n" + one), to: "t.md")
        let (session, _) = session(path)
        #expect(!words(session.receive("6 * 7")).contains("notice: The file has changed."))
        folder.write("a,b\n1,2\n3,4\n", to: "d.csv")
        #expect(words(session.receive("")).contains("notice: The file has changed."))
    }

    @Test func atTheEndTheLastStepIsShownAgain() {
        let path = folder.write(lesson(one + two), to: "t.md")
        let (session, _) = session(path)
        for line in ["", "a"] { _ = session.receive(line) }
        folder.write(lesson(one + two.replacing("Which?", with: "Which one?")), to: "t.md")
        #expect(words(session.receive("")).contains("text: Which one?"))
    }

    @Test func blockThatIsHalfTypedIsNotLost() {
        let path = folder.write(lesson(one), to: "t.md")
        let (session, _) = session(path)
        _ = session.receive("def f():")
        folder.write(lesson(one.replacing("one.", with: "all.")), to: "t.md")
        _ = session.receive("    return 42")
        _ = session.receive("")
        #expect(!session.isWithinEntry)
    }
}
