import CoreMath
import MiniPython
import Plotting

/// The modules that a learner may import: numpy, matplotlib.pyplot, sklearn, keras; `np` is bound from the start.
public struct LearningLibrary: Library {
    /// Shows a figure for `plt.show()`; what is to be seen is written with `machine.write`, or kept for later.
    public typealias ShowFigure = @Sendable (Figure, Machine) throws -> Void
    /// Shows a state in the place of the one before, for `plt.pause()` and for fits that are watched. Called as often as
    /// there are states; it draws as many as an eye can follow, or only the last.
    /// - Returns: whether somebody watches, so that a pause between two states has a meaning.
    public typealias ShowFrame = @Sendable (LiveFrame, Machine) throws -> Bool
    /// Tells in sentences what a figure shows.
    public typealias Describe = @Sendable (Figure, Machine) -> String
    /// Saves a file of a plain name for `plt.savefig`, or throws a `FileProblem`.
    public typealias SaveFile = @Sendable (_ name: String, _ bytes: [UInt8], Machine) throws -> Void

    /// Reads single keys, for what is played with.
    public struct Keyboard: Sendable {
        let isThere: @Sendable (Machine) -> Bool
        let window: @Sendable (Machine) -> (columns: Int, rows: Int)?
        let read: @Sendable (Double?, Machine) -> String?

        /// - Parameters:
        ///   - isThere: whether somebody can press keys.
        ///   - window: the columns and rows in which is drawn what the keys do.
        ///   - read: waits so many seconds for a key, and names it; nil seconds give the keyboard back.
        public init(
            isThere: @escaping @Sendable (Machine) -> Bool,
            window: @escaping @Sendable (Machine) -> (columns: Int, rows: Int)? = { _ in nil },
            read: @escaping @Sendable (Double?, Machine) -> String?
        ) {
            (self.isThere, self.window, self.read) = (isThere, window, read)
        }
    }

    private let seed: UInt64
    private let showFigure: ShowFigure?
    private let showFrame: ShowFrame?
    private let describe: Describe?
    private let saveFile: SaveFile?
    private let keyboard: Keyboard?

    /// - Parameters:
    ///   - seed: what unseeded random numbers start from, so that a lesson runs the same each time.
    ///   - showFigure: nil to print figures as text of 80 columns.
    ///   - showFrame: nil to show no states, for worlds that nobody looks at.
    ///   - describe: nil to describe figures in English.
    ///   - saveFile: nil to save nothing.
    ///   - keyboard: nil where nobody can press keys.
    public init(
        seed: UInt64 = 0, showFigure: ShowFigure? = nil, showFrame: ShowFrame? = nil, describe: Describe? = nil,
        saveFile: SaveFile? = nil, keyboard: Keyboard? = nil
    ) {
        self.describe = describe
        self.saveFile = saveFile
        self.keyboard = keyboard
        self.seed = seed
        self.showFigure = showFigure
        self.showFrame = showFrame
    }

    /// Drops the figures that a program left open, so that the next one draws on none of them.
    /// - Parameter machine: one on which the library was installed.
    public static func closeFigures(of machine: Machine) { machine.library.pyplot.closeAll() }

    public func install(on machine: Machine) throws {
        let state = try LibraryState(machine, seed: seed)
        state.showFigure = showFigure
        state.showFrame = showFrame
        state.describe = describe
        state.saveFile = saveFile
        state.keyboard = keyboard
        machine.libraryState = state
        let meter = state.meter
        machine.surroundings.append { body in try Allocation.withMeter(meter, body) }
        machine.atTidying.append { KeptMemory.release() }
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
    let keras = KerasState()
    var showFigure: LearningLibrary.ShowFigure?
    var showFrame: LearningLibrary.ShowFrame?
    /// What is done about divisions by zero and the like; `np.seterr` changes it.
    var floatHandling = FloatHandling()
    /// The warnings that the program has caused already.
    var warnings = ShownWarnings()
    /// The legacy generator behind `np.random.seed` and its kin.
    var randomState: RandomStateObject?
    var describe: LearningLibrary.Describe?
    var saveFile: LearningLibrary.SaveFile?
    var keyboard: LearningLibrary.Keyboard?
    /// How arrays are printed; `np.set_printoptions` changes it.
    var formatter = ArrayFormatter()
    /// What everything random that has no seed of its own is drawn from.
    var seed: UInt64
    /// How many generators and networks without a seed were made since the seed was set.
    var unseededCount: UInt64 = 0
    /// Small arrays and numbers that died, to be used again.
    let dead = DeadNumbers()
    /// What arrays know of themselves, by the names' own objects, which live as long as the machine.
    let attributes: [ObjectIdentifier: ArrayAttribute]
    /// The figures that the functions of pyplot add to.
    let pyplot = PyplotState()

    init(_ machine: Machine, seed: UInt64) throws {
        meter = HeapMeter(machine)
        exceptions = try LibraryExceptions(machine)
        types = try NumpyTypes(machine)
        attributes = Dictionary(
            uniqueKeysWithValues: ArrayAttribute.allCases.map {
                (ObjectIdentifier(machine.heap.name($0.rawValue)), $0)
            })
        self.seed = seed
    }
}

/// A reference to the library's state that is not counted: every array and number of a program has one.
///
/// Invariant: the machine holds the state as long as programs run.
struct LibraryReference {
    private let reference: Unmanaged<LibraryState>

    init(_ state: LibraryState) { reference = .passUnretained(state) }

    var state: LibraryState { reference.takeUnretainedValue() }

    @inline(__always)
    func with<Result>(_ body: (LibraryState) throws -> Result) rethrows -> Result {
        try reference._withUnsafeGuaranteedRef(body)
    }
}

extension Machine {
    /// Shows a state of something that changes, in the place of the state before it: the one door for figures that are
    /// redrawn in a loop and for fits that are watched. Call it at every step; it costs little when nothing is drawn.
    /// - Returns: whether somebody watches.
    @discardableResult
    func show(_ frame: LiveFrame) throws -> Bool { try library.showFrame?(frame, self) ?? false }

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
    /// The machine until it ends. Not `weak`: an object that ever had a weak reference counts its strong ones in a
    /// table of their own, and the machine's are counted at every call of a built-in.
    private unowned(unsafe) var machine: Machine?

    init(_ machine: Machine) {
        self.machine = machine
        machine.atEnd.append { [self] in self.machine = nil }
    }

    func reserve(bytes: Int) -> Bool { machine?.heap.reserve(bytes: bytes) ?? true }

    func release(bytes: Int) { machine?.heap.release(bytes: bytes) }

    func poll() throws { try machine?.poll(4096) }
}
