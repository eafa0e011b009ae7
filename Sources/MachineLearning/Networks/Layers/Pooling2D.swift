import CoreMath

/// A layer that gives the largest number of each window, or their mean, for each channel.
public final class Pooling2D: Layer {
    public let takesLargest: Bool
    public let window: Window
    public var name: String
    public var roomOwner: ObjectIdentifier?
    public var isTrainable = true
    public var kind: String { takesLargest ? "MaxPooling2D" : "AveragePooling2D" }
    private var shape: [Int] = []

    public init(takesLargest: Bool, window: Window, name: String) {
        (self.takesLargest, self.window, self.name) = (takesLargest, window, name)
    }

    public func outputShape(for input: [Int]) throws -> [Int] {
        let places = try window.places(on: input, layer: name)
        return [places.rows.count, places.columns.count, input[2]]
    }

    public func makeRoom(samples: Int, input: [Int], training: Bool) throws { shape = input }

    public func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws {
        let channels = shape[2]
        for sample in 0..<input.count {
            let (picture, result) = (input.row(sample), output.row(sample))
            eachWindow { rows, columns, target in
                let share = 1 / Double(rows.count * columns.count)
                for channel in 0..<channels {
                    var value = takesLargest ? -Double.infinity : 0
                    for row in rows {
                        for column in columns {
                            let number = picture[(row * shape[1] + column) * channels + channel]
                            // What is not a number is kept.
                            value = takesLargest ? (number <= value ? value : number) : value + number
                        }
                    }
                    result[target + channel] = takesLargest ? value : value * share
                }
            }
            if sample & 31 == 31 { try Allocation.poll() }
        }
    }

    public func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        guard let inputGradient else { return }
        inputGradient.fill(0)
        let channels = shape[2]
        for sample in 0..<input.count {
            let (picture, largest) = (input.row(sample), output.row(sample))
            let (slopes, result) = (outputGradient.row(sample), inputGradient.row(sample))
            eachWindow { rows, columns, source in
                let share = 1 / Double(rows.count * columns.count)
                for channel in 0..<channels {
                    let slope = slopes[source + channel]
                    var isGiven = false
                    for row in rows {
                        for column in columns {
                            let place = (row * shape[1] + column) * channels + channel
                            if !takesLargest {
                                result[place] += slope * share
                            } else if !isGiven, picture[place] == largest[source + channel] {
                                // The first of equal numbers gets the gradient.
                                result[place] += slope
                                isGiven = true
                            }
                        }
                    }
                }
            }
            if sample & 31 == 31 { try Allocation.poll() }
        }
    }

    /// Calls the body with the rows and columns of the picture under each window, and where its output begins.
    @inline(__always)
    private func eachWindow(_ body: (Range<Int>, Range<Int>, Int) -> Void) {
        guard let places = try? window.places(on: shape, layer: name) else { return }
        var target = 0
        for down in 0..<places.rows.count {
            let top = down * window.rowStep - places.rows.before
            for right in 0..<places.columns.count {
                let left = right * window.columnStep - places.columns.before
                body(
                    max(top, 0)..<min(top + window.rows, shape[0]), max(left, 0)..<min(left + window.columns, shape[1]),
                    target)
                target += shape[2]
            }
        }
    }
}
