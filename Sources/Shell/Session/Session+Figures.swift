import Plotting
import StandardLibrary
import Wording

// Figures that a program of the learner saves.
extension Session {
    /// More files in one entry are a loop that was not meant.
    private static let mostFigures = 20

    /// Saves a figure for the program that runs; what would be written over is asked for when it has ended.
    /// - Throws: `FileProblem`, for the program.
    func save(_ name: String, _ bytes: [UInt8]) throws {
        guard isRunningEntry else { return notice(.lessonSavesNone(shown(name))) }
        guard savedFigures.count + unsavedFigures.count < Self.mostFigures else {
            throw FileProblem(text(.tooManyFigures(Self.mostFigures)))
        }
        do throws(SavedFile.Problem) {
            let figure = try SavedFigure(name, bytes, in: environment.workFolder)
            if try figure.losesNothing() {
                try figure.write()
                if !savedFigures.contains(figure.file.name) { savedFigures.append(figure.file.name) }
            } else {
                unsavedFigures.append(figure)
            }
        } catch {
            throw FileProblem(text(error.words))
        }
    }

    /// Says what was saved, and asks for what was not.
    func tellSavedFigures() {
        if !savedFigures.isEmpty { notice(.savedFigures(savedFigures)) }
        savedFigures = []
        askForNextFigure()
    }

    private func askForNextFigure() {
        guard let figure = unsavedFigures.first else { return }
        unsavedFigures.removeFirst()
        askToWriteOver(figure.file) { [unowned self] () throws(SavedFile.Problem) in
            try figure.write()
            notice(.savedFigures([figure.file.name]))
        } then: { [unowned self] in
            askForNextFigure()
        }
    }

    /// Asks whether a file that is there already may be written over.
    func askToWriteOver(
        _ file: SavedFile, _ write: @escaping () throws(SavedFile.Problem) -> Void, then: @escaping () -> Void = {}
    ) {
        notice(.askToOverwrite(file.name))
        awaited = { [unowned self] answer in
            let answer = answer.trimmed.lowercased()
            guard ["y", "yes", "j", "ja"].contains(answer) else {
                notice(.leftAsItIs(file.name))
                then()
                // A line that is no word on the question is a line like any other.
                return ["", "n", "no", "nei"].contains(answer)
            }
            do throws(SavedFile.Problem) {
                try write()
            } catch {
                notice(error.words)
            }
            then()
            return true
        }
    }
}
