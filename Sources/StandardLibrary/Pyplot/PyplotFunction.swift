import CoreMath
import MiniPython
import Plotting

/// What a drawing function is given: a parameter's value at each place, whichever way it was called.
struct PlotArguments {
    let arguments: Arguments
    let offset: Int

    subscript(place: Int) -> Value { arguments[place + offset] }
    var rest: UnsafeBufferPointer<Value> { arguments.rest }

    func keywords(_ machine: Machine) -> PlotKeywords { PlotKeywords(arguments, machine) }
}

/// A function that draws: `plt.plot(…)` into the current coordinate system and `ax.plot(…)` into its own, declared once.
struct PyplotFunction: Sendable {
    typealias Body = @Sendable (Machine, AxesTarget, PlotArguments) throws -> Value

    let function: Native
    let method: Native

    /// - Parameters:
    ///   - name: the name in pyplot.
    ///   - methodName: the name of the method where it is another one, such as `set_title`.
    ///   - parameters: as the signature writes them.
    init(
        _ name: String, as methodName: String? = nil, _ parameters: String, _ help: String, _ body: @escaping Body
    ) {
        function = Native("\(name)(\(parameters))", help) { machine, args in
            try body(machine, machine.currentAxes, PlotArguments(arguments: args, offset: 0))
        }
        let rest = parameters.isEmpty ? "" : ", \(parameters)"
        method = Native("\(methodName ?? name)(self\(rest))", help) { machine, args in
            guard let object = args[0].foreign as? AxesObject else { return .none }
            return try body(machine, object.target, PlotArguments(arguments: args, offset: 1))
        }
    }

    /// All of them.
    static let all = PyplotSeries.all + PyplotBars.all + PyplotFields.all + PyplotNotes.all + PyplotAxes.all
}

/// The keywords of a pyplot function, read one by one; what is left at the end is a mistake.
struct PlotKeywords {
    private let machine: Machine
    private var left: [(name: String, value: Value)]
    /// Looks that have no meaning here, or too little of one to be drawn.
    private static let ignored: Set<String> = [
        "zorder", "edgecolor", "edgecolors", "ec", "facecolor", "facecolors", "fc", "fontsize", "size", "fontweight",
        "weight", "fontstyle", "style", "fontfamily", "family", "horizontalalignment", "verticalalignment", "rotation",
        "rwidth", "align", "clip_on", "mew", "mec", "mfc", "markeredgecolor", "markerfacecolor", "markeredgewidth",
        "histtype", "antialiased", "fillstyle", "pad", "labelpad", "frameon", "ncol", "ncols", "framealpha",
        "bbox_to_anchor", "which", "linewidths", "markevery", "drawstyle", "hatch", "title_fontsize", "shadow", "base",
        "interpolation", "wrap", "bbox", "ecolor", "elinewidth", "capthick", "notch", "sym", "showmeans", "showfliers",
        "patch_artist", "boxprops", "medianprops", "whiskerprops", "capprops", "flierprops", "fraction", "shrink",
        "orientation", "ticks", "extend", "loc_", "y", "minor", "constrained_layout", "layout", "tight_layout",
        "gridspec_kw", "subplot_kw", "bbox_inches", "pad_inches", "transparent", "step", "interpolate", "inline",
        "fmt", "inline_spacing", "handlelength", "borderpad", "numpoints", "scatterpoints", "ha", "va", "linewidth_",
        "log",
    ]

    init(_ args: Arguments, _ machine: Machine) {
        self.machine = machine
        left = args.keywords?.pairs.map { ($0.name.text, $0.value) } ?? []
    }

    mutating func take(_ names: String...) -> Value? { take(names) }

    private mutating func take(_ names: [String]) -> Value? {
        guard let place = left.firstIndex(where: { names.contains($0.name) }) else { return nil }
        let value = left.remove(at: place).value
        return value.isNone ? nil : value
    }

    /// A text, or the text of something else, as labels may be.
    mutating func label() throws -> String? { try take("label").map { try machine.strText($0) } }

    mutating func text(_ names: String...) throws -> String? {
        guard let place = left.firstIndex(where: { names.contains($0.name) }) else { return nil }
        let (name, value) = left.remove(at: place)
        if value.isNone { return nil }
        guard let text = value.string else {
            throw machine.error(
                .valueError, "\(name) must be a text here, such as 'red', not \(machine.typeName(value))")
        }
        return text.text
    }

    mutating func number(_ names: String...) throws -> Double? {
        try take(names).map { try machine.number($0, names[0]) }
    }

    mutating func truth(_ names: String...) throws -> Bool? { try take(names).map { try machine.truth($0) } }

    mutating func numbers(_ names: String...) throws -> [Double]? {
        try take(names).map { try machine.plotNumbers($0) }
    }

    mutating func texts(_ names: String...) throws -> [String]? {
        try take(names).map { value in try machine.collect(value).map { try machine.strText($0) } }
    }

    /// A colour: a text, or red, green and blue from 0 to 1.
    mutating func color(_ names: String...) throws -> String? {
        try take(names).map { try machine.colorText($0) }
    }

    /// How a series looks besides its colour.
    mutating func look() throws -> (inout Series) -> Void {
        let alpha = take("alpha")
        let opacity = try alpha.map { try machine.number($0, "alpha") }
        if let alpha, let opacity, !(0...1).contains(opacity) {
            throw machine.error(.valueError, "alpha (\(try machine.strText(alpha))) is outside 0-1 range")
        }
        let width = try number("linewidth", "lw")
        let size = try number("markersize", "ms")
        return { series in
            if let opacity { series.opacity = opacity }
            if let width { series.lineWidth = width }
            if let size { series.markerSize = size }
        }
    }

    /// The map of colours, and the ends of its scale.
    mutating func colors() throws -> (map: ColorMap, lower: Double?, upper: Double?) {
        let map = try text("cmap").map { try ColorMap(named: $0) } ?? .viridis
        return (map, try number("vmin"), try number("vmax"))
    }

    /// - Throws: AttributeError, in matplotlib's words, for a keyword that the function does not know.
    mutating func finish(_ thing: String) throws {
        for (name, _) in left where !Self.ignored.contains(name) {
            throw machine.error(.attributeError, "\(thing).set() got an unexpected keyword argument '\(name)'")
        }
    }
}

extension Machine {
    /// The numbers of one series, as a vector.
    func plotNumbers(_ value: Value) throws -> [Double] {
        let array = try array(value)
        try checkRoom(array.count, bytesEach: 48)
        // What is drawn is work too, so that a loop of drawings can be interrupted.
        try poll(array.count)
        return array.doubles
    }

    /// The rows and columns of a matrix, and its numbers in row order.
    func plotMatrix(_ array: NDArray) throws -> (rows: Int, columns: Int, values: [Double]) {
        try checkRoom(array.count, bytesEach: 48)
        try poll(array.count)
        return (array.shape[0], array.shape[1], array.doubles)
    }

    /// A colour as a text: as it was written, or made of red, green and blue from 0 to 1.
    func colorText(_ value: Value) throws -> String {
        if let text = value.string { return text.text }
        let parts = try plotNumbers(value)
        guard parts.count == 3 || parts.count == 4, parts.allSatisfy({ (0...1).contains($0) }) else {
            throw error(.valueError, "\(try reprText(value)) is not a valid value for color")
        }
        return "#"
            + parts.prefix(3).map { part in
                let text = String(Int((part * 255).rounded()), radix: 16)
                return text.utf8.count < 2 ? "0" + text : text
            }.joined()
    }

    /// Whether a sequence has texts in it.
    func axisNames(_ value: Value) throws -> [String]? {
        if let array = value.foreign as? TextArrayObject { return array.texts }
        let values = value.list.map { Array($0.values) } ?? value.tuple.map { Array($0.values) } ?? []
        guard values.contains(where: { $0.string != nil }) else { return nil }
        return try values.map { try strText($0) }
    }

    /// The places of what an axis is given: numbers, dates as texts, or names.
    func places(_ value: Value, on axis: inout Axis) throws -> [Double] {
        guard let texts = try axisNames(value) else { return try plotNumbers(value) }
        let dates = texts.compactMap { CalendarDate($0) }
        if dates.count == texts.count, axis.categories.isEmpty {
            axis.showsDates = true
            return dates.map(\.days)
        }
        return axis.places(of: texts)
    }
}
