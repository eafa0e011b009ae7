/// A search along a line for a point that is low and flat enough.
///
/// J. J. Moré and D. J. Thuente (1994), "Line search algorithms with guaranteed sufficient decrease", ACM TOMS 20(3),
/// 286-307, with the constants of MINPACK-2.
struct LineSearch {
    /// Where along the line, how high there, and how steep.
    struct Point {
        var step: Double
        var value: Double
        var slope: Double
    }

    /// The least decrease, as a part of what the first slope promises.
    private let decrease = 1e-3
    /// The greatest slope, as a part of the first.
    private let flatness = 0.9
    /// The length of the bracket, as a part of its end, at which the search ends.
    private let precision = 0.1
    private let largestStep: Double
    private let start: Point

    private var isBracketed = false
    private var isFirstStage = true
    private var best: Point
    private var other: Point
    private var lowest = 0.0
    private var highest: Double
    private var width: Double
    private var earlierWidth: Double

    /// Begins at step 0 with a value and a negative slope.
    init(value: Double, slope: Double, firstStep: Double, largestStep: Double) {
        start = Point(step: 0, value: value, slope: slope)
        (best, other) = (start, start)
        self.largestStep = largestStep
        width = largestStep
        earlierWidth = 2 * largestStep
        highest = 5 * firstStep
    }

    /// Takes what the function is at a step, and returns the next step to try; nil when this one will do.
    mutating func next(after point: Point) -> Double? {
        let test = decrease * start.slope
        let bound = start.value + point.step * test
        if isFirstStage && point.value <= bound && point.slope >= 0 { isFirstStage = false }
        if isDone(point, bound: bound, test: test) { return nil }
        var step = point.step
        if isFirstStage && point.value <= best.value && point.value > bound {
            // In the first stage the search is for a minimum of the function less the promised decrease.
            func lowered(_ point: Point) -> Point {
                Point(step: point.step, value: point.value - point.step * test, slope: point.slope - test)
            }
            func raised(_ point: Point) -> Point {
                Point(step: point.step, value: point.value + point.step * test, slope: point.slope + test)
            }
            (best, other) = (lowered(best), lowered(other))
            step = advance(lowered(point))
            (best, other) = (raised(best), raised(other))
        } else {
            step = advance(point)
        }
        return bounded(step)
    }

    private func isDone(_ point: Point, bound: Double, test: Double) -> Bool {
        if isBracketed && (point.step <= lowest || point.step >= highest) { return true }
        if isBracketed && highest - lowest <= precision * highest { return true }
        if point.step == largestStep && point.value <= bound && point.slope <= test { return true }
        if point.step == 0 && (point.value > bound || point.slope >= test) { return true }
        return point.value <= bound && point.slope.magnitude <= flatness * -start.slope
    }

    private mutating func bounded(_ proposal: Double) -> Double {
        var step = proposal
        if isBracketed {
            if (other.step - best.step).magnitude >= 0.66 * earlierWidth {
                step = best.step + 0.5 * (other.step - best.step)
            }
            earlierWidth = width
            width = (other.step - best.step).magnitude
            lowest = min(best.step, other.step)
            highest = max(best.step, other.step)
        } else {
            lowest = step + 1.1 * (step - best.step)
            highest = step + 4 * (step - best.step)
        }
        step = min(max(step, 0), largestStep)
        if isBracketed && (step <= lowest || step >= highest || highest - lowest <= precision * highest) {
            return best.step
        }
        return step
    }

    /// Chooses the next step from the interpolations through the best and the newest point, and narrows the bracket.
    private mutating func advance(_ point: Point) -> Double {
        let sign = point.slope * (best.slope < 0 ? -1 : 1)
        let next: Double
        if point.value > best.value {
            next = stepToHigher(point)
            isBracketed = true
        } else if sign < 0 {
            next = stepToOpposite(point)
            isBracketed = true
        } else if point.slope.magnitude < best.slope.magnitude {
            next = stepToFlatter(point)
        } else if isBracketed {
            next = point.step + cubicStep(point, other)
        } else {
            next = point.step > best.step ? highest : lowest
        }
        if point.value > best.value {
            other = point
        } else {
            if sign < 0 { other = best }
            best = point
        }
        return next
    }

    /// A higher value: the minimum is bracketed.
    private func stepToHigher(_ point: Point) -> Double {
        let theta = 3 * (best.value - point.value) / (point.step - best.step) + best.slope + point.slope
        let scale = max(theta.magnitude, best.slope.magnitude, point.slope.magnitude)
        var gamma =
            scale * ((theta / scale) * (theta / scale) - best.slope / scale * (point.slope / scale)).squareRoot()
        if point.step < best.step { gamma = -gamma }
        let ratio = ((gamma - best.slope) + theta) / (((gamma - best.slope) + gamma) + point.slope)
        let cubic = best.step + ratio * (point.step - best.step)
        let secant = best.slope / ((best.value - point.value) / (point.step - best.step) + best.slope) / 2
        let quadratic = best.step + secant * (point.step - best.step)
        return (cubic - best.step).magnitude < (quadratic - best.step).magnitude
            ? cubic : cubic + (quadratic - cubic) / 2
    }

    /// A lower value and a slope of the other sign: the minimum is bracketed.
    private func stepToOpposite(_ point: Point) -> Double {
        let theta = 3 * (best.value - point.value) / (point.step - best.step) + best.slope + point.slope
        let scale = max(theta.magnitude, best.slope.magnitude, point.slope.magnitude)
        var gamma =
            scale * ((theta / scale) * (theta / scale) - best.slope / scale * (point.slope / scale)).squareRoot()
        if point.step > best.step { gamma = -gamma }
        let ratio = ((gamma - point.slope) + theta) / (((gamma - point.slope) + gamma) + best.slope)
        let cubic = point.step + ratio * (best.step - point.step)
        let quadratic = point.step + point.slope / (point.slope - best.slope) * (best.step - point.step)
        return (cubic - point.step).magnitude > (quadratic - point.step).magnitude ? cubic : quadratic
    }

    /// A lower value, the same sign, and a slope that shrinks.
    private func stepToFlatter(_ point: Point) -> Double {
        let theta = 3 * (best.value - point.value) / (point.step - best.step) + best.slope + point.slope
        let scale = max(theta.magnitude, best.slope.magnitude, point.slope.magnitude)
        let square = (theta / scale) * (theta / scale) - best.slope / scale * (point.slope / scale)
        var gamma = scale * max(0, square).squareRoot()
        if point.step > best.step { gamma = -gamma }
        let ratio = ((gamma - point.slope) + theta) / ((gamma + (best.slope - point.slope)) + gamma)
        let cubic: Double
        if ratio < 0 && gamma != 0 {
            cubic = point.step + ratio * (best.step - point.step)
        } else {
            cubic = point.step > best.step ? highest : lowest
        }
        let quadratic = point.step + point.slope / (point.slope - best.slope) * (best.step - point.step)
        let cubicIsNearer = (cubic - point.step).magnitude < (quadratic - point.step).magnitude
        if isBracketed {
            let step = cubicIsNearer ? cubic : quadratic
            let bound = point.step + 0.66 * (other.step - point.step)
            return point.step > best.step ? min(bound, step) : max(bound, step)
        }
        return min(max(cubicIsNearer ? quadratic : cubic, lowest), highest)
    }

    /// How far the minimum of the cubic through two points lies from the first.
    private func cubicStep(_ point: Point, _ end: Point) -> Double {
        let theta = 3 * (point.value - end.value) / (end.step - point.step) + end.slope + point.slope
        let scale = max(theta.magnitude, end.slope.magnitude, point.slope.magnitude)
        var gamma = scale * ((theta / scale) * (theta / scale) - end.slope / scale * (point.slope / scale)).squareRoot()
        if point.step > end.step { gamma = -gamma }
        let ratio = ((gamma - point.slope) + theta) / (((gamma - point.slope) + gamma) + end.slope)
        return ratio * (end.step - point.step)
    }
}
