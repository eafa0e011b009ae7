import CoreMath
import MiniPython
import Plotting

/// The functions of pyplot for titles, labels, limits, ticks and keys.
enum PyplotAxes {
    static let all: [PyplotFunction] = words + limits + ticks + others

    private static func named(
        _ name: String, _ parameter: String, _ help: String,
        _ body: @escaping @Sendable (inout Axes, String) throws -> Void
    ) -> PyplotFunction {
        PyplotFunction(name, as: "set_\(name)", "\(parameter), **kwargs", help) { machine, target, args in
            var keywords = args.keywords(machine)
            _ = keywords.take("color", "c")
            _ = keywords.take("loc")
            try keywords.finish("Text")
            let words = try machine.strText(args[0])
            try target.change { try body(&$0, words) }
            return name.hasSuffix("scale") ? .none : try machine.artist(.text(words), target, 0..<0)
        }
    }

    private static let words: [PyplotFunction] = [
        named("title", "label", "Name the plot.") { $0.title = $1 },
        named("xlabel", "xlabel", "Name the x axis.") { $0.x.label = $1 },
        named("ylabel", "ylabel", "Name the y axis.") { $0.y.label = $1 },
        named("xscale", "value", "Make the x axis 'linear' or 'log'.") { try $0.x.setScale($1) },
        named("yscale", "value", "Make the y axis 'linear' or 'log'.") { try $0.y.setScale($1) },
    ]

    private static func limit(
        _ name: String, _ help: String, _ lower: String, _ upper: String,
        _ axis: WritableKeyPath<Axes, Axis> & Sendable
    ) -> PyplotFunction {
        PyplotFunction(name, as: "set_\(name)", "*args, **kwargs", help) { machine, target, args in
            var keywords = args.keywords(machine)
            var low = keywords.take(lower, name.prefix(1) + "min")
            var high = keywords.take(upper, name.prefix(1) + "max")
            try keywords.finish("Axes")
            if args.rest.count > 2 {
                throw machine.error(
                    .typeError,
                    "set_\(name)() takes from 1 to 3 positional arguments but \(args.rest.count + 1) were given")
            }
            if args.rest.isEmpty, low == nil, high == nil { return try machine.limits(target.axes, axis) }
            if args.rest.count == 2 {
                (low, high) = (args.rest[0], args.rest[1])
            } else if let only = args.rest.first {
                if only.string == nil, let pair = try machine.scalar(only) == nil ? machine.pair(only) : nil {
                    (low, high) = (Value(pair.0), Value(pair.1))
                } else {
                    low = only
                }
            }
            try target.change { axes in
                let bounds = try [low, high].map { bound -> Double? in
                    guard let bound, !bound.isNone else { return nil }
                    if let text = bound.string, let date = CalendarDate(text.text) {
                        axes[keyPath: axis].showsDates = true
                        return date.days
                    }
                    return try machine.number(bound, "a limit")
                }
                try axes[keyPath: axis].setLimits(lower: bounds[0], upper: bounds[1])
            }
            return .none
        }
    }

    private static let limits: [PyplotFunction] = [
        limit("xlim", "Set the ends of the x axis, or tell them.", "left", "right", \.x),
        limit("ylim", "Set the ends of the y axis, or tell them.", "bottom", "top", \.y),
    ]

    private static func ticks(
        _ name: String, _ help: String, _ axis: WritableKeyPath<Axes, Axis> & Sendable
    ) -> PyplotFunction {
        PyplotFunction(name, as: "set_\(name)", "ticks=None, labels=None, **kwargs", help) { machine, target, args in
            var keywords = args.keywords(machine)
            _ = keywords.take("color", "c")
            _ = keywords.take("ha", "va")
            try keywords.finish("Text")
            let labels = try args[1].isNone ? nil : machine.collect(args[1]).map { try machine.strText($0) }
            if args[0].isNone { return .none }
            let places = try machine.plotNumbers(args[0])
            try target.change { try $0[keyPath: axis].setTicks(places, labels: labels) }
            return .none
        }
    }

    private static let ticks: [PyplotFunction] = [
        ticks("xticks", "Set the places marked on the x axis, and their names.", \.x),
        ticks("yticks", "Set the places marked on the y axis, and their names.", \.y),
    ]

    private static let places = [
        "best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right",
        "lower center", "upper center", "center",
    ]

    private static let others: [PyplotFunction] = [
        PyplotFunction(
            "legend", "*args, loc=None, title=None, labels=None, handles=None, **kwargs",
            "Show the names of the series."
        ) {
            machine, target, args in
            var keywords = args.keywords(machine)
            try keywords.finish("Legend")
            let source = args[2].isNone ? args.rest.last ?? .none : args[2]
            let names = try source.isNone ? [] : machine.collect(source)
            let labels = try names.contains { $0.string != nil } ? names.map { try machine.strText($0) } : []
            let place = try machine.legendPlace(args[0], places)
            let title = try args[1].isNone ? "" : machine.strText(args[1])
            target.change { axes in
                for (place, label) in zip(axes.series.indices.filter { axes.series[$0].isNamed }, labels) {
                    axes.series[place].label = label
                }
                (axes.hasLegend, axes.legendTitle, axes.legendPlace) = (true, title, place)
            }
            return try machine.artist(.legend, target, 0..<0)
        },
        PyplotFunction("grid", "visible=True, *, axis='both', **kwargs", "Show lines at the ticks, or not.") {
            machine, target, args in
            var keywords = args.keywords(machine)
            _ = keywords.take("color", "c")
            _ = keywords.take("linestyle", "ls")
            _ = try keywords.look()
            try keywords.finish("Line2D")
            let isVisible = args[0].isNone ? !target.axes.hasGrid : try machine.truth(args[0])
            target.change { $0.hasGrid = isVisible }
            return .none
        },
        PyplotFunction(
            "axis", "arg=None, **kwargs", "Set limits as (xmin, xmax, ymin, ymax), or 'off', 'equal', 'auto'."
        ) {
            machine, target, args in
            var keywords = args.keywords(machine)
            try keywords.finish("Axes")
            return try machine.setAxis(args[0], target)
        },
        PyplotFunction("margins", "*args, **kwargs", "Nothing to do here: there is a margin of five per cent.") {
            _, _, _ in
            .none
        },
    ]
}

extension Machine {
    /// Both ends of an axis, as they are now.
    func limits(_ axes: Axes, _ axis: KeyPath<Axes, Axis>) throws -> Value {
        let ends = axes.limits(axis)
        return try heap.tuple([wrap(.float(ends.lower)), wrap(.float(ends.upper))])
    }

    fileprivate func legendPlace(_ value: Value, _ places: [String]) throws -> String? {
        if value.isNone { return nil }
        if let code = try scalar(value)?.integer {
            return places.indices.contains(code) ? places[code] : nil
        }
        let name = try strText(value)
        guard places.contains(name) else {
            throw error(
                .valueError,
                "'\(name)' is not a valid value for loc; supported values are "
                    + places.map { "'\($0)'" }.joined(separator: ", "))
        }
        return name
    }

    fileprivate func setAxis(_ value: Value, _ target: AxesTarget) throws -> Value {
        let axes = target.axes
        func ends() throws -> Value {
            let (x, y) = (axes.limits(\.x), axes.limits(\.y))
            return try heap.tuple([x.lower, x.upper, y.lower, y.upper].map { try wrap(.float($0)) })
        }
        if value.isNone { return try ends() }
        if let word = value.string?.text {
            switch word {
            case "off": target.change { $0.showsAxes = false }
            case "on": target.change { $0.showsAxes = true }
            case "equal", "scaled", "square", "image": target.change { $0.isEqualAspect = true }
            case "auto", "tight", "normal": target.change { $0.isEqualAspect = false }
            default: throw error(.valueError, "Unrecognized string '\(word)' to axis; try 'on' or 'off'")
            }
            return .none
        }
        if let isOn = value.bool {
            target.change { $0.showsAxes = isOn }
            return .none
        }
        let numbers = try plotNumbers(value)
        guard numbers.count == 4 else {
            throw error(
                .typeError, "The first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]")
        }
        try target.change { axes in
            try axes.x.setLimits(lower: numbers[0], upper: numbers[1])
            try axes.y.setLimits(lower: numbers[2], upper: numbers[3])
        }
        return .none
    }
}
