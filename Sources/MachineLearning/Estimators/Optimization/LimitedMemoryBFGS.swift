import CoreMath

/// Minimises a smooth function: each step is Newton's, with the curvature guessed from the last ten steps.
///
/// D. C. Liu and J. Nocedal (1989), "On the limited memory BFGS method for large scale optimization", Mathematical
/// Programming 45, 503-528; restarts and the ends as in L-BFGS-B: C. Zhu, R. H. Byrd, P. Lu and J. Nocedal (1997),
/// ACM TOMS 23(4), 550-560.
struct LimitedMemoryBFGS {
    /// Ends when no partial derivative is greater.
    var gradientTolerance = 1e-4
    /// Ends when a step lowers the function by no greater part of its value.
    var valueTolerance = 64 * Double.ulpOfOne
    var maximalIterations = 100
    /// How many points along one line may be tried.
    var maximalTrials = 50
    /// Ends behind the step at which the function was asked more often.
    var maximalEvaluations = Int.max

    /// What a minimisation came to.
    struct Outcome {
        var point: [Double]
        /// The function there.
        var value = 0.0
        var iterations = 0
        /// Whether one of the tolerances was met.
        var hasConverged = false
    }

    /// The value of a function at a point, and its partial derivatives.
    typealias Function = ([Double]) throws -> (value: Double, gradient: [Double])

    /// Returns where a function is least, starting from a point.
    func minimize(from start: [Double], _ given: Function) throws -> Outcome {
        var outcome = Outcome(point: start)
        var evaluations = 0
        func function(_ point: [Double]) throws -> (value: Double, gradient: [Double]) {
            evaluations += 1
            return try given(point)
        }
        var (value, gradient) = try function(start)
        outcome.value = value
        if isFlat(gradient) {
            outcome.hasConverged = true
            return outcome
        }
        var memory = CurvatureMemory()
        while outcome.iterations < maximalIterations {
            try Allocation.poll()
            let direction = memory.direction(against: gradient)
            let slope = Vectors.dot(gradient, direction)
            let isFirst = outcome.iterations == 0
            let found =
                slope < 0
                ? try search(function, from: outcome.point, along: direction, value, slope, isFirst: isFirst) : nil
            guard let found else {
                // A line that leads nowhere: forget the curvature and go straight down, or give up.
                if memory.isEmpty { return outcome }
                memory = CurvatureMemory()
                continue
            }
            outcome.iterations += 1
            outcome.point = found.point
            let earlier = (value: value, gradient: gradient)
            (value, gradient) = (found.value, found.gradient)
            outcome.value = value
            if isFlat(gradient)
                || earlier.value - value <= valueTolerance * max(earlier.value.magnitude, value.magnitude, 1)
            {
                outcome.hasConverged = true
                return outcome
            }
            if evaluations > maximalEvaluations { return outcome }
            memory.learn(
                step: found.step, direction: direction, from: earlier.gradient, to: gradient, slope: slope)
        }
        return outcome
    }

    private func isFlat(_ gradient: [Double]) -> Bool {
        gradient.allSatisfy { $0.magnitude <= gradientTolerance }
    }

    private struct Found {
        var step: Double
        var point: [Double]
        var value: Double
        var gradient: [Double]
    }

    private func search(
        _ function: Function, from point: [Double], along direction: [Double], _ value: Double, _ slope: Double,
        isFirst: Bool
    ) throws -> Found? {
        let largest = 1e10
        var step = isFirst ? min(1 / Vectors.dot(direction, direction).squareRoot(), largest) : 1
        var line = LineSearch(value: value, slope: slope, firstStep: step, largestStep: largest)
        for _ in 0..<maximalTrials {
            var next = point
            Vectors.add(step, direction, to: &next)
            let (height, gradient) = try function(next)
            let here = LineSearch.Point(step: step, value: height, slope: Vectors.dot(gradient, direction))
            guard let other = line.next(after: here) else {
                return Found(step: step, point: next, value: height, gradient: gradient)
            }
            guard other.isFinite else { return nil }
            step = other
        }
        return nil
    }
}

/// The last steps and how the gradient changed along them.
private struct CurvatureMemory {
    private static let size = 10
    private var steps: [[Double]] = []
    private var changes: [[Double]] = []
    private var products: [Double] = []
    private var scale = 1.0

    var isEmpty: Bool { steps.isEmpty }

    /// Returns minus the guessed inverse of the second derivatives, times the gradient.
    func direction(against gradient: [Double]) -> [Double] {
        var result = gradient.map { -$0 }
        var factors = [Double](repeating: 0, count: steps.count)
        for index in steps.indices.reversed() {
            factors[index] = Vectors.dot(steps[index], result) / products[index]
            Vectors.add(-factors[index], changes[index], to: &result)
        }
        for index in result.indices { result[index] *= scale }
        for index in steps.indices {
            let factor = Vectors.dot(changes[index], result) / products[index]
            Vectors.add(factors[index] - factor, steps[index], to: &result)
        }
        return result
    }

    /// Remembers a step, unless the function curves down along it.
    mutating func learn(
        step: Double, direction: [Double], from earlier: [Double], to gradient: [Double], slope: Double
    ) {
        let change = zip(gradient, earlier).map { $0 - $1 }
        let product = step * (Vectors.dot(gradient, direction) - slope)
        guard product > Double.ulpOfOne * -slope * step else { return }
        if steps.count == Self.size {
            steps.removeFirst()
            changes.removeFirst()
            products.removeFirst()
        }
        steps.append(direction.map { step * $0 })
        changes.append(change)
        products.append(product)
        scale = product / Vectors.dot(change, change)
    }
}
