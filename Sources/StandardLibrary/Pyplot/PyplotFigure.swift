import CoreMath
import MiniPython
import Plotting

/// The functions of pyplot for whole figures, and the methods of a figure.
enum PyplotFigure {
    // MARK: pyplot

    static let functions: [Native] = [
        Native(
            "figure(num=None, figsize=None, dpi=None, **kwargs)", "Start a new figure, or go back to one by its number."
        ) {
            machine, args in
            var keywords = PlotKeywords(args, machine)
            _ = keywords.take("facecolor", "edgecolor")
            try keywords.finish("Figure")
            try machine.pyplot.makeCurrent(number: machine.optionalInteger(args[0]), machine)
            try machine.setSize(args[1], of: machine.pyplot.current)
            return try machine.currentFigure()
        },
        Native(
            "subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, figsize=None, **kwargs)",
            "Start a figure of several plots: fig, ax = plt.subplots(rows, columns)."
        ) { machine, args in
            var keywords = PlotKeywords(args, machine)
            _ = keywords.take("dpi", "num")
            try keywords.finish("Figure")
            let made = try Figure(rows: machine.integer(args[0]), columns: machine.integer(args[1]))
            try machine.pyplot.makeCurrent(number: nil, machine)
            let state = machine.pyplot.current
            state.figure = made
            state.figure.sharesX = try machine.isShared(args[2])
            state.figure.sharesY = try machine.isShared(args[3])
            state.hasAxes = true
            try machine.setSize(args[5], of: state)
            return try machine.heap.tuple([
                machine.currentFigure(), machine.grid(of: state, isWhole: !machine.truth(args[4])),
            ])
        },
        Native("subplot(*args, **kwargs)", "Draw into one of several plots: plt.subplot(rows, columns, number).") {
            machine, args in
            let state = machine.pyplot.current
            try machine.choosePlot(Array(args.rest), of: state)
            return try machine.axes(machine.currentAxes)
        },
        Native("gca(**kwargs)", "The axes that are drawn into.") { machine, _ in
            machine.pyplot.current.hasAxes = true
            return try machine.axes(machine.currentAxes)
        },
        Native("sca(ax)", "Draw into these axes from now on.") { machine, args in
            guard let object = args[0].foreign as? AxesObject, object.target.state === machine.pyplot.current else {
                throw machine.error(.valueError, "sca takes axes of the current figure")
            }
            machine.pyplot.current.current = object.target.place
            return .none
        },
        Native("gcf()", "The figure that is drawn into.") { machine, _ in try machine.currentFigure() },
        Native("clf()", "Clear the figure.") { machine, _ in
            machine.pyplot.current.clear()
            return .none
        },
        Native("cla()", "Clear the axes that are drawn into.") { machine, _ in
            machine.currentAxes.change { $0 = Axes() }
            return .none
        },
        Native("close(fig=None)", "Drop the figure, or all of them: plt.close('all').") { machine, args in
            if let object = args[0].foreign as? FigureObject {
                machine.pyplot.close(object.state)
            } else if args[0].string?.text == "all" {
                machine.pyplot.closeAll()
            } else if let number = args[0].int {
                if let state = machine.pyplot.open.first(where: { $0.number == number }) { machine.pyplot.close(state) }
            } else {
                machine.pyplot.close(machine.pyplot.current)
            }
            return .none
        },
        Native("show(**kwargs)", "Show the figure, or all that are open, and start a new one.") { machine, _ in
            let figures = machine.pyplot.open.map(\.figure).filter { !$0.isBlank }
            if figures.isEmpty { return .none }
            machine.pyplot.closeAll()
            for figure in figures { try machine.show(figure) }
            return .none
        },
        Native("draw()", "Show the figure as it is now, in the place of what was drawn before.") { machine, _ in
            try machine.pause(seconds: 0)
            return .none
        },
        Native("pause(interval)", "Show the figure as it is now, in the place of what was drawn before, and wait.") {
            machine, args in
            try machine.pause(seconds: machine.number(args[0], "interval"))
            return .none
        },
        Native("ion()", "Nothing to do here: plt.pause draws a figure while it changes.") { _, _ in .none },
        Native("ioff()", "Nothing to do here: plt.show draws a figure.") { _, _ in .none },
        Native("describe()", "Tell in plain sentences what the figure, or the one shown last, shows.") { machine, _ in
            try machine.write(machine.words(of: machine.pyplot.latest) + "\n")
            return .none
        },
    ]

    // MARK: Both

    private typealias Body = @Sendable (Machine, FigureState, PlotArguments) throws -> Value

    /// A function of pyplot for the current figure, and the method of every figure.
    private static func both(
        _ name: String, _ parameters: String, _ help: String, _ body: @escaping Body
    ) -> (function: Native, method: Native) {
        let rest = parameters.isEmpty ? "" : ", \(parameters)"
        return (
            Native("\(name)(\(parameters))", help) { machine, args in
                try body(machine, machine.pyplot.current, PlotArguments(arguments: args, offset: 0))
            },
            Native("\(name)(self\(rest))", help) { machine, args in
                guard let object = args[0].foreign as? FigureObject else { return .none }
                return try body(machine, object.state, PlotArguments(arguments: args, offset: 1))
            }
        )
    }

    static let shared: [(function: Native, method: Native)] = [
        both("suptitle", "t, **kwargs", "Name the figure as a whole.") { machine, state, args in
            var keywords = args.keywords(machine)
            try keywords.finish("Text")
            let words = try machine.strText(args[0])
            state.figure.title = words
            return try machine.artist(.text(words), AxesTarget(state: state, place: 0), 0..<0)
        },
        both("savefig", "fname, *, dpi=None, format=None, **kwargs", "Save the figure as a file: .svg or .png.") {
            machine, state, args in
            var keywords = args.keywords(machine)
            _ = keywords.take("facecolor", "edgecolor")
            try keywords.finish("Figure")
            try machine.save(state, to: args[0], dotsPerInch: args[1], format: args[2])
            return .none
        },
        both(
            "colorbar", "mappable=None, cax=None, ax=None, *, label='', **kwargs",
            "Show which numbers the colours stand for."
        ) {
            machine, state, args in
            var keywords = args.keywords(machine)
            _ = try keywords.look()
            try keywords.finish("Colorbar")
            let artist = args[0].foreign as? ArtistObject
            let target =
                artist?.target ?? (args[2].foreign as? AxesObject)?.target
                ?? AxesTarget(state: state, place: state.current)
            guard target.axes.hasColors else {
                throw machine.error(
                    .runtimeError,
                    "No mappable was found to use for colorbar creation. First define a mappable such as an image "
                        + "(with imshow) or a contour set (with contourf).")
            }
            let label = try machine.strText(args[3])
            target.change { $0.colorBar = ColorBar(label: label) }
            return try machine.artist(.colorBar, target, 0..<0)
        },
        both("tight_layout", "**kwargs", "Nothing to do here: labels never overlap.") { _, _, _ in .none },
        both("subplots_adjust", "**kwargs", "Nothing to do here: labels never overlap.") { _, _, _ in .none },
    ]

    // MARK: Methods

    static let methods: [Native] =
        shared.map(\.method) + [
            Native("add_subplot(self, *args, **kwargs)", "Axes for one of several plots.") { machine, args in
                guard let object = args[0].foreign as? FigureObject else { return .none }
                try machine.choosePlot(Array(args.rest), of: object.state)
                return try machine.axes(AxesTarget(state: object.state, place: object.state.current))
            },
            Native(
                "subplots(self, nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, **kwargs)",
                "Axes in rows and columns."
            ) {
                machine, args in
                guard let object = args[0].foreign as? FigureObject else { return .none }
                let size = (object.state.figure.width, object.state.figure.height)
                object.state.figure = try Figure(rows: machine.integer(args[1]), columns: machine.integer(args[2]))
                try object.state.figure.setSize(width: size.0, height: size.1)
                object.state.hasAxes = true
                return try machine.grid(of: object.state, isWhole: !machine.truth(args[5]))
            },
            Native("gca(self)", "The axes that are drawn into.") { machine, args in
                guard let object = args[0].foreign as? FigureObject else { return .none }
                object.state.hasAxes = true
                return try machine.axes(AxesTarget(state: object.state, place: object.state.current))
            },
            Native("clf(self, keep_observers=False)", "Clear the figure.", clear),
            Native("clear(self, keep_observers=False)", "Clear the figure.", clear),
            Native("show(self)", "Show the figure.") { machine, args in
                guard let object = args[0].foreign as? FigureObject else { return .none }
                if !object.state.figure.isBlank { try machine.show(object.state.figure) }
                return .none
            },
            Native("set_size_inches(self, w, h=None)", "Set the width and height of the page in inches.") {
                machine, args in
                guard let object = args[0].foreign as? FigureObject else { return .none }
                let size = try args[2].isNone ? args[1] : machine.heap.tuple([args[1], args[2]])
                try machine.setSize(size, of: object.state)
                return .none
            },
        ]

    private static let clear: Native.Body = { _, args in
        (args[0].foreign as? FigureObject)?.state.clear()
        return .none
    }
}

extension FigureState {
    fileprivate func clear() {
        let size = (figure.width, figure.height)
        figure = Figure()
        (figure.width, figure.height) = size
        current = 0
    }
}

extension Axes {
    /// Whether colours in it stand for numbers.
    fileprivate var hasColors: Bool {
        series.contains { series in
            switch series.shape {
            case .image(let image): image.colors.isEmpty
            case .contours: true
            case .scatter(let points): points.scale != nil
            default: false
            }
        }
    }
}

extension Machine {
    func currentFigure() throws -> Value { Value(try heap.adopt(FigureObject(pyplot.current), bytes: 64)) }

    /// Hands a figure out, to be looked at.
    func show(_ figure: Figure) throws {
        pyplot.shown = figure
        if let showFigure = library.showFigure { return try showFigure(figure, self) }
        for line in TextFigure.render(figure) { try write(line.plainText + "\n") }
    }

    /// Shows the figure in the place of its state before, and gives whoever watches the time to see it.
    fileprivate func pause(seconds: Double) throws {
        let figure = pyplot.current.figure
        let isWatched = try !figure.isBlank && show(LiveFrame([.figure(figure)], summary: figure.headline))
        try wait(seconds: isWatched ? seconds : 0)
    }

    /// Whether `sharex` or `sharey` asks for one stretch of numbers.
    fileprivate func isShared(_ value: Value) throws -> Bool {
        try value.string.map { $0.text != "none" } ?? truth(value)
    }

    fileprivate func setSize(_ value: Value, of state: FigureState) throws {
        if value.isNone { return }
        let size = try plotNumbers(value)
        guard size.count == 2 else {
            throw error(.valueError, "figsize is two numbers (width, height) in inches, not \(size.count)")
        }
        try state.figure.setSize(width: size[0], height: size[1])
    }

    /// The axes of a figure as `subplots` gives them back: one alone, or rows and columns.
    fileprivate func grid(of state: FigureState, isWhole: Bool) throws -> Value {
        let figure = state.figure
        let all = try figure.axes.indices.map { try axes(AxesTarget(state: state, place: $0)) }
        if isWhole { return try axesGrid(all, shape: [figure.rows, figure.columns]) }
        if all.count == 1 { return all[0] }
        let isLine = figure.rows == 1 || figure.columns == 1
        return try axesGrid(all, shape: isLine ? [all.count] : [figure.rows, figure.columns])
    }

    /// Makes one of several plots the one that is drawn into: `subplot(2, 1, 1)` or `subplot(211)`.
    fileprivate func choosePlot(_ arguments: [Value], of state: FigureState) throws {
        var numbers = try arguments.map { try integer($0) }
        if numbers.count == 1, numbers[0] >= 100 {
            numbers = [numbers[0] / 100, numbers[0] / 10 % 10, numbers[0] % 10]
        }
        if numbers.isEmpty { numbers = [1, 1, 1] }
        guard numbers.count == 3 else {
            throw error(
                .typeError, "subplot() takes 1 or 3 positional arguments but \(numbers.count) were given")
        }
        let (rows, columns, number) = (numbers[0], numbers[1], numbers[2])
        var grid = try Figure(rows: rows, columns: columns)
        guard (1...rows * columns).contains(number) else {
            throw error(
                .valueError, "num must be an integer with 1 <= num <= \(rows * columns), not \(number)")
        }
        if state.figure.rows != rows || state.figure.columns != columns {
            guard state.figure.axes.allSatisfy({ $0 == Axes() || $0.isHidden }) else {
                throw error(
                    .valueError,
                    "this figure has \(state.figure.rows) by \(state.figure.columns) plots; a figure here has one grid: "
                        + "start another with plt.figure()")
            }
            for place in grid.axes.indices { grid.axes[place].isHidden = true }
            grid.title = state.figure.title
            try grid.setSize(width: state.figure.width, height: state.figure.height)
            state.figure = grid
        }
        state.current = number - 1
        state.figure.axes[state.current].isHidden = false
        state.hasAxes = true
    }
}
