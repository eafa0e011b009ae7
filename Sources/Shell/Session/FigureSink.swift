import MiniPython
import Plotting
import StandardLibrary

/// Where `plt.show()` of a learner's program puts its figure. The worlds in which a lesson's keys are computed have
/// none: nobody looks at their figures.
final class FigureSink {
    private static let slot = "Shell.FigureSink"

    var show: (Figure) -> Void = { _ in }
    /// Shows a state in the place of the one before.
    var showFrame: (LiveFrame) -> Void = { _ in }
    /// Saves a file of a plain name for the program that runs.
    var save: (_ name: String, _ bytes: [UInt8]) throws -> Void = { _, _ in }
    /// Whether somebody sees the states change.
    var isWatched = false
    /// Tells in sentences what a figure shows.
    var describe: (Figure) -> String = { $0.words }
    /// Waits for a key; nil where there is no keyboard.
    var readKey: ((Double?) -> String?)?
    /// The columns and rows of the window now.
    var windowSize: () -> (columns: Int, rows: Int)? = { nil }

    func connect(to machine: Machine) { machine.librarySlots[Self.slot] = self }

    /// The modules that a learner may import.
    static func library(seed: UInt64) -> LearningLibrary {
        LearningLibrary(
            seed: seed,
            showFigure: { figure, machine in (machine.librarySlots[slot] as? FigureSink)?.show(figure) },
            showFrame: { frame, machine in
                guard let sink = machine.librarySlots[slot] as? FigureSink else { return false }
                sink.showFrame(frame)
                return sink.isWatched
            },
            describe: { figure, machine in
                (machine.librarySlots[slot] as? FigureSink)?.describe(figure) ?? figure.words
            },
            saveFile: { name, bytes, machine in try (machine.librarySlots[slot] as? FigureSink)?.save(name, bytes) },
            keyboard: LearningLibrary.Keyboard(
                isThere: { machine in (machine.librarySlots[slot] as? FigureSink)?.readKey != nil },
                window: { machine in (machine.librarySlots[slot] as? FigureSink)?.windowSize() },
                read: { seconds, machine in (machine.librarySlots[slot] as? FigureSink)?.readKey?(seconds) ?? nil }))
    }
}
