import CoreMath
import MiniPython
import Plotting

/// The functions of pyplot for titles, labels, limits and the legend.
enum PyplotAxes {
    static let all: [Native] = words + limits + ticks + others

    private static func named(
        _ signature: String, _ help: String, _ body: @escaping @Sendable (inout Figure, String) throws -> Void
    ) -> Native {
        Native(signature, help) { machine, args in
            var keywords = PlotKeywords(args, machine)
            _ = keywords.take("color", "c")
            try keywords.finish("Text")
            let words = try machine.strText(args[0])
            return try machine.changeFigure { try body(&$0, words) }
        }
    }

    private static let words: [Native] = [
        named("title(label, **kwargs)", "Name the figure.") { $0.title = $1 },
        named("xlabel(xlabel, **kwargs)", "Name the x axis.") { $0.x.label = $1 },
        named("ylabel(ylabel, **kwargs)", "Name the y axis.") { $0.y.label = $1 },
        named("xscale(value, **kwargs)", "Make the x axis 'linear' or 'log'.") { try $0.x.setScale($1) },
        named("yscale(value, **kwargs)", "Make the y axis 'linear' or 'log'.") { try $0.y.setScale($1) },
    ]

    private static func limit(
        _ signature: String, _ help: String, _ lower: String, _ upper: String,
        _ body: @escaping @Sendable (inout Figure, Double?, Double?) throws -> Void
    ) -> Native {
        Native(signature, help) { machine, args in
            var keywords = PlotKeywords(args, machine)
            var low = keywords.take(lower)
            var high = keywords.take(upper)
            try keywords.finish("Axes")
            if args.rest.count == 2 {
                (low, high) = (args.rest[0], args.rest[1])
            } else if let only = args.rest.first {
                if let pair = try machine.scalar(only) == nil ? machine.pair(only) : nil {
                    (low, high) = (Value(pair.0), Value(pair.1))
                } else {
                    low = only
                }
            }
            let bounds = try [low, high].map { bound -> Double? in
                guard let bound, !bound.isNone else { return nil }
                return try machine.number(bound, "a limit")
            }
            return try machine.changeFigure { try body(&$0, bounds[0], bounds[1]) }
        }
    }

    private static let limits: [Native] = [
        limit("xlim(*args, **kwargs)", "Set the ends of the x axis.", "left", "right") {
            try $0.x.setLimits(lower: $1, upper: $2)
        },
        limit("ylim(*args, **kwargs)", "Set the ends of the y axis.", "bottom", "top") {
            try $0.y.setLimits(lower: $1, upper: $2)
        },
    ]

    private static func ticks(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (inout Figure, [Double], [String]?) throws -> Void
    ) -> Native {
        Native(signature, help) { machine, args in
            var keywords = PlotKeywords(args, machine)
            try keywords.finish("Text")
            let places = try machine.plotNumbers(args[0])
            let labels = try args[1].isNone ? nil : machine.collect(args[1]).map { try machine.strText($0) }
            return try machine.changeFigure { try body(&$0, places, labels) }
        }
    }

    private static let ticks: [Native] = [
        ticks("xticks(ticks, labels=None, **kwargs)", "Set the places marked on the x axis, and their names.") {
            try $0.x.setTicks($1, labels: $2)
        },
        ticks("yticks(ticks, labels=None, **kwargs)", "Set the places marked on the y axis, and their names.") {
            try $0.y.setTicks($1, labels: $2)
        },
    ]

    private static let others: [Native] = [
        Native("legend(labels=None, **kwargs)", "Show the names of the series.") { machine, args in
            var keywords = PlotKeywords(args, machine)
            try keywords.finish("Legend")
            let labels = try args[0].isNone ? [] : machine.collect(args[0]).map { try machine.strText($0) }
            return machine.changeFigure { figure in
                for (place, label) in zip(figure.series.indices, labels) { figure.series[place].label = label }
                figure.hasLegend = true
            }
        },
        Native("grid(visible=True, **kwargs)", "Show lines at the ticks, or not.") { machine, args in
            var keywords = PlotKeywords(args, machine)
            _ = keywords.take("color", "c")
            _ = keywords.take("linestyle", "ls")
            try keywords.finish("Line2D")
            let isVisible = try machine.truth(args[0])
            return machine.changeFigure { $0.hasGrid = isVisible }
        },
    ]
}
