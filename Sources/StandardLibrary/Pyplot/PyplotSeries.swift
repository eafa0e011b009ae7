import CoreMath
import MiniPython
import Plotting

/// The functions of pyplot that draw lines and points.
enum PyplotSeries {
    static let all: [PyplotFunction] = [
        plot, scaled("semilogx", x: .log, y: nil, "Draw a line on a logarithmic x axis."),
        scaled("semilogy", x: nil, y: .log, "Draw a line on a logarithmic y axis."),
        scaled("loglog", x: .log, y: .log, "Draw a line on two logarithmic axes."), scatter, errorbar, fillBetween,
    ]

    private static let plot = PyplotFunction(
        "plot", "*args, **kwargs", "Draw a line: plot(y), plot(x, y), plot(x, y, 'ro--'), or several of these."
    ) { machine, target, args in try draw(machine, target, args) }

    private static func scaled(_ name: String, x: Axis.Scale?, y: Axis.Scale?, _ help: String) -> PyplotFunction {
        PyplotFunction(name, "*args, **kwargs", help) { machine, target, args in
            let drawn = try draw(machine, target, args)
            target.change { axes in
                if let x { axes.x.scale = x }
                if let y { axes.y.scale = y }
            }
            return drawn
        }
    }

    private static func draw(_ machine: Machine, _ target: AxesTarget, _ args: PlotArguments) throws -> Value {
        var keywords = args.keywords(machine)
        let label = try keywords.label()
        let color = try keywords.color("color", "c")
        let marker = try keywords.text("marker")
        let style = try keywords.text("linestyle", "ls")
        let look = try keywords.look()
        try keywords.finish("Line2D")
        let groups = try machine.plotGroups(args.rest)
        let before = target.axes.series.count
        try target.change { axes in
            for group in groups {
                let columns = try machine.columns(group.y, on: &axes.y)
                for (place, column) in columns.enumerated() {
                    var x: [Double]?
                    if let source = group.x {
                        let all = try machine.columns(source, on: &axes.x)
                        x = all.count == 1 ? all[0] : all[min(place, all.count - 1)]
                    }
                    try axes.plot(
                        x, column, format: group.format, label: label, color: color, marker: marker, lineStyle: style)
                    look(&axes.series[axes.series.count - 1])
                }
            }
        }
        let lines = (before..<target.axes.series.count).map { ArtistObject(.line, target, $0..<$0 + 1) }
        return try machine.artists(lines)
    }

    private static let scatter = PyplotFunction(
        "scatter", "x, y, s=None, c=None, *, marker=None, cmap=None, vmin=None, vmax=None, **kwargs",
        "Draw points; c may be a colour or a number for each point."
    ) { machine, target, args in
        var keywords = args.keywords(machine)
        let label = try keywords.label()
        let look = try keywords.look()
        var color = try keywords.color("color")
        try keywords.finish("PathCollection")
        func number(_ place: Int, _ name: String) throws -> Double? {
            args[place].isNone ? nil : try machine.number(args[place], name)
        }
        let marker = try args[4].isNone ? nil : machine.strText(args[4])
        let map = try args[5].isNone ? .viridis : ColorMap(named: machine.strText(args[5]))
        let areas = try args[2].isNone ? [] : machine.plotNumbers(args[2])
        let before = target.axes.series.count
        try target.change { axes in
            let (x, y) = (try machine.places(args[0], on: &axes.x), try machine.places(args[1], on: &axes.y))
            if let name = args[3].string { color = name.text }
            if args[3].isNone || args[3].string != nil {
                try axes.scatter(x, y, label: label, color: color, marker: marker, areas: areas)
            } else if let colors = try machine.axisNames(args[3]) {
                try machine.scatter(x, y, colors: colors, label, marker, areas, on: &axes)
            } else {
                try axes.scatter(
                    x, y, values: machine.plotNumbers(args[3]), label: label, marker: marker, areas: areas, map: map,
                    lower: number(6, "vmin"), upper: number(7, "vmax"))
            }
            for place in before..<axes.series.count { look(&axes.series[place]) }
        }
        return try machine.artist(.points, target, before..<target.axes.series.count)
    }

    private static let errorbar = PyplotFunction(
        "errorbar", "x, y, yerr=None, xerr=None, fmt='', *, capsize=None, **kwargs",
        "Draw points with bars that tell how uncertain each is."
    ) { machine, target, args in
        var keywords = args.keywords(machine)
        let label = try keywords.label()
        let color = try keywords.color("color", "c")
        let marker = try keywords.text("marker")
        let style = try keywords.text("linestyle", "ls")
        let look = try keywords.look()
        try keywords.finish("Line2D")
        let before = target.axes.series.count
        try target.change { axes in
            let (x, y) = (try machine.places(args[0], on: &axes.x), try machine.places(args[1], on: &axes.y))
            var bars = ErrorBarPlot(x: x, y: y)
            if let (below, above) = try machine.errors(args[2], "yerr", "y", y.count) {
                (bars.below, bars.above) = (below, above)
            }
            if let (left, right) = try machine.errors(args[3], "xerr", "x", x.count) {
                (bars.left, bars.right) = (left, right)
            }
            bars.capSize = try args[5].isNone ? 0 : machine.number(args[5], "capsize")
            try axes.errorbar(
                bars, format: machine.strText(args[4]), label: label, color: color, marker: marker, lineStyle: style)
            look(&axes.series[axes.series.count - 1])
        }
        return try machine.artist(.errorBars, target, before..<before + 1)
    }

    private static let fillBetween = PyplotFunction(
        "fill_between", "x, y1, y2=0, where=None, **kwargs", "Fill the area between two lines over the same x."
    ) { machine, target, args in
        var keywords = args.keywords(machine)
        let label = try keywords.label()
        let color = try keywords.color("color", "facecolor", "fc")
        let look = try keywords.look()
        try keywords.finish("FillBetweenPolyCollection")
        let isFilled = try args[3].isNone ? [] : machine.plotNumbers(args[3]).map { $0 != 0 }
        let before = target.axes.series.count
        try target.change { axes in
            let x = try machine.places(args[0], on: &axes.x)
            let (first, second) = (try machine.plotNumbers(args[1]), try machine.plotNumbers(args[2]))
            try axes.fillBetween(x, first, second, isFilled: isFilled, label: label, color: color)
            look(&axes.series[axes.series.count - 1])
        }
        return try machine.artist(.area, target, before..<before + 1)
    }
}

/// One line of `plot`: x perhaps, y, and a format perhaps.
private struct PlotGroup {
    var x: Value?
    var y: Value
    var format: String?
}

extension Machine {
    /// Takes `x, y, 'fmt', x2, y2, …` apart as matplotlib does.
    fileprivate func plotGroups(_ arguments: UnsafeBufferPointer<Value>) throws -> [PlotGroup] {
        var groups: [PlotGroup] = []
        var pending: [Value] = []
        func close(_ format: String?) throws {
            switch pending.count {
            case 0: throw error(.valueError, "plot takes numbers before a format, not '\(format ?? "")' alone")
            case 1: groups.append(PlotGroup(x: nil, y: pending[0], format: format))
            default: groups.append(PlotGroup(x: pending[0], y: pending[1], format: format))
            }
            pending = []
        }
        for argument in arguments {
            if let format = argument.string {
                try close(format.text)
            } else {
                if pending.count == 2 { try close(nil) }
                pending.append(argument)
            }
        }
        if !pending.isEmpty { try close(nil) }
        return groups
    }

    /// The columns of a matrix, or the one that a vector, a list of names or of dates is.
    fileprivate func columns(_ value: Value, on axis: inout Axis) throws -> [[Double]] {
        if try axisNames(value) != nil { return [try places(value, on: &axis)] }
        let array = try array(value)
        try checkRoom(array.count, bytesEach: 48)
        guard array.dimensions == 2 else {
            if array.dimensions > 2 {
                throw error(
                    .valueError, "x and y can be no greater than 2D, but have shapes of \(array.dimensions) axes")
            }
            return [array.doubles]
        }
        return try (0..<array.shape[1]).map { try array.transposed.row($0).doubles }
    }

    /// Points of which each has a colour by name: one series for each colour.
    fileprivate func scatter(
        _ x: [Double], _ y: [Double], colors: [String], _ label: String?, _ marker: String?, _ areas: [Double],
        on axes: inout Axes
    ) throws {
        guard colors.count == x.count, x.count == y.count else {
            if x.count == y.count {
                throw error(
                    .valueError,
                    "'c' argument has \(colors.count) elements, which is inconsistent with 'x' and 'y' with size "
                        + "\(x.count).")
            }
            return try axes.scatter(x, y)
        }
        var order: [String] = []
        for color in colors where !order.contains(color) { order.append(color) }
        for (place, color) in order.enumerated() {
            let members = colors.indices.filter { colors[$0] == color }
            try axes.scatter(
                members.map { x[$0] }, members.map { y[$0] }, label: place == 0 ? label : nil, color: color,
                marker: marker, areas: areas.count > 1 ? members.map { areas[$0] } : areas)
        }
    }

    /// How far error bars reach to both sides; nil for none.
    fileprivate func errors(
        _ value: Value, _ name: String, _ axis: String, _ count: Int
    ) throws -> (below: [Double], above: [Double])? {
        if value.isNone { return nil }
        let array = try array(value)
        let numbers = try plotNumbers(value)
        if array.dimensions == 0 {
            let all = [Double](repeating: numbers[0], count: count)
            return (all, all)
        }
        if array.shape == [count] { return (numbers, numbers) }
        if array.shape == [2, count] { return (Array(numbers.prefix(count)), Array(numbers.dropFirst(count))) }
        let shape = array.shape.map(String.init).joined(separator: ", ") + (array.dimensions == 1 ? "," : "")
        throw error(
            .valueError,
            "'\(name)' (shape: (\(shape))) must be a scalar or a 1D or (2, n) array-like whose shape matches '\(axis)' "
                + "(shape: (\(count),))")
    }
}
