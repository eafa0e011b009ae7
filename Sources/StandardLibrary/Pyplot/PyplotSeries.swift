import CoreMath
import MiniPython
import Plotting

/// The functions of pyplot that draw numbers.
enum PyplotSeries {
    static let all: [Native] = [plot, scatter, bar, hist, axhline, axvline, text]

    private static let plot = Native(
        "plot(*args, **kwargs)", "Draw a line: plot(y), plot(x, y), plot(x, y, 'ro--'), or several of these."
    ) { machine, args in
        var keywords = PlotKeywords(args, machine)
        let label = try keywords.label()
        let color = try keywords.text("color", "c")
        let marker = try keywords.text("marker")
        let style = try keywords.text("linestyle", "ls")
        try keywords.finish("Line2D")
        let groups = try machine.plotGroups(args.rest)
        return try machine.changeFigure { figure in
            for group in groups {
                for (place, column) in try machine.columns(group.y).enumerated() {
                    var x: [Double]?
                    if let source = group.x {
                        let columns = try machine.columns(source)
                        x = columns.count == 1 ? columns[0] : columns[min(place, columns.count - 1)]
                    }
                    try figure.plot(
                        x, column, format: group.format, label: label, color: color, marker: marker, lineStyle: style)
                }
            }
        }
    }

    private static let scatter = Native(
        "scatter(x, y, s=None, c=None, **kwargs)", "Draw points; c may be a colour or a number for each point."
    ) { machine, args in
        var keywords = PlotKeywords(args, machine)
        let label = try keywords.label()
        let marker = try keywords.text("marker")
        var color = try keywords.text("color")
        try keywords.finish("PathCollection")
        let (x, y) = (try machine.plotNumbers(args[0]), try machine.plotNumbers(args[1]))
        return try machine.changeFigure { figure in
            if let name = args[3].string { color = name.text }
            if args[3].isNone || args[3].string != nil {
                try figure.scatter(x, y, label: label, color: color, marker: marker)
            } else {
                try figure.scatter(x, y, values: machine.plotNumbers(args[3]), label: label, marker: marker)
            }
        }
    }

    private static let bar = Native(
        "bar(x, height, width=0.8, **kwargs)", "Draw bars at places, or with names."
    ) { machine, args in
        var keywords = PlotKeywords(args, machine)
        let label = try keywords.label()
        let color = try keywords.text("color")
        try keywords.finish("Rectangle")
        let heights = try machine.plotNumbers(args[1])
        let width = try machine.number(args[2], "width")
        let names = try machine.names(args[0])
        return try machine.changeFigure { figure in
            if let names {
                try figure.bar(names, heights, width: width, label: label, color: color)
            } else {
                try figure.bar(machine.plotNumbers(args[0]), heights, width: width, label: label, color: color)
            }
        }
    }

    private static let hist = Native(
        "hist(x, bins=10, range=None, density=False, **kwargs)",
        "Draw how many numbers fall into each bin; gives counts, edges and None."
    ) { machine, args in
        var keywords = PlotKeywords(args, machine)
        let label = try keywords.label()
        let color = try keywords.text("color")
        try keywords.finish("Rectangle")
        let values = try machine.plotNumbers(args[0])
        let bins: Histogram.Bins =
            try machine.scalar(args[1]) == nil
            ? .edges(machine.plotNumbers(args[1])) : .count(machine.integer(args[1]))
        let range = try machine.pair(args[2]).map { (lower: $0.0, upper: $0.1) }
        let density = try machine.truth(args[3])
        let made = try machine.library.figure.hist(
            values, bins: bins, range: range, density: density, label: label, color: color)
        return try machine.heap.tuple([
            machine.wrap(NDArray.of(made.heights)), machine.wrap(NDArray.of(made.edges)), .none,
        ])
    }

    private static func reference(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (inout Figure, Double, String?, String?, String) throws -> Void
    ) -> Native {
        Native(signature, help) { machine, args in
            var keywords = PlotKeywords(args, machine)
            let label = try keywords.label()
            let color = try keywords.text("color", "c")
            let style = try keywords.text("linestyle", "ls") ?? "-"
            try keywords.finish("Line2D")
            let place = try machine.number(args[0], "the place of the line")
            return try machine.changeFigure { try body(&$0, place, label, color, style) }
        }
    }

    private static let axhline = reference("axhline(y=0, **kwargs)", "Draw a line across the figure at a height.") {
        try $0.axhline($1, label: $2, color: $3, lineStyle: $4)
    }

    private static let axvline = reference("axvline(x=0, **kwargs)", "Draw a line from the bottom to the top.") {
        try $0.axvline($1, label: $2, color: $3, lineStyle: $4)
    }

    private static let text = Native("text(x, y, s, **kwargs)", "Write a text whose first character stands at (x, y).")
    {
        machine, args in
        var keywords = PlotKeywords(args, machine)
        let color = try keywords.text("color", "c")
        try keywords.finish("Text")
        let (x, y) = (try machine.number(args[0], "x"), try machine.number(args[1], "y"))
        let words = try machine.strText(args[2])
        return try machine.changeFigure { try $0.text(x, y, words, color: color) }
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

    /// The columns of a matrix, or the one that a vector is.
    fileprivate func columns(_ value: Value) throws -> [[Double]] {
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

    /// The names that bars stand for; nil for numbers.
    fileprivate func names(_ value: Value) throws -> [String]? {
        let values = value.list.map { Array($0.values) } ?? value.tuple.map { Array($0.values) } ?? []
        guard values.contains(where: { $0.string != nil }) else { return nil }
        return try values.map { try strText($0) }
    }
}
