/// How a window moves over a picture (height, width, channels).
public struct Window: Equatable, Sendable {
    public enum Padding: String, Sendable { case valid, same }

    /// The window's rows and columns.
    public let rows: Int
    public let columns: Int
    public let rowStep: Int
    public let columnStep: Int
    public let padding: Padding

    public init(rows: Int, columns: Int, rowStep: Int, columnStep: Int, padding: Padding) {
        (self.rows, self.columns, self.rowStep, self.columnStep) = (rows, columns, rowStep, columnStep)
        self.padding = padding
    }

    /// Where the window stands on one axis, and how many places it has there.
    struct Axis {
        /// How many places the window has.
        let count: Int
        /// How far the first place lies before the picture.
        let before: Int

        init(length: Int, window: Int, step: Int, padding: Padding) {
            switch padding {
            case .valid:
                count = length < window ? 0 : (length - window) / step + 1
                before = 0
            case .same:
                count = (length + step - 1) / step
                before = max(0, (count - 1) * step + window - length) / 2
            }
        }
    }

    /// The window's places on a picture of this shape.
    /// - Throws: `NetworkError` for what is no picture, or smaller than the window.
    func places(on input: [Int], layer: String) throws -> (rows: Axis, columns: Axis) {
        guard input.count == 3 else { throw NetworkError.exactDimensions(layer: layer, expected: 4, shape: input) }
        let down = Axis(length: input[0], window: rows, step: rowStep, padding: padding)
        let right = Axis(length: input[1], window: columns, step: columnStep, padding: padding)
        guard down.count > 0, right.count > 0 else {
            throw NetworkError.window(
                layer: layer, input: input, window: [rows, columns], padding: padding.rawValue)
        }
        return (down, right)
    }
}
