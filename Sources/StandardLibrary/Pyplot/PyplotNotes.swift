import CoreMath
import MiniPython
import Plotting

/// The functions of pyplot that draw lines of reference and words.
enum PyplotNotes {
    static let all: [PyplotFunction] = [
        reference(
            "axhline", "y=0, xmin=0, xmax=1, **kwargs", isHorizontal: true, "Draw a line across the plot at a height."),
        reference(
            "axvline", "x=0, ymin=0, ymax=1, **kwargs", isHorizontal: false, "Draw a line from the bottom to the top."),
        text, annotate,
    ]

    private static func reference(
        _ name: String, _ parameters: String, isHorizontal: Bool, _ help: String
    ) -> PyplotFunction {
        PyplotFunction(name, parameters, help) { machine, target, args in
            var keywords = args.keywords(machine)
            let label = try keywords.label()
            let color = try keywords.color("color", "c")
            let style = try keywords.text("linestyle", "ls") ?? "-"
            let look = try keywords.look()
            try keywords.finish("Line2D")
            let before = target.axes.series.count
            let side = isHorizontal ? "x" : "y"
            let (start, end) = (try machine.end(args[1], side + "min"), try machine.end(args[2], side + "max"))
            try target.change { axes in
                let names = try machine.axisNames(args[0])
                guard names == nil else { return }
                if let text = args[0].string, let date = CalendarDate(text.text) {
                    if !isHorizontal { axes.x.showsDates = true }
                    try axes.axvline(date.days, from: start, to: end, label: label, color: color, lineStyle: style)
                } else {
                    let place = try machine.number(args[0], "the place of the line")
                    if isHorizontal {
                        try axes.axhline(place, from: start, to: end, label: label, color: color, lineStyle: style)
                    } else {
                        try axes.axvline(place, from: start, to: end, label: label, color: color, lineStyle: style)
                    }
                }
                look(&axes.series[axes.series.count - 1])
            }
            return try machine.artist(.line, target, before..<target.axes.series.count)
        }
    }

    private static let text = PyplotFunction(
        "text", "x, y, s, **kwargs", "Write a text whose first character stands at (x, y)."
    ) { machine, target, args in
        var keywords = args.keywords(machine)
        let color = try keywords.color("color", "c")
        let words = try machine.strText(args[2])
        let before = target.axes.series.count
        try target.change { axes in
            let (x, y) = (try machine.place(args[0], "x", on: axes.x), try machine.place(args[1], "y", on: axes.y))
            var note = TextNote(x, y, words)
            try keywords.setText(&note)
            let look = try keywords.look()
            try keywords.finish("Text")
            try axes.add(note, color: color)
            look(&axes.series[before])
        }
        return try machine.artist(.text(words), target, before..<before + 1)
    }

    private static let annotate = PyplotFunction(
        "annotate", "text, xy, xytext=None, xycoords='data', textcoords=None, arrowprops=None, **kwargs",
        "Write a text about the place xy, at xytext, with an arrow where arrowprops says so."
    ) { machine, target, args in
        var keywords = args.keywords(machine)
        let color = try keywords.color("color", "c")
        let words = try machine.strText(args[0])
        let before = target.axes.series.count
        try target.change { axes in
            let aim = try machine.points(args[1], "xy", on: axes)
            var note = TextNote(aim[0], aim[1], words)
            let system = args[4].string?.text ?? "data"
            switch (args[2].isNone, system) {
            case (true, _): break
            case (false, "data"):
                let own = try machine.points(args[2], "xytext", on: axes)
                (note.x, note.y, note.target) = (own[0], own[1], aim)
            case (false, "offset points"), (false, "offset pixels"):
                (note.shift, note.target) = (try machine.points(args[2], "xytext", on: axes), aim)
            default:
                throw machine.error(
                    .valueError, "'\(system)' is not a valid coordinate system here: take 'data' or 'offset points'")
            }
            note.hasArrow = !args[5].isNone
            try keywords.setText(&note)
            try keywords.finish("Text")
            try axes.add(note, color: color)
        }
        return try machine.artist(.text(words), target, before..<before + 1)
    }
}

extension PlotKeywords {
    /// How a text stands on its place, and how large it is.
    fileprivate mutating func setText(_ note: inout TextNote) throws {
        switch try text("ha", "horizontalalignment") {
        case "center": note.horizontal = .middle
        case "right": note.horizontal = .end
        default: break
        }
        switch try text("va", "verticalalignment") {
        case "center", "center_baseline": note.vertical = .middle
        case "top": note.vertical = .end
        default: break
        }
        if let size = take("fontsize", "size"), size.string == nil {
            note.size = size.float ?? size.int.map(Double.init)
        }
    }
}

extension Machine {
    /// A place on an axis: a number, a date, or a name that stands on it.
    fileprivate func place(_ value: Value, _ name: String, on axis: Axis) throws -> Double {
        guard let text = value.string?.text else { return try number(value, name) }
        if let place = axis.categories.firstIndex(of: text) { return Double(place) }
        if let date = CalendarDate(text) { return date.days }
        return try number(value, name)
    }

    /// Where a line of reference begins or ends, from 0 to 1.
    fileprivate func end(_ value: Value, _ name: String) throws -> Double {
        guard let number = try scalar(value) else {
            throw error(.valueError, "\(name) must be a single scalar value, but got \(try strText(value))")
        }
        return number.double
    }

    fileprivate func points(_ value: Value, _ name: String, on axes: Axes) throws -> [Double] {
        let parts = try collect(value)
        guard parts.count == 2 else {
            throw error(.valueError, "\(name) is two numbers (x, y), not \(parts.count)")
        }
        return [try place(parts[0], name, on: axes.x), try place(parts[1], name, on: axes.y)]
    }
}
