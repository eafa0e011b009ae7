import CoreMath
import MachineLearning
import Plotting

/// The parts of a view on a network, drawn.
enum ViewDrawing {
    private static let blocks: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// The columns of drawings on a window of the usual width, and on a narrow one.
    private static let narrow = 28

    /// Numbers as columns, a few rows high, from 0 to the largest; narrower where the window is.
    static func curve(_ values: [Double], label: String, width: Int = 60, height: Int = 4) -> LiveFrame.Part {
        .variants([width, narrow].map { curve(values, label: label, columns: $0, height: height) })
    }

    static func curve(_ values: [Double], label: String, columns width: Int, height: Int) -> [StyledLine] {
        let columns = squeezed(values, to: width)
        let top = columns.filter(\.isFinite).max() ?? 0
        var lines: [StyledLine] = []
        for row in (0..<height).reversed() {
            var text = ""
            for value in columns {
                let eighths = value.isFinite && top > 0 ? max(value, 0) / top * Double(height * 8) : 0
                text.append(blocks[min(8, max(0, Int(eighths.rounded()) - row * 8))])
            }
            let mark = row == height - 1 ? Diagnosis.short(top) : row == 0 ? "0" : ""
            var line = StyledLine([TextRun(padded(mark, to: 8) + " ", .dim)])
            line.append(text, TextStyle(color: .cycled(0)))
            lines.append(line)
        }
        lines.append(StyledLine([TextRun(padded(label, to: 8), .dim)]))
        return lines
    }

    /// The last value of each stretch, where there are more values than columns.
    private static func squeezed(_ values: [Double], to width: Int) -> [Double] {
        guard values.count > width else { return values }
        return (1...width).map { values[$0 * values.count / width - 1] }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    // MARK: The plane of two inputs

    /// The places of a grid over the samples, with a margin, row by row from above.
    private static func grid(_ input: NDArray, rows: Int, columns: Int) throws -> (places: NDArray, frame: Frame) {
        let points = try input.asNumbers()
        let frame = Frame(points.numbers)
        let places = try NDArray.zeros([rows * columns, 2])
        for row in 0..<rows {
            for column in 0..<columns {
                let at = (row * columns + column) * 2
                places.numbers[at] = frame.left + frame.width * (Double(column) + 0.5) / Double(columns)
                places.numbers[at + 1] = frame.top - frame.height * (Double(row) + 0.5) / Double(rows)
            }
        }
        return (places, frame)
    }

    private struct Frame {
        let left, top, width, height: Double

        init(_ points: UnsafeMutableBufferPointer<Double>) {
            var (low, high) = ([Double.infinity, .infinity], [-Double.infinity, -.infinity])
            for (index, number) in points.enumerated() {
                low[index % 2] = min(low[index % 2], number)
                high[index % 2] = max(high[index % 2], number)
            }
            let spans = (0...1).map { max(high[$0] - low[$0], 1e-9) }
            (left, top) = (low[0] - 0.1 * spans[0], high[1] + 0.1 * spans[1])
            (width, height) = (1.2 * spans[0], 1.2 * spans[1])
        }

        /// The cell of a grid that a point lies in.
        func cell(_ x: Double, _ y: Double, rows: Int, columns: Int) -> (row: Int, column: Int) {
            (Self.place((top - y) / height, of: rows), Self.place((x - left) / width, of: columns))
        }

        /// Numbers so large that their distance has no size are all put into the first place.
        private static func place(_ share: Double, of count: Int) -> Int {
            share > 0 && share < 1 ? min(Int(share * Double(count)), count - 1) : share >= 1 ? count - 1 : 0
        }
    }

    private static let grounds = ["·", ":", "-", "="]
    private static let points = ["o", "x", "+", "*"]

    /// The answer at each place of the plane as a ground, and the samples on it; narrower where the window is.
    static func map(
        _ model: Sequential, _ input: NDArray, _ target: NDArray, rows: Int = 12, columns: Int = 48
    ) throws -> LiveFrame.Part {
        .variants(
            try [columns, narrow + 8].map { try mapLines(model, input, target, rows: rows, columns: $0) })
    }

    static func mapLines(
        _ model: Sequential, _ input: NDArray, _ target: NDArray, rows: Int, columns: Int
    ) throws -> [StyledLine] {
        let (places, frame) = try grid(input, rows: rows, columns: columns)
        let answers = classes(try model.predict(places, batchSize: 256))
        var marks = [Int?](repeating: nil, count: rows * columns)
        let samples = try input.asNumbers()
        let (x, labels) = (samples.numbers, classes(try target.reshaped([target.length, -1]).asNumbers()))
        for sample in 0..<min(input.length, 400) {
            let cell = frame.cell(x[2 * sample], x[2 * sample + 1], rows: rows, columns: columns)
            marks[cell.row * columns + cell.column] = labels[sample]
        }
        return (0..<rows).map { row in
            var line = StyledLine()
            for column in 0..<columns {
                let place = row * columns + column
                if let mark = marks[place] {
                    line.append(points[mark % points.count], TextStyle(color: .cycled(mark), isBold: true))
                } else {
                    let answer = answers[place]
                    line.append(grounds[answer % grounds.count], TextStyle(color: .cycled(answer), isDim: true))
                }
            }
            return line
        }
    }

    /// The class of each row: the place of the largest, or for one number the side of ½.
    private static func classes(_ array: NDArray) -> [Int] {
        let width = max(array.count / max(array.length, 1), 1)
        let numbers = array.numbers
        return (0..<array.length).map { row in
            if width == 1 {
                let number = numbers[row]
                return number.isFinite && number.magnitude < 1e6 ? max(0, Int((number).rounded())) : 0
            }
            let part = numbers[(row * width)..<((row + 1) * width)]
            return (part.indices.max { part[$0] < part[$1] } ?? 0) - row * width
        }
    }

    /// What each unit of the first layer with weights gives over the plane: small maps side by side.
    static func activations(
        _ model: Sequential, _ input: NDArray, rows: Int = 8, columns: Int = 12, most: Int = 5
    ) throws -> [LiveFrame.Part] {
        guard let first = model.layers.firstIndex(where: { !$0.parameters.isEmpty }) else { return [] }
        let (places, _) = try grid(input, rows: rows, columns: columns)
        let outputs = try model.activations(places, after: first + 1)
        let units = min(outputs.count / max(places.length, 1), most)
        let all = outputs.count / max(places.length, 1)
        let width = units * (columns + 1) - 1
        var cells = [Double](repeating: .nan, count: rows * max(width, 1))
        for unit in 0..<units {
            for row in 0..<rows {
                for column in 0..<columns {
                    cells[row * width + unit * (columns + 1) + column] =
                        outputs.numbers[(row * columns + column) * all + unit]
                }
            }
        }
        let separators = Set((1..<max(units, 1)).map { $0 * (columns + 1) - 1 })
        guard let map = HeatMap(rows: rows, columns: width, values: cells, separators: separators) else { return [] }
        return [
            .lines([StyledLine([TextRun("units of '\(model.layers[first].name)' over the plane", .dim)])]),
            .picture(.heatMap(map)),
        ]
    }

    // MARK: Layers

    /// The kernels as coloured matrices: inputs down, units to the right.
    static func weights(_ model: Sequential, most: Int = 2) -> [LiveFrame.Part] {
        let kernels = model.layers.compactMap { layer in
            layer.parameters.first { $0.value.dimensions > 1 }.map { (layer.name, $0) }
        }
        return kernels.prefix(most).flatMap { name, kernel -> [LiveFrame.Part] in
            let columns = kernel.value.shape.last ?? 1
            let map = HeatMap(
                rows: kernel.value.count / max(columns, 1), columns: columns, values: kernel.value.doubles)
            guard let map else { return [] }
            return [
                .lines([StyledLine([TextRun("weights of '\(name)'", .dim)])]),
                .picture(.heatMap(map.reduced(toRows: 16, columns: 40))),
            ]
        }
    }

    /// The size of the loss's derivative by the weights of each layer, on a scale of powers of ten.
    static func gradients(_ model: Sequential, _ input: NDArray, _ target: NDArray) throws -> [StyledLine] {
        let layers = try model.inspect(input, target).layers.compactMap { layer in
            layer.gradientSize.map { (layer.name, $0) }
        }
        let width = layers.map(\.0.count).max() ?? 0
        let top = layers.map(\.1).filter(\.isFinite).max() ?? 0
        return layers.map { name, size in
            // A bar less for each power of ten below the largest gradient.
            let decades = size > 0 && top > 0 ? min(10, logarithm(top / size)) : 10
            var line = StyledLine([
                TextRun("gradient of " + name + String(repeating: " ", count: width - name.count + 1))
            ])
            line.append(
                String(repeating: "█", count: max(0, Int((20 - 2 * decades).rounded()))), TextStyle(color: .cycled(1)))
            line.append(" " + Diagnosis.short(size), .dim)
            return line
        }
    }

    private static func logarithm(_ ratio: Double) -> Double {
        var (rest, decades) = (ratio, 0.0)
        while rest >= 10 && decades < 20 { (rest, decades) = (rest / 10, decades + 1) }
        return decades + (rest - 1) / 9
    }
}
