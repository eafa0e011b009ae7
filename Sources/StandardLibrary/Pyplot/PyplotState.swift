import MiniPython
import Plotting

/// A figure that a program works on, and where in it the next function draws.
final class FigureState {
    let number: Int
    var figure = Figure()
    /// The place of the coordinate system that functions of pyplot draw into.
    var current = 0
    /// Whether coordinate systems were asked for; until then there is one that nobody has seen.
    var hasAxes = false

    init(number: Int) { self.number = number }
}

/// What pyplot keeps for each machine: the open figures, and the one shown last.
final class PyplotState {
    /// By the order in which they were made; the last is not always the current one.
    private(set) var open: [FigureState] = []
    private(set) var current = FigureState(number: 1)
    /// What `plt.show` has shown last.
    var shown: Figure?

    init() { open = [current] }

    /// More open figures are a loop that forgot to show them.
    private static let mostFigures = 100

    /// Makes a figure of a number the current one; a new one where there is none of the number.
    /// - Throws: RuntimeError for too many.
    func makeCurrent(number: Int?, _ machine: Machine) throws {
        if let number, let known = open.first(where: { $0.number == number }) {
            current = known
            return
        }
        guard open.count < Self.mostFigures else {
            throw machine.error(
                .runtimeError, "\(open.count) figures are open: plt.show() shows them, plt.close('all') drops them")
        }
        // A figure that nobody has drawn in needs no company.
        if current.figure.isBlank, !current.hasAxes { open.removeAll { $0 === current } }
        current = FigureState(number: number ?? (open.map(\.number).max() ?? 0) + 1)
        open.append(current)
    }

    func close(_ state: FigureState) {
        open.removeAll { $0 === state }
        if state === current { renewCurrent() }
    }

    func closeAll() {
        open = []
        renewCurrent()
    }

    private func renewCurrent() {
        current = open.last ?? FigureState(number: 1)
        if open.isEmpty { open = [current] }
    }

    /// The figure at work or, where nothing was drawn in it, the one shown last.
    var latest: Figure { current.figure.isBlank ? shown ?? current.figure : current.figure }
}

/// The coordinate system that a function draws into.
struct AxesTarget {
    let state: FigureState
    let place: Int

    var axes: Axes {
        get { state.figure.axes.indices.contains(place) ? state.figure.axes[place] : Axes() }
        nonmutating set {
            if state.figure.axes.indices.contains(place) { state.figure.axes[place] = newValue }
        }
    }

    /// Changes the coordinate system, or leaves it as it was when the body throws.
    ///
    /// The body may add series; what it does to those that were there is not undone.
    func change<Result>(_ body: (inout Axes) throws -> Result) rethrows -> Result {
        guard state.figure.axes.indices.contains(place) else {
            var gone = Axes()
            return try body(&gone)
        }
        // Kept without the series, which would be copied for each one that is added.
        var old = state.figure.axes[place]
        let count = old.series.count
        old.series = []
        do {
            return try body(&state.figure.axes[place])
        } catch {
            swap(&old.series, &state.figure.axes[place].series)
            old.series.removeSubrange(min(count, old.series.count)...)
            state.figure.axes[place] = old
            throw error
        }
    }
}

extension Machine {
    var pyplot: PyplotState { library.pyplot }

    /// The coordinate system that functions of pyplot draw into.
    var currentAxes: AxesTarget { AxesTarget(state: pyplot.current, place: pyplot.current.current) }
}
