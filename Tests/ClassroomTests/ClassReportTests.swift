import Lessons
import Markdown
import Testing

@testable import Classroom

@Suite struct ClassReportTests {
    private let questions = [
        ClassReport.Question(id: "a", title: "First", points: 2), ClassReport.Question(id: "b", title: "Second <b>"),
    ]

    private func learner(
        _ name: String, tries: [Int?], mistakes: [String] = [], last: String? = nil, altered: Bool = false
    ) -> LessonResult {
        let events: [LearnerResult.Event] = zip(["a", "b"], tries).flatMap { id, tries -> [LearnerResult.Event] in
            guard let tries else { return [] }
            let wrong = (1..<abs(tries)).map { place in
                LearnerResult.Event(
                    step: id, kind: .answer, typed: ["x"], verdict: mistakes.count >= place ? .mistake : .wrong,
                    mistake: mistakes.count >= place ? mistakes[place - 1] : nil)
            }
            let right = LearnerResult.Event(step: id, kind: .answer, typed: ["y"], verdict: tries > 0 ? .right : .wrong)
            return [.init(step: id, kind: .open)] + wrong + [right]
        }
        let end: [LearnerResult.Event] = last.map { [.init(step: $0, kind: .open)] } ?? [.init(step: "", kind: .done)]
        let result = LearnerResult(lesson: "t", lessonVersion: "1", name: name, events: events + end)
        return LessonResult(
            result, file: "\(name).result", isAltered: altered, ids: ["a", "b"], outcomes: nil)
    }

    private func report(_ learners: LessonResult..., leftOut: [ClassReport.LeftOut] = []) -> ClassReport {
        ClassReport(title: "T & <i>", isChecked: false, questions: questions, learners: learners, leftOut: leftOut)
    }

    @Test func triesAreCountedByTheirNumber() {
        let report = report(
            learner("Kari", tries: [1, 2]), learner("Per", tries: [3, nil], last: "b"),
            learner("Ola", tries: [2, -4], last: "b"), learner("Eva", tries: [7, 1]))
        #expect(report.tallies[0].right == [1, 1, 2])
        #expect(report.tallies[1].right == [1, 1, 0])
        #expect(report.tallies[1].rightCount == 2)
        #expect(report.tallies[1].stuck == ["Ola", "Per"])
        #expect(report.learners.map(\.name) == ["Eva", "Kari", "Ola", "Per"])
    }

    @Test func mistakesAreCountedByLearners() {
        let report = report(
            learner("Kari", tries: [4, 1], mistakes: ["swapped", "sum", "swapped"]),
            learner("Per", tries: [2, 1], mistakes: ["swapped"]))
        #expect(report.tallies[0].mistakes.map(\.name) == ["swapped", "sum"])
        #expect(report.tallies[0].mistakes.map(\.learners) == [2, 1])
    }

    @Test func pointsAreTheQuestions() {
        let report = report(learner("Kari", tries: [1, nil], last: "b"))
        #expect(report.points(of: report.learners[0]).reached == 2)
        #expect(report.points(of: report.learners[0]).all == 3)
    }

    @Test func alteredFilesAreLeftOut() {
        let report = report(learner("Kari", tries: [1, 1]), learner("Per", tries: [1, 1], altered: true)).withoutAltered
        #expect(report.learners.map(\.name) == ["Kari"])
        #expect(report.leftOut.map(\.file) == ["Per.result"])
        #expect(report.tallies[0].rightCount == 1)
    }

    // MARK: Sheets

    @Test func spreadsheetsRunNothing() {
        let sheet = report(
            learner("=cmd|' /C calc'!A0", tries: [2, 1], mistakes: ["+1,\"2\""]), learner("  @x", tries: [1, 1]),
            learner("\t-1", tries: [1, 1]), learner("Åse, B", tries: [1, 1]),
            leftOut: [.init(file: "=x.result", reason: "it is empty")]
        )
        let grades = sheet.gradeSheet.split(separator: "\n").map(String.init)
        #expect(grades[0] == "name,file,right,questions,points,of,hints,remarks,a,b")
        #expect(grades.contains { $0.hasPrefix("'=cmd|' /C calc'!A0,") })
        #expect(grades.contains { $0.hasPrefix("'  @x,") })
        #expect(grades.contains { $0.hasPrefix("'\t-1,") })
        #expect(grades.contains { $0.hasPrefix("\"Åse, B\",") })
        #expect(grades.last == ",'=x.result,,,,,,it is empty")
        let questions = sheet.questionSheet.split(separator: "\n")
        #expect(questions[1] == "1,a,First,4,4,3,1,0,0,0,0,0,\"'+1,\"\"2\"\": 1\"")
        #expect(questions.count == 3)
    }

    @Test(arguments: ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "  =1", "\n=1", "|x", "%x"]) func formulasBecomeText(
        cell: String
    ) {
        let text = CommaSeparated.text([[.text(cell)]])
        #expect(text.hasPrefix("'") || text.hasPrefix("\"'"))
    }

    // MARK: The page

    @Test func pageIsForEyesAndEars() {
        let html = report(
            learner("Kari <script>alert(1)</script>", tries: [1, 2]), learner("Per", tries: [-2, nil], last: "a"),
            leftOut: [.init(file: "<x>.result", reason: "it is \"empty\"")]
        ).html
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(!html.contains("<script"))
        #expect(html.contains("<title>Class report: T &amp; &lt;i&gt;</title>"))
        #expect(html.contains("<th scope=\"row\">2. Second &lt;b&gt;</th>"))
        #expect(html.contains("<th scope=\"row\">Kari &lt;script&gt;alert(1)&lt;/script&gt;</th>"))
        #expect(html.contains("<caption>Who is stuck where</caption>"))
        #expect(html.contains("<span class=\"unseen\">right at try 2</span>"))
        #expect(html.contains("<li>&lt;x&gt;.result: it is &quot;empty&quot;</li>"))
        #expect(!html.contains("http:") && !html.contains("https:"))
        let tables = html.split(separator: "<table>").count - 1
        #expect(tables == 3)
        #expect(html.split(separator: "<caption>").count - 1 == tables)
    }

    @Test func namesNeverSteerATerminal() {
        let report = report(learner("a\u{1B}[31mb", tries: [1, 1]))
        for text in [report.html, report.gradeSheet, report.questionSheet] {
            #expect(!text.unicodeScalars.contains("\u{1B}"))
        }
    }

    @Test func questionsOfFilesAreThoseAnswered() {
        let results = (0..<300).map { number in
            LearnerResult(
                lesson: "t", lessonVersion: "", name: "",
                events: [.init(step: "s\(number)", kind: .open), .init(step: "s\(number)", kind: .answer)])
        }
        #expect(ClassReport.questions(in: results).count == 200)
    }
}
