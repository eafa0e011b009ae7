import TestFiles
import Testing

@testable import Shell

/// `plt.savefig`: into the folder where the shell was started, over nothing that is not its own.
@Suite struct SavedFigureTests {
    let folder = TemporaryFolder()

    private func session() -> Session {
        let session = Session(
            SessionEnvironment(secondsSince1970: { 1000 }, journalPath: folder.journal, workFolder: folder.path))
        _ = session.receive("import matplotlib.pyplot as plt")
        _ = session.receive("plt.plot([1, 4, 9])")
        return session
    }

    private func notices(_ outputs: [SessionOutput]) -> [String] {
        outputs.compactMap { output in
            switch output {
            case .notice(let text): text
            case .error(let text): text.split(separator: "\n").last.map(String.init)
            default: nil
            }
        }
    }

    @Test func savesBothKindsOfFiles() {
        let session = session()
        #expect(
            notices(session.receive("plt.savefig('a.svg'); plt.savefig('b.png', dpi=30); plt.savefig('c')")) == [
                "Saved a.svg, b.png, c.png."
            ])
        #expect(folder.read("a.svg").contains("<svg"))
        #expect(folder.read("b.png").contains("PNG"))
        // After a look at it, the figure can still be saved.
        _ = session.receive("plt.show()")
        #expect(notices(session.receive("plt.savefig('d.svg')")) == ["Saved d.svg."])
        #expect(folder.read("d.svg") == folder.read("a.svg"))
    }

    @Test func drawsOverItsOwnFilesAndAsksForOthers() {
        let session = session()
        folder.write("precious", to: "mine.svg")
        let asked = "mine.svg is there already. Write over it? Type y for yes; all else leaves it as it is."
        #expect(notices(session.receive("plt.savefig('own.svg')")) == ["Saved own.svg."])
        #expect(notices(session.receive("plt.savefig('own.svg')")) == ["Saved own.svg."])
        #expect(notices(session.receive("plt.savefig('mine.svg')")) == [asked])
        #expect(notices(session.receive("n")) == ["mine.svg was left as it is."])
        #expect(folder.read("mine.svg") == "precious")
        #expect(notices(session.receive("plt.savefig('mine.svg')")) == [asked])
        #expect(notices(session.receive("y")) == ["Saved mine.svg."])
        #expect(folder.read("mine.svg").contains("<svg"))
    }

    @Test(arguments: ["../a.svg", "/tmp/a.png", ".hidden.svg", "a\\\\b.svg"]) func leadsOutOfNoFolder(name: String) {
        let session = session()
        let said = notices(session.receive("plt.savefig('\(name)')"))
        #expect(said.count == 1 && said[0].hasPrefix("PermissionError: figures are saved in the folder"), "\(said)")
    }

    @Test func refusesOtherFormatsAndTooManyFiles() {
        let session = session()
        let format = "ValueError: Format 'jpg' is not supported (supported formats: png, svg)"
        #expect(notices(session.receive("plt.savefig('a.jpg')")) == [format])
        let many = notices(session.receive("for i in range(99): plt.savefig(f'{i}.svg')\n"))
        #expect(many.first == "OSError: One entry saves at most 20 figures.")
        let large = notices(session.receive("plt.savefig('a.png', dpi=1e9)"))
        #expect(large == ["ValueError: dpi must be from 1 to 1200 here, not 1000000000.0"])
    }

    @Test func aProgramThatIsRunSavesNothingOverOthers() {
        folder.write("precious", to: "mine.svg")
        var errors = ""
        var runner = ProgramRunner(output: { _ in }, errors: { errors += $0 })
        runner.workFolder = folder.path
        runner.display = { _ in }
        let start = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\n"
        #expect(runner.run(start + "plt.savefig('own.svg')\nplt.savefig('own.svg')", name: "a.py") == 0)
        #expect(folder.read("own.svg").contains("<svg"))
        #expect(runner.run(start + "plt.savefig('mine.svg')", name: "a.py") == 1)
        #expect(errors.contains("OSError: mine.svg is there already"))
        #expect(folder.read("mine.svg") == "precious")
    }
}
