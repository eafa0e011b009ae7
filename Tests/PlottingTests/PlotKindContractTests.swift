import Testing
import Wording

@testable import Plotting

/// What every kind of plot promises, whatever its numbers: it is drawn in all forms and described, or says why not.
@Suite struct PlotKindContractTests {
    /// The numbers that no one would choose.
    enum Numbers: String, CaseIterable, Sendable {
        case usual, none, one, missing, infinite, equal, zero, huge, tiny, mixed, opposite, negative, many

        var values: [Double] {
            switch self {
            case .usual: [3, 1, 4, 1, 5, 9, 2, 6]
            case .none: []
            case .one: [7]
            case .missing: [.nan, .nan, .nan]
            case .infinite: [1, .infinity, -.infinity, 2]
            case .equal: [5, 5, 5, 5]
            case .zero: [0, 0, 0]
            case .huge: [1e299, 9e299, 1e300]
            case .tiny: [1e-300, 5e-300, 9e-300]
            case .mixed: [1e-300, 1, 1e300]
            case .opposite: [-1e300, 1e300]
            case .negative: [-3, -1, -2]
            case .many: (0..<500).map { Double($0 * 37 % 101) }
            }
        }
    }

    /// Every kind of the catalogue by its name, built of some numbers as pyplot builds it.
    private static let kinds: [String: @Sendable ([Double]) throws -> Axes] = [
        "line": { numbers in try axes { try $0.plot(nil, numbers, label: "series") } },
        "scatter": { numbers in try axes { try $0.scatter(numbers, numbers, label: "series") } },
        "coloured scatter": { numbers in
            try axes {
                try $0.scatter(numbers, numbers, values: numbers)
                $0.colorBar = ColorBar(label: "size")
            }
        },
        "bars": { numbers in try axes { try $0.bar(numbers.indices.map(Double.init), numbers, label: "series") } },
        "named bars": { numbers in try axes { try $0.bar(numbers.indices.map { "a long name \($0)" }, numbers) } },
        "lying bars": { numbers in
            try axes { try $0.bar(numbers.indices.map { "a long name \($0)" }, numbers, isLying: true) }
        },
        "histogram": { numbers in
            try axes { axes in
                let finite = numbers.filter { $0.magnitude <= 1e300 }
                try axes.hist(finite, label: "series")
            }
        },
        "boxes": { numbers in
            try axes { try $0.boxplot([numbers, numbers.map { $0 / 2 }], labels: ["first", "second"]) }
        },
        "lying boxes": { numbers in try axes { try $0.boxplot([numbers], isLying: true) } },
        "error bars": { numbers in
            try axes { axes in
                var plot = ErrorBarPlot(x: numbers.indices.map(Double.init), y: numbers)
                plot.below = numbers.map(\.magnitude)
                plot.above = plot.below
                plot.capSize = 3
                try axes.errorbar(plot, format: "o", label: "series")
            }
        },
        "band": { numbers in
            try axes {
                try $0.fillBetween(numbers.indices.map(Double.init), numbers, numbers.map { $0 / 2 }, label: "series")
            }
        },
        "image": { numbers in
            try axes { axes in
                let scale = ColorScale(map: .viridis, lower: nil, upper: nil, over: numbers)
                axes.imshow(try ImagePlot(rows: numbers.count, columns: 1, values: numbers, scale: scale))
                axes.colorBar = ColorBar()
            }
        },
        "contours": { numbers in try contours(numbers, isFilled: false) },
        "bands between contours": { numbers in try contours(numbers, isFilled: true) },
        "references": { numbers in
            try axes { axes in
                for number in numbers.prefix(5) {
                    try axes.axhline(number, label: "level")
                    try axes.axvline(number)
                }
            }
        },
        "texts": { numbers in
            try axes { axes in
                for number in numbers.prefix(5) {
                    var note = TextNote(number, number, "a text\nof two lines")
                    note.target = [number, number / 2]
                    note.hasArrow = true
                    try axes.add(note)
                }
            }
        },
    ]

    private static func axes(_ build: (inout Axes) throws -> Void) throws -> Axes {
        var axes = Axes()
        axes.title = "A title of several words that may need more than one line on a narrow screen"
        (axes.x.label, axes.y.label) = ("the name of the x axis (km)", "the name of the y axis (kg)")
        (axes.hasLegend, axes.hasGrid) = (true, true)
        try build(&axes)
        return axes
    }

    private static func contours(_ numbers: [Double], isFilled: Bool) throws -> Axes {
        try axes { axes in
            let z = numbers.flatMap { [$0, $0 / 2, -$0] }
            let grid = try ContourGrid(x: [0, 1, 2], y: numbers.indices.map(Double.init), z: z)
            let levels = grid.levels(count: 8, isFilled: isFilled)
            try axes.contour(ContourPlot(grid, levels: levels, isFilled: isFilled, map: .viridis))
            axes.colorBar = ColorBar(label: "height")
        }
    }

    @Test func everyCaseOfTheCatalogueIsTested() throws {
        let shapes = try Self.kinds.values.flatMap { try $0(Numbers.usual.values).series }
        let names = Set(shapes.map { String(describing: Swift.type(of: $0.shape.kind)) })
        #expect(
            names == [
                "LinePlot", "ScatterPlot", "BarPlot", "HistogramPlot", "BoxPlot", "ErrorBarPlot", "BandPlot",
                "ImagePlot", "ContourPlot", "ReferenceLine", "TextNote",
            ])
    }

    @Test(arguments: kinds.keys.sorted(), Numbers.allCases)
    func isDrawnAndDescribed(kind: String, numbers: Numbers) throws {
        let build = try #require(Self.kinds[kind])
        for isLogarithmic in [false, true] {
            var axes = try build(numbers.values)
            if isLogarithmic { axes.y.scale = .log }
            let figure = Figure(axes)
            for width in [40, 80, 200] {
                for (characters, colors) in [(TextFigure.Characters.braille, true), (.braille, false), (.ascii, false)]
                {
                    let lines = TextFigure.render(
                        figure, .init(width: width, height: 10, characters: characters, hasManyColors: colors))
                    #expect(lines.allSatisfy { $0.width <= width }, "\(kind) \(numbers) \(width)")
                    let text = lines.map(\.plainText).joined(separator: " ")
                    #expect(text.contains("name of the x axis"), "\(kind) \(numbers) \(width)")
                }
            }
            let description = figure.describe().text(in: .english)
            #expect(description.contains("Title: A title of several words"))
            #expect(!description.contains("nan") || numbers == .missing || numbers == .infinite)
            try expectNothingIsCut(try PageLayout(figure, SansMetrics()).page, SansMetrics(), "\(kind) \(numbers)")
        }
    }

    @Test(arguments: kinds.keys.sorted()) func isAPictureFile(kind: String) throws {
        let build = try #require(Self.kinds[kind])
        for numbers in [Numbers.usual, .none, .missing, .mixed] {
            let figure = Figure(try build(numbers.values))
            let file = try PNGFigure.render(figure, dotsPerInch: 20)
            #expect(file.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            let text = try SVGFigure.render(figure)
            let drawing = text[(text.firstRange(of: "</desc>")?.upperBound ?? text.startIndex)...]
            #expect(
                drawing.hasSuffix("</svg>\n") && !drawing.contains("\"nan") && !drawing.contains("inf"), "\(numbers)")
        }
    }

    /// Texts stay on the page and do not lie on each other; what is drawn stays on the page.
    private func expectNothingIsCut(_ page: Page, _ metrics: any TextMetrics, _ name: String) throws {
        let box = PageBox(left: -1, top: -1, right: page.width + 1, bottom: page.height + 1)
        var texts: [(String, PageBox)] = []
        for element in page.elements {
            switch element {
            case .text(let text, let place, let setting):
                let area = Self.area(text, place, setting, metrics)
                for corner in area.corners { #expect(box.contains(corner), "\(name): \(text) \(area)") }
                texts.append((text, area.inset(1)))
            case .path(let lines, _):
                let isInside = lines.joined().allSatisfy { box.contains($0, within: 3) }
                #expect(isInside, "\(name)")
            case .circle(let place, _, _): #expect(box.contains(place), "\(name)")
            case .image(_, let area, _): #expect(area.corners.allSatisfy { box.contains($0) }, "\(name)")
            }
        }
        // Texts that the learner puts somewhere may lie on each other.
        let own = texts.filter { !$0.0.contains("a text") && !$0.0.contains("of two lines") }
        for (place, first) in own.enumerated() {
            for second in own.dropFirst(place + 1) where first.1.overlaps(second.1) {
                Issue.record("\(name): \(first.0) lies on \(second.0)")
            }
        }
    }

    private static func area(
        _ text: String, _ place: PagePoint, _ setting: TextSetting, _ metrics: any TextMetrics
    ) -> PageBox {
        let width = metrics.width(text, size: setting.size, isBold: setting.isBold)
        let start = setting.anchor == .start ? 0 : setting.anchor == .middle ? -width / 2 : -width
        if setting.isUpright {
            return PageBox(
                left: place.x - setting.size * 0.75, top: place.y - start - width, right: place.x + setting.size * 0.2,
                bottom: place.y - start)
        }
        return PageBox(
            left: place.x + start, top: place.y - setting.size * 0.75, right: place.x + start + width,
            bottom: place.y + setting.size * 0.2)
    }
}

extension PageBox {
    fileprivate func overlaps(_ other: PageBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}
