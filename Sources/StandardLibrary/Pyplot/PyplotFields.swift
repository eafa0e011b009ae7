import CoreMath
import MiniPython
import Plotting

/// The functions of pyplot that draw matrices: images and contours.
enum PyplotFields {
    static let all: [PyplotFunction] = [
        imshow, contours("contour", isFilled: false, "Draw lines on which a function of x and y has the same value."),
        contours("contourf", isFilled: true, "Fill the bands between contour lines."), clabel,
    ]

    private static let imshow = PyplotFunction(
        "imshow", "X, cmap=None, *, aspect=None, origin=None, extent=None, **kwargs",
        "Draw a matrix as a picture: each number a cell whose colour tells its size."
    ) { machine, target, args in
        var keywords = args.keywords(machine)
        var colors = (map: ColorMap.viridis, lower: try keywords.number("vmin"), upper: try keywords.number("vmax"))
        let look = try keywords.look()
        try keywords.finish("AxesImage")
        if !args[1].isNone { colors.map = try ColorMap(named: machine.strText(args[1])) }
        let origin = args[3].isNone ? "upper" : try machine.strText(args[3])
        guard ["upper", "lower"].contains(origin) else {
            throw machine.error(
                .valueError, "'\(origin)' is not a valid value for origin. Supported values are 'upper', 'lower'")
        }
        let aspect = args[2].isNone ? "equal" : try machine.strText(args[2])
        let extent = try args[4].isNone ? nil : machine.plotNumbers(args[4])
        let image = try machine.image(
            args[0], colors, extent: extent, isLowerOrigin: origin == "lower")
        let before = target.axes.series.count
        target.change { axes in
            axes.imshow(image, isEqualAspect: aspect != "auto")
            look(&axes.series[axes.series.count - 1])
        }
        return try machine.artist(.image, target, before..<before + 1)
    }

    private static func contours(_ name: String, isFilled: Bool, _ help: String) -> PyplotFunction {
        PyplotFunction(name, "*args, **kwargs", help) { machine, target, args in
            var keywords = args.keywords(machine)
            let colors = try keywords.colors()
            let names = try keywords.take("colors").map { try machine.axisNames($0) ?? [machine.strText($0)] } ?? []
            let style = try keywords.take("linestyles", "linestyle").map { value in
                try machine.axisNames(value)?.first ?? machine.strText(value)
            }
            let levels = keywords.take("levels")
            let width = try keywords.numbers("linewidths")?.first
            let look = try keywords.look()
            try keywords.finish("QuadContourSet")
            let (grid, last) = try machine.contourGrid(args.rest, name)
            var plot = ContourPlot(
                grid, levels: try machine.contourLevels(last ?? levels, grid, isFilled: isFilled), isFilled: isFilled,
                map: colors.map)
            if let lower = colors.lower { plot.scale.lower = lower }
            if let upper = colors.upper { plot.scale.upper = upper }
            plot.colors = try names.map { try PlotColor(matplotlib: $0) }
            let before = target.axes.series.count
            try target.change { axes in
                try axes.contour(plot, lineStyle: style)
                look(&axes.series[before])
                if let width { axes.series[before].lineWidth = width }
            }
            return try machine.artist(.contours, target, before..<before + 1)
        }
    }

    private static let clabel = PyplotFunction(
        "clabel", "CS=None, levels=None, **kwargs", "Write their numbers on contour lines."
    ) { machine, target, args in
        target.change { axes in
            for place in axes.series.indices {
                guard case .contours(var plot) = axes.series[place].shape else { continue }
                plot.isLabelled = true
                axes.series[place].shape = .contours(plot)
            }
        }
        return .none
    }
}

extension Machine {
    /// A matrix as an image; one of three or four numbers in each cell has colours of its own.
    /// - Throws: TypeError in matplotlib's words for other shapes.
    fileprivate func image(
        _ value: Value, _ colors: (map: ColorMap, lower: Double?, upper: Double?), extent: [Double]?,
        isLowerOrigin: Bool
    ) throws -> ImagePlot {
        let array = try array(value)
        try checkRoom(array.count, bytesEach: 48)
        let shape = array.shape
        let values = array.doubles
        func scale(over numbers: [Double]) -> ColorScale {
            ColorScale(map: colors.map, lower: colors.lower, upper: colors.upper, over: numbers)
        }
        if shape.count == 2 || (shape.count == 3 && shape[2] == 1) {
            return try ImagePlot(
                rows: shape[0], columns: shape[1], values: values, scale: scale(over: values), extent: extent,
                isLowerOrigin: isLowerOrigin)
        }
        guard shape.count == 3, shape[2] == 3 || shape[2] == 4 else {
            let text = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
            throw error(.typeError, "Invalid shape (\(text)) for image data")
        }
        // Whole numbers go to 255, others to 1.
        let most = array.dtype == .int64 ? 255.0 : 1
        func part(_ place: Int) -> UInt8 {
            let share = values[place] / most
            return share.isFinite ? UInt8(min(max(share, 0), 1) * 255) : 0
        }
        let cells = stride(from: 0, to: values.count, by: shape[2])
        let pixels = cells.map { RGBColor(red: part($0), green: part($0 + 1), blue: part($0 + 2)) }
        let means = cells.map { (values[$0] + values[$0 + 1] + values[$0 + 2]) / 3 }
        return try ImagePlot(
            rows: shape[0], columns: shape[1], values: means, colors: pixels, scale: scale(over: means),
            extent: extent, isLowerOrigin: isLowerOrigin)
    }

    /// The grid of `contour(Z)`, `contour(X, Y, Z)`, and the levels where they stand behind.
    fileprivate func contourGrid(
        _ arguments: UnsafeBufferPointer<Value>, _ name: String
    ) throws -> (ContourGrid, levels: Value?) {
        guard (1...4).contains(arguments.count) else {
            throw error(
                .typeError, "\(name)() takes from 1 to 4 positional arguments but \(arguments.count) were given")
        }
        let hasPlaces = arguments.count > 2
        let z = try array(arguments[hasPlaces ? 2 : 0])
        guard z.dimensions == 2 else { throw error(.typeError, "Input z must be 2D, not \(z.dimensions)D") }
        let (rows, columns, values) = try plotMatrix(z)
        guard rows > 1, columns > 1 else {
            throw error(
                .typeError, "Input z must be at least a (2, 2) shaped array, but has shape (\(rows), \(columns))")
        }
        let levels = arguments.count == 2 || arguments.count == 4 ? arguments[arguments.count - 1] : nil
        guard hasPlaces else {
            let x = (0..<columns).map(Double.init)
            return (try ContourGrid(x: x, y: (0..<rows).map(Double.init), z: values), levels)
        }
        let x = try contourPlaces(arguments[0], "x", "columns", columns, z.shape, alongRows: true)
        let y = try contourPlaces(arguments[1], "y", "rows", rows, z.shape, alongRows: false)
        return (try ContourGrid(x: x, y: y, z: values), levels)
    }

    /// Places along one side of the grid; of a matrix as `meshgrid` makes it, one row or column.
    private func contourPlaces(
        _ value: Value, _ name: String, _ side: String, _ count: Int, _ shape: [Int], alongRows: Bool
    ) throws -> [Double] {
        let array = try array(value)
        if array.dimensions == 2 {
            guard array.shape == shape else {
                throw error(
                    .typeError,
                    "Shapes of \(name) (\(array.shape[0]), \(array.shape[1])) and z (\(shape[0]), \(shape[1])) do not "
                        + "match")
            }
            let places = try alongRows ? array.row(0).doubles : array.transposed.row(0).doubles
            let all = array.doubles
            let isGrid = all.indices.allSatisfy { all[$0] == places[alongRows ? $0 % shape[1] : $0 / shape[1]] }
            guard isGrid else {
                throw error(
                    .valueError,
                    "\(name) must be the same in all \(alongRows ? "rows" : "columns"), as np.meshgrid makes it")
            }
            return places
        }
        let places = try plotNumbers(value)
        guard places.count == count else {
            throw error(
                .typeError, "Length of \(name) (\(places.count)) must match number of \(side) in z (\(count))")
        }
        return places
    }

    fileprivate func contourLevels(_ value: Value?, _ grid: ContourGrid, isFilled: Bool) throws -> [Double] {
        guard let value, !value.isNone else { return grid.levels(count: 8, isFilled: isFilled) }
        if let count = try scalar(value) {
            return grid.levels(count: min(max(count.integer, 1), 1000) + 1, isFilled: isFilled)
        }
        let levels = try plotNumbers(value)
        guard levels.count <= 1000 else { throw error(.valueError, "at most 1000 levels, not \(levels.count)") }
        return levels
    }
}
