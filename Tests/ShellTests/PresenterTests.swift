import Lessons
import Markdown
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
