import CoreMath
import MiniPython
import Plotting

/// The modules that a learner may import: numpy, matplotlib.pyplot, sklearn, keras; `np` is bound from the start.
public struct LearningLibrary: Library {
    /// Shows a figure for `plt.show()`; what is to be seen is written with `machine.write`, or kept for later.
    public typealias ShowFigure = @Sendable (Figure, Machine) throws -> Void

    private let seed: UInt64
    private let showFigure: ShowFigure?

    /// - Parameters:
    ///   - seed: what unseeded random numbers start from, so that a lesson runs the same each time.
    ///   - showFigure: nil to print figures as text of 80 columns.
    public init(seed: UInt64 = 0, showFigure: ShowFigure? = nil) {
        self.seed = seed
        self.showFigure = showFigure
    }

    public func install(on machine: Machine) throws {
        let state = try LibraryState(machine, seed: seed, showFigure: showFigure)
        machine.libraryState = state
        let meter = state.meter
        machine.surroundings.append { body in try Allocation.withMeter(meter, body) }
        machine.errorTranslators.append { error, machine in state.exceptions.translate(error, machine) }
        NumpyModule.install(on: machine)
        PyplotModule.install(on: machine)
        ScikitLearnModule.install(on: machine)
        KerasModule.install(on: machine)
        try machine.bind("np", to: Value(machine.module(named: "numpy")))
    }
}

/// What the library keeps for each machine: its types, its random numbers, its figure.
final class LibraryState {
    let meter: HeapMeter
    let exceptions: LibraryExceptions
    let types: NumpyTypes
    let showFigure: LearningLibrary.ShowFigure?
    /// How arrays are printed; `np.set_printoptions` changes it.
    var formatter = ArrayFormatter()
    /// What everything random that has no seed of its own is drawn from.
    var seed: UInt64
    /// How many generators and networks without a seed were made since the seed was set.
    var unseededCount: UInt64 = 0
    /// What the functions of pyplot add to.
    var figure = Figure()
    /// What `plt.show` has shown last.
    var shownFigure = Figure()

    init(_ machine: Machine, seed: UInt64, showFigure: LearningLibrary.ShowFigure?) throws {
        meter = HeapMeter(machine)
        exceptions = try LibraryExceptions(machine)
        types = try NumpyTypes(machine)
        self.seed = seed
        self.showFigure = showFigure
    }
}

extension Machine {
    /// The library's state; `LearningLibrary.install` has put it there before any of its functions can run.
    var library: LibraryState {
        guard let state = libraryState, Swift.type(of: state) == LibraryState.self else {
            preconditionFailure("the library's functions exist only on machines on which it was installed")
        }
        return unsafeDowncast(state, to: LibraryState.self)
    }
}

/// Charges the memory of arrays to the machine's heap, and stops long mathematics at the machine's limits.
///
/// Buffers may outlive the machine; then there is nothing to give back to.
final class HeapMeter: AllocationMeter {
    private weak var machine: Machine?

    init(_ machine: Machine) { self.machine = machine }

    func reserve(bytes: Int) -> Bool { machine?.heap.reserve(bytes: bytes) ?? true }

    func release(bytes: Int) { machine?.heap.release(bytes: bytes) }

    func poll() throws { try machine?.poll(4096) }
}
