import Lessons
import Markdown
import Plotting
import Testing

@testable import Shell

@Suite struct PresenterTests {
    private func presenter(width: Int = 80, usesUnicode: Bool = true) -> Presenter {
        Presenter(colors: 0, usesUnicode: usesUnicode, width: width, escapesPrinted: true)
    }

    @Test func theDetailStandsBesideTheTitleWhereThereIsRoom() {
        let piece = SessionOutput.stepTitle("A taxi ride", detail: "step 1 of 18")
        #expect(presenter().present(piece) == "A taxi ride · step 1 of 18\n")
        #expect(presenter(width: 24).present(piece) == "A taxi ride\nstep 1 of 18\n")
    }

    @Test(arguments: [(0, "Step"), (16, "36"), (256, "38;5;"), (1 << 24, "38;2;")])
    func coloursAreAsManyAsTheTerminalHas(count: Int, code: String) throws {
        let presenter = Presenter(colors: count, usesUnicode: true, width: 80, escapesPrinted: true)
        var figure = Axes()
        try figure.plot([1, 2], [1, 2])
        let shown = presenter.present(.stepTitle("Step", detail: "")) + presenter.present(.figure(Figure(figure)))
        #expect(shown.contains("\u{1B}[") == (count > 0))
        #expect(shown.contains(code))
    }

    @Test func ourMarksAreAsciiWhereUnicodeIsNotShown() {
        let presenter = presenter(usesUnicode: false)
        for mark in SessionOutput.Mark.allCases {
            #expect(presenter.present(.verdict(mark, .words("Word."))).unicodeScalars.allSatisfy { $0.isASCII })
        }
    }

    @Test func shortOptionsOfSeveralRowsStandBesideEachOther() throws {
        let options = ["one  \ntwo", "three  \nfour"].map { Document(parsing: $0).blocks }
        #expect(presenter().present(.options(options)) == "  a  one   b  three\n     two      four\n")
        #expect(presenter(width: 20).present(.options(options)).split(separator: "\n").count == 2)
        let single = ["one", "two"].map { Document(parsing: $0).blocks }
        #expect(presenter().present(.options(single)) == "  a  one\n  b  two\n")
    }
}
