import CoreMath

extension Sequential {
    /// Returns the derivative of one output by each input of one sample (1, …), in the shape of the sample.
    ///
    /// By central differences of the predictions, so that every layer counts as it is used, not as it is trained; their
    /// error is about the square of the step, 1e-8 of the inputs' size. O(inputs) predictions.
    public func inputSlopes(_ input: NDArray, output place: Int) throws -> NDArray {
        let x = try prepared(input)
        guard let shape = inputShape, x.length == 1 else { throw NetworkError.notBuilt(layer: name) }
        let step = 1e-4 * max(1, x.numbers.reduce(0) { max($0, $1.magnitude) })
        let moved = try NDArray.zeros([2 * x.count] + shape)
        for index in 0..<(2 * x.count) {
            let start = index * x.count
            for column in 0..<x.count { moved.numbers[start + column] = x.numbers[column] }
            moved.numbers[start + index / 2] += index % 2 == 0 ? step : -step
        }
        let outputs = try predict(moved, batchSize: 256)
        let width = outputs.count / max(outputs.length, 1)
        let result = try NDArray.zeros(shape)
        for index in 0..<x.count {
            let (above, below) = (
                outputs.numbers[2 * index * width + place], outputs.numbers[(2 * index + 1) * width + place]
            )
            result.numbers[index] = (above - below) / (2 * step)
        }
        return result
    }
}
