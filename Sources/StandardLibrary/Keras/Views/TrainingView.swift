import CoreMath
import MachineLearning
import MiniPython
import Plotting

/// The picture that `fit(view=…)` shows while a network trains: each state in the place of the one before.
final class TrainingView: TrainingCallback {
    /// What can be looked at.
    enum Part: String, CaseIterable {
        /// The losses as a curve.
        case loss
        /// What the network answers over the plane of two inputs, with the samples.
        case map
        /// The kernels as coloured matrices.
        case weights
        /// What each unit of the first layer answers over the plane of two inputs.
        case activations
        /// The size of the gradient in each layer.
        case gradients
    }

    private let machine: Machine
    private let parts: [Part]
    private let input: NDArray
    private let target: NDArray
    private let epochs: Int
    private let landmarks: EpochLandmarks
    private var history = TrainingHistory()
    private var lastMoment = -Double.infinity
    private var isWatched = true

    /// Seconds between two states: making one costs some predictions.
    private static let shortestTime = 0.15

    init(_ machine: Machine, _ parts: [Part], input: NDArray, target: NDArray, from first: Int, epochs: Int) {
        landmarks = EpochLandmarks(from: first, to: epochs)
        (self.machine, self.parts, self.input, self.target, self.epochs) = (machine, parts, input, target, epochs)
    }

    func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {
        history.add(epoch: epoch, logs)
        let isLast = epoch == epochs - 1 || model.stopsTraining
        let now = Machine.monotonicSeconds()
        let isLandmark = landmarks.contains(epoch)
        guard isLast || isLandmark || isWatched && now - lastMoment >= Self.shortestTime else { return }
        lastMoment = now
        let summary = "epoch \(epoch + 1) of \(epochs)\(try ProgressLines.text(logs, machine))"
        isWatched = try machine.show(
            LiveFrame(
                try frame(model, title: summary), summary: summary, isLandmark: isLandmark, isLast: isLast))
    }

    private func frame(_ model: Sequential, title: String) throws -> [LiveFrame.Part] {
        var frame: [LiveFrame.Part] = [.lines([StyledLine([TextRun(title, .bold)])])]
        let isPlane = model.inputShape == [2]
        for part in parts {
            switch part {
            case .loss: frame.append(ViewDrawing.curve(history.losses, label: "loss"))
            case .map where isPlane: frame.append(try ViewDrawing.map(model, input, target))
            case .weights: frame += ViewDrawing.weights(model)
            case .activations where isPlane: frame += try ViewDrawing.activations(model, input)
            case .gradients: frame.append(.lines(try ViewDrawing.gradients(model, input, target)))
            case .map, .activations: break
            }
        }
        return frame
    }
}

extension Machine {
    /// What `view=` asks for: True, a name or several; empty for none.
    func viewParts(_ value: Value, inputs: [Int]) throws -> [TrainingView.Part] {
        if value.isNone { return [] }
        if value.bool == false { return [] }
        if value.bool == true { return inputs == [2] ? [.loss, .map] : [.loss, .gradients] }
        let names = value.string != nil ? [value] : try collect(value)
        return try names.map { name in
            guard let part = TrainingView.Part(rawValue: name.string?.text ?? "") else {
                throw try unknown("view", name, known: TrainingView.Part.allCases.map(\.rawValue))
            }
            if inputs != [2], part == .map || part == .activations {
                throw error(
                    .valueError,
                    "view='\(part.rawValue)' draws the plane of two inputs, but the network has inputs of shape "
                        + "\(inputs.map { Int?($0) }.pythonShape)")
            }
            return part
        }
    }
}
