/// Draws figures as PNG files, with letters of strokes.
public enum PNGFigure {
    /// What stands near the beginning of every file.
    public static let mark = "tEXtSoftware\0" + PNGImage.software

    /// A larger picture would take more memory than a figure is worth.
    public static let mostPixels = 1 << 24

    /// What a drawing at so many pixels for an inch takes in bytes, so that it can be charged before.
    public static func bytesNeeded(_ figure: Figure, dotsPerInch: Double) -> Int {
        let pixels = figure.width * figure.height * dotsPerInch * dotsPerInch
        return pixels.isFinite ? Int(min(pixels, 1e12)) * 8 : .max
    }

    /// - Parameters:
    ///   - dotsPerInch: how many pixels an inch has.
    ///   - poll: called now and then; what it throws ends the drawing.
    /// - Throws: `PlotError` for more pixels than there may be; what `poll` throws.
    public static func render(
        _ figure: Figure, dotsPerInch: Double = 100, poll: () throws -> Void = {}
    ) throws -> [UInt8] {
        guard dotsPerInch > 0, figure.width * figure.height * dotsPerInch * dotsPerInch <= Double(mostPixels) else {
            throw PlotError(
                "an image has at most \(mostPixels) pixels here; dpi=\(DecimalText.short(dotsPerInch)) makes another")
        }
        let page = try withoutActuallyEscaping(poll) { try PageLayout(figure, StrokeFont.metrics, poll: $0).page }
        let scale = dotsPerInch / 100
        var raster = Raster(
            columns: max(Int((page.width * scale).rounded()), 1), rows: max(Int((page.height * scale).rounded()), 1))
        for (place, element) in page.elements.enumerated() {
            if place % 64 == 63 { try poll() }
            try draw(element, on: &raster, scale, poll)
        }
        try poll()
        return PNGImage(columns: raster.columns, rows: raster.rows, rgb: raster.rgb).encoded()
    }

    private static func draw(
        _ element: PageElement, on raster: inout Raster, _ scale: Double, _ poll: () throws -> Void
    ) throws {
        func scaled(_ point: PagePoint) -> PagePoint { PagePoint(point.x * scale, point.y * scale) }
        switch element {
        case .path(let lines, let style): try draw(lines.map { $0.map(scaled) }, style, on: &raster, scale, poll)
        case .circle(let middle, let radius, let style):
            let disc = StrokeOutline.disc(scaled(middle), radius * scale)
            try draw([disc + [disc[0]]], style, on: &raster, scale, poll)
        case .text(let text, let place, let setting):
            let lines = StrokeFont.lines(text, place, setting).map { $0.map(scaled) }
            let width = setting.size * scale * (setting.isBold ? 0.135 : 0.085)
            raster.fill(StrokeOutline.outlines(lines, width: width), setting.color, opacity: 1)
        case .image(let image, let box, let opacity):
            let box = PageBox(
                left: box.left * scale, top: box.top * scale, right: box.right * scale, bottom: box.bottom * scale)
            raster.draw(image, box, opacity: opacity)
        }
    }

    private static func draw(
        _ lines: [[PagePoint]], _ style: PathStyle, on raster: inout Raster, _ scale: Double, _ poll: () throws -> Void
    ) throws {
        if let fill = style.fill { try raster.fill(lines, fill, opacity: style.opacity, poll: poll) }
        guard let stroke = style.stroke else { return }
        // Thin straight lines are sharp when they fill whole pixels.
        let isThin = stroke.width * scale < 1.5
        let snapped = isThin ? lines.map(snapped) : lines
        for part in parts(snapped, isOne: style.opacity < 1 || !stroke.dashes.isEmpty) {
            let outlines = StrokeOutline.outlines(
                part, width: isThin ? 1 : stroke.width * scale, dashes: stroke.dashes.map { $0 * scale },
                isRound: !isThin)
            try raster.fill(outlines, stroke.color, opacity: style.opacity, poll: poll)
        }
    }

    /// Points whose strokes are outlined at a time.
    private static let mostPoints = 20_000

    /// Very long lines in parts, each beginning where the one before ends; opaque ones may overlap.
    private static func parts(_ lines: [[PagePoint]], isOne: Bool) -> [[[PagePoint]]] {
        if isOne || lines.allSatisfy({ $0.count <= mostPoints }) { return [lines] }
        return lines.flatMap { line in
            stride(from: 0, to: max(line.count - 1, 1), by: mostPoints).map {
                [Array(line[$0..<min($0 + mostPoints + 1, line.count)])]
            }
        }
    }

    /// A line whose level and upright parts go through the middles of pixels.
    private static func snapped(_ line: [PagePoint]) -> [PagePoint] {
        func middle(_ value: Double) -> Double { value.rounded(.down) + 0.5 }
        let isStraight = zip(line, line.dropFirst()).allSatisfy { $0.x == $1.x || $0.y == $1.y }
        return isStraight ? line.map { PagePoint(middle($0.x), middle($0.y)) } : line
    }
}
