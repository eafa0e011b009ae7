import CoreMath
import MiniPython
import Plotting

/// What a drawing function gives back: something that was drawn. The prompt says nothing of it.
final class ArtistObject: ForeignObject {
    enum Kind {
        case line, points, errorBars, area, image, contours, legend, colorBar
        case bars(count: Int)
        case text(String)
        /// The parts of a box plot.
        case dictionary(Value)
    }

    let artist: Kind
    let target: AxesTarget
    /// Where it is among the series of its coordinate system.
    let places: Range<Int>

    init(_ kind: Kind, _ target: AxesTarget, _ places: Range<Int>) {
        artist = kind
        self.target = target
        self.places = places
        super.init()
    }

    override var isSilent: Bool { true }

    override func visitChildren(_ collector: Collector) {
        if case .dictionary(let value) = artist { collector.visit(value) }
    }

    private var names: (name: String, module: String) {
        switch artist {
        case .line: ("Line2D", "matplotlib.lines")
        case .points: ("PathCollection", "matplotlib.collections")
        case .errorBars: ("ErrorbarContainer", "matplotlib.container")
        case .area: ("FillBetweenPolyCollection", "matplotlib.collections")
        case .image: ("AxesImage", "matplotlib.image")
        case .contours: ("QuadContourSet", "matplotlib.contour")
        case .legend: ("Legend", "matplotlib.legend")
        case .colorBar: ("Colorbar", "matplotlib.colorbar")
        case .bars: ("BarContainer", "matplotlib.container")
        case .text: ("Text", "matplotlib.text")
        case .dictionary: ("dict", "matplotlib")
        }
    }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType(names.name, module: names.module, methods: ArtistMethods.all)) ?? machine.types.object
    }

    override func repr(_ machine: Machine) throws -> String {
        switch artist {
        case .bars(let count): return "<BarContainer object of \(count) artists>"
        case .errorBars: return "<ErrorbarContainer object of 3 artists>"
        case .text(let words): return "Text(\(try machine.reprText(machine.heap.string(words))))"
        case .dictionary(let value): return try machine.reprText(value)
        default: return "<\(names.module).\(names.name) object>"
        }
    }

    override func length(_ machine: Machine) throws -> Int? {
        switch artist {
        case .bars(let count): count
        case .dictionary(let value): try machine.collect(value).count
        default: nil
        }
    }

    override func truth(_ machine: Machine) throws -> Bool { true }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        guard case .dictionary(let value) = artist else { return try super.item(key, machine) }
        return try machine.item(value, key)
    }

    override func iterator(_ machine: Machine) throws -> Value? {
        switch artist {
        case .dictionary(let value): try machine.iterator(of: value)
        default: nil
        }
    }

    // MARK: The line behind it

    /// The line's numbers, while it is still there.
    var line: LinePlot? {
        get {
            guard let place = places.first, target.axes.series.indices.contains(place),
                case .line(let line) = target.axes.series[place].shape
            else { return nil }
            return line
        }
        set {
            guard let newValue, line != nil, let place = places.first else { return }
            target.change { $0.series[place].shape = .line(newValue) }
        }
    }

    func change(_ body: (inout Series) throws -> Void) rethrows {
        try target.change { axes in
            let old = places.filter(axes.series.indices.contains).map { ($0, axes.series[$0]) }
            do {
                for (place, _) in old { try body(&axes.series[place]) }
            } catch {
                for (place, series) in old { axes.series[place] = series }
                throw error
            }
        }
    }
}

/// What can be done with something that was drawn.
private enum ArtistMethods {
    static let all: [Native] = [
        method("set_data(self, x, y)", "Give a line other numbers.") { machine, artist, args in
            let (x, y) = (try machine.plotNumbers(args[1]), try machine.plotNumbers(args[2]))
            guard x.count == y.count else {
                throw machine.error(
                    .runtimeError, "xdata and ydata must be the same length, but have \(x.count) and \(y.count)")
            }
            artist.line = LinePlot(x: x, y: y)
            return .none
        },
        method("set_xdata(self, x)", "Give a line other x.") { machine, artist, args in
            guard let line = artist.line else { return .none }
            artist.line = LinePlot(x: try machine.plotNumbers(args[1]), y: line.y)
            return .none
        },
        method("set_ydata(self, y)", "Give a line other y.") { machine, artist, args in
            guard let line = artist.line else { return .none }
            artist.line = LinePlot(x: line.x, y: try machine.plotNumbers(args[1]))
            return .none
        },
        method("get_xdata(self)", "The x of a line.") { machine, artist, _ in
            try machine.wrap(NDArray.of(artist.line?.x ?? []))
        },
        method("get_ydata(self)", "The y of a line.") { machine, artist, _ in
            try machine.wrap(NDArray.of(artist.line?.y ?? []))
        },
        method("set_label(self, s)", "Name it in the legend.") { machine, artist, args in
            let label = try machine.strText(args[1])
            artist.change { $0.label = label }
            return .none
        },
        method("get_label(self)", "Its name in the legend.") { machine, artist, _ in
            let series = artist.target.axes.series
            let label = artist.places.first.flatMap { series.indices.contains($0) ? series[$0].label : nil }
            return try machine.heap.string(label ?? "")
        },
        method("set_color(self, color)", "Give it another colour.") { machine, artist, args in
            let color = try PlotColor(matplotlib: machine.colorText(args[1]))
            artist.change { $0.color = color }
            return .none
        },
        method("set_alpha(self, alpha)", "Let what is below it show through.") { machine, artist, args in
            let opacity = try machine.number(args[1], "alpha")
            artist.change { $0.opacity = opacity }
            return .none
        },
        method("remove(self)", "Nothing to do here: plt.cla() clears the plot.") { _, _, _ in .none },
    ]

    private static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, ArtistObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let artist = args[0].foreign as? ArtistObject else { return .none }
            return try body(machine, artist, args)
        }
    }
}

/// The lines that one `plot` has drawn: `line, = plt.plot(x, y)` takes one out.
final class ArtistListObject: ForeignObject {
    private let artists: [Value]

    init(_ artists: [Value]) {
        self.artists = artists
        super.init()
    }

    override var isSilent: Bool { true }

    override func visitChildren(_ collector: Collector) { for artist in artists { collector.visit(artist) } }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("list", module: "matplotlib.lines")) ?? machine.types.object
    }

    override func length(_ machine: Machine) throws -> Int? { artists.count }

    override func iterator(_ machine: Machine) throws -> Value? {
        try machine.iterator(of: machine.heap.list(artists))
    }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        try machine.item(machine.heap.list(artists), key)
    }

    override func repr(_ machine: Machine) throws -> String { try machine.reprText(machine.heap.list(artists)) }
}

extension Machine {
    func artist(_ kind: ArtistObject.Kind, _ target: AxesTarget, _ places: Range<Int>) throws -> Value {
        Value(try heap.adopt(ArtistObject(kind, target, places), bytes: 96))
    }

    func artists(_ artists: [ArtistObject]) throws -> Value {
        let values = try artists.map { Value(try heap.adopt($0, bytes: 96)) }
        return Value(try heap.adopt(ArtistListObject(values), bytes: 48 + values.count * 16))
    }
}
