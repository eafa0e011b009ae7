import CoreMath
import MiniPython
import Plotting

/// The functions of pyplot that draw bars and boxes.
enum PyplotBars {
    static let all: [PyplotFunction] = [
        bars(
            "bar", "x, height, width=0.8, bottom=None, **kwargs", isLying: false, "Draw bars at places, or with names."),
        bars(
            "barh", "y, width, height=0.8, left=None, **kwargs", isLying: true,
            "Draw bars that lie, at places, or with names."),
        hist, boxplot,
    ]

    private static func bars(_ name: String, _ parameters: String, isLying: Bool, _ help: String) -> PyplotFunction {
        PyplotFunction(name, parameters, help) { machine, target, args in
            var keywords = args.keywords(machine)
            let label = try keywords.label()
            let colors = try machine.colors(keywords.take("color", "facecolor", "fc"))
            let isLogarithmic = try keywords.truth("log") ?? false
            let look = try keywords.look()
            let bars = try machine.errorBars(&keywords, isLying: isLying)
            try keywords.finish("Rectangle")
            // Names as lengths stand on the axis along which the bars grow, as in matplotlib.
            let along: WritableKeyPath<Axes, Axis> = isLying ? \.x : \.y
            let width = try machine.number(args[2], isLying ? "height" : "width")
            let bases = try args[3].isNone ? [] : machine.plotNumbers(args[3])
            let names = try machine.axisNames(args[0])
            let before = target.axes.series.count
            let count = try target.change { axes in
                let color = colors.count == 1 ? colors[0] : nil
                let lengths = try machine.places(args[1], on: &axes[keyPath: along])
                if let names {
                    try axes.bar(
                        names, lengths, width: width, label: label, color: color, bases: bases, isLying: isLying)
                } else {
                    try axes.bar(
                        machine.plotNumbers(args[0]), lengths, width: width, label: label, color: color, bases: bases,
                        isLying: isLying)
                }
                if isLogarithmic { if isLying { axes.x.scale = .log } else { axes.y.scale = .log } }
                try axes.finishBars(colors: colors, errors: bars)
                look(&axes.series[before])
                return lengths.count
            }
            return try machine.artist(.bars(count: count), target, before..<before + 1)
        }
    }

    private static let hist = PyplotFunction(
        "hist",
        "x, bins=10, range=None, density=False, weights=None, cumulative=False, *, orientation='vertical', log=False, "
            + "**kwargs",
        "Draw how many numbers fall into each bin; gives counts, edges and the bars."
    ) { machine, target, args in
        var keywords = args.keywords(machine)
        let labels = try keywords.take("label").map { value in
            try machine.axisNames(value) ?? [machine.strText(value)]
        }
        let colors = try machine.colors(keywords.take("color"))
        let look = try keywords.look()
        try keywords.finish("Rectangle")
        let samples = try machine.samples(of: args[0])
        let isLying = args[6].string?.text == "horizontal"
        let settings = try machine.histogramSettings(args, samples)
        let before = target.axes.series.count
        let made = try target.change { axes -> [Histogram] in
            if try machine.truth(args[7]) { if isLying { axes.x.scale = .log } else { axes.y.scale = .log } }
            let made = try samples.enumerated().map { place, sample in
                try axes.hist(
                    sample, bins: settings.bins, range: settings.range, density: machine.truth(args[3]),
                    label: labels.flatMap { place < $0.count ? $0[place] : nil },
                    color: colors.isEmpty ? nil : colors[place % colors.count], isLying: isLying,
                    isCumulative: machine.truth(args[5]), weights: settings.weights)
            }
            if samples.count > 1 { axes.putBesideEachOther(made.count, isLying: isLying) }
            for place in before..<axes.series.count { look(&axes.series[place]) }
            return made
        }
        return try machine.histogramResult(made, target, before)
    }

    private static let boxplot = PyplotFunction(
        "boxplot",
        "x, notch=None, sym=None, vert=None, whis=None, positions=None, widths=None, *, tick_labels=None, labels=None, "
            + "orientation='vertical', **kwargs",
        "Draw a box from the first to the third quartile for each sample."
    ) { machine, target, args in
        var keywords = args.keywords(machine)
        _ = keywords.take("label")
        try keywords.finish("Line2D")
        let samples = try machine.sortedSamples(of: args[0])
        let names = args[7].isNone ? args[8] : args[7]
        let labels = try names.isNone ? nil : machine.collect(names).map { try machine.strText($0) }
        let isLying = try args[9].string?.text == "horizontal" || (!args[3].isNone && !machine.truth(args[3]))
        let reach = try args[4].isNone ? 1.5 : machine.number(args[4], "whis")
        let places = try args[5].isNone ? nil : machine.plotNumbers(args[5])
        let before = target.axes.series.count
        try target.change { axes in
            try axes.boxplot(samples, places: places, labels: labels, isLying: isLying, reach: reach)
        }
        let result = try machine.heap.dict()
        for (name, count) in [
            ("whiskers", 2), ("caps", 2), ("boxes", 1), ("medians", 1), ("fliers", 1), ("means", 0),
        ] {
            let lines = try (0..<count * samples.count).map { _ in
                try machine.artist(.line, target, before..<before + 1)
            }
            try result.set(machine.heap.string(name), machine.heap.list(lines), machine)
        }
        return try machine.artist(.dictionary(Value(result)), target, before..<before + 1)
    }
}

extension Machine {
    /// One colour or several.
    fileprivate func colors(_ value: Value?) throws -> [String] {
        guard let value, !value.isNone else { return [] }
        if let texts = try axisNames(value) { return texts }
        let isRows = value.list?.values.first ?? value.tuple?.values.first
        if let first = isRows, first.list != nil || first.tuple != nil {
            return try collect(value).map { try colorText($0) }
        }
        return [try colorText(value)]
    }

    /// The samples that are given at once: a vector, a list of vectors, or the columns of a matrix.
    fileprivate func samples(of value: Value) throws -> [[Double]] {
        let parts = value.list.map { Array($0.values) } ?? value.tuple.map { Array($0.values) }
        if let parts, let first = parts.first, try scalar(first) == nil { return try parts.map { try plotNumbers($0) } }
        let array = try array(value)
        try checkRoom(array.count, bytesEach: 48)
        if array.dimensions < 2 { return [array.doubles] }
        guard array.dimensions == 2 else {
            throw error(.valueError, "x must have 2 or fewer dimensions")
        }
        return try (0..<array.shape[1]).map { try array.transposed.row($0).doubles }
    }

    /// Sorted samples: done here, where it can be interrupted.
    fileprivate func sortedSamples(of value: Value) throws -> [[Double]] {
        try samples(of: value).map { try NDArray.of($0).sorted().doubles }
    }

    /// The error bars on bars, as `yerr` or `xerr` say; nil for none.
    fileprivate func errorBars(_ keywords: inout PlotKeywords, isLying: Bool) throws -> (sizes: [Double], cap: Double)?
    {
        let sizes = try keywords.numbers("yerr", "xerr")
        let cap = try keywords.number("capsize") ?? 0
        return sizes.map { ($0, cap) }
    }

    /// The bins of a histogram; those of several samples span all of them.
    fileprivate func histogramSettings(
        _ args: PlotArguments, _ samples: [[Double]]
    ) throws -> (bins: Histogram.Bins, range: (lower: Double, upper: Double)?, weights: [Double]) {
        if let name = args[1].string?.text, name != "auto" {
            throw error(.valueError, "'\(name)' is not a valid estimator for `bins` here: give a number, or edges")
        }
        let bins: Histogram.Bins =
            try args[1].isNone || args[1].string != nil
            ? .count(10)
            : scalar(args[1]) == nil ? .edges(plotNumbers(args[1])) : .count(integer(args[1]))
        var range = try pair(args[2]).map { (lower: $0.0, upper: $0.1) }
        let all = samples.joined().filter(isDrawable)
        // matplotlib passes over what is no number.
        if range == nil, let low = all.min(), let high = all.max() { range = (low, high) }
        let weights = try args[4].isNone ? [] : plotNumbers(args[4])
        return (bins, range, weights)
    }

    /// Counts, edges and bars, as `plt.hist` gives them back.
    fileprivate func histogramResult(_ made: [Histogram], _ target: AxesTarget, _ before: Int) throws -> Value {
        let edges = try wrap(NDArray.of(made.first?.edges ?? []))
        let bars = try made.indices.map { place in
            try artist(.bars(count: made[place].heights.count), target, before + place..<before + place + 1)
        }
        if made.count == 1 { return try heap.tuple([wrap(NDArray.of(made[0].heights)), edges, bars[0]]) }
        let heights = made.flatMap(\.heights)
        let counts = try NDArray.of(heights).reshaped([made.count, heights.count / max(made.count, 1)])
        return try heap.tuple([wrap(counts), edges, heap.list(bars)])
    }
}

extension Axes {
    /// Gives the bars that were added last their colours and error bars.
    fileprivate mutating func finishBars(colors: [String], errors: (sizes: [Double], cap: Double)?) throws {
        guard let place = series.indices.last, case .bars(var bars) = series[place].shape else { return }
        if colors.count > 1 {
            bars.colors = try colors.map { try PlotColor(matplotlib: $0) }
            series[place].shape = .bars(bars)
        }
        guard let errors else { return }
        let sizes = errors.sizes.count == 1 ? bars.places.map { _ in errors.sizes[0] } : errors.sizes
        let ends = bars.lengths.enumerated().map { ($0 < bars.bases.count ? bars.bases[$0] : 0) + $1 }
        var plot = ErrorBarPlot(x: bars.isLying ? ends : bars.places, y: bars.isLying ? bars.places : ends)
        if bars.isLying { (plot.left, plot.right) = (sizes, sizes) } else { (plot.below, plot.above) = (sizes, sizes) }
        plot.capSize = errors.cap
        try errorbar(plot, format: "none", color: "black")
    }

    /// Makes bars that stand beside each other of the histograms of several samples that were added last.
    fileprivate mutating func putBesideEachOther(_ count: Int, isLying: Bool) {
        for (order, place) in series.indices.suffix(count).enumerated() {
            guard case .histogram(let histogram) = series[place].shape, histogram.edges.count > 1 else { continue }
            let width = (histogram.edges[1] - histogram.edges[0]) * 0.8 / Double(count)
            let middles = zip(histogram.edges, histogram.edges.dropFirst()).map { edges in
                edges.0 / 2 + edges.1 / 2 + (Double(order) - Double(count - 1) / 2) * width
            }
            let bars = BarPlot(places: middles, lengths: histogram.heights, width: width, isLying: isLying)
            series[place].shape = .bars(bars)
        }
    }
}
