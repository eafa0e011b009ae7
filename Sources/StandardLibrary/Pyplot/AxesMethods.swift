import CoreMath
import MiniPython
import Plotting

/// What only the axes' own methods do; what pyplot can do too is declared as `PyplotFunction`.
enum AxesMethods {
    private static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, AxesTarget, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let object = args[0].foreign as? AxesObject else { return .none }
            return try body(machine, object.target, args)
        }
    }

    static let all: [Native] =
        limits + texts + [
            method("set(self, **kwargs)", "Set several things at once: ax.set(title='…', xlabel='…', ylim=(0, 1)).") {
                machine, target, args in
                for (name, value) in args.keywords?.pairs.map({ ($0.name.text, $0.value) }) ?? [] {
                    guard let function = settable[name] else {
                        throw machine.error(
                            .attributeError, "Axes.set() got an unexpected keyword argument '\(name)'")
                    }
                    _ = try machine.call(machine.function(function.method), [machine.axes(target), value])
                }
                return .none
            },
            method("cla(self)", "Clear the axes.") { _, target, _ in
                target.change { $0 = Axes() }
                return .none
            },
            method("clear(self)", "Clear the axes.") { _, target, _ in
                target.change { $0 = Axes() }
                return .none
            },
            method("invert_xaxis(self)", "Turn the x axis.") { _, target, _ in
                target.change { $0.turn(\.x) }
                return .none
            },
            method("invert_yaxis(self)", "Turn the y axis.") { _, target, _ in
                target.change { $0.turn(\.y) }
                return .none
            },
            method(
                "set_aspect(self, aspect, **kwargs)", "Make steps equally long on both axes: 'equal', or not: 'auto'."
            ) {
                machine, target, args in
                let isEqual = args[1].string?.text != "auto"
                target.change { $0.isEqualAspect = isEqual }
                return .none
            },
            method("set_axis_off(self)", "Hide the axes.") { _, target, _ in
                target.change { $0.showsAxes = false }
                return .none
            },
            method("tick_params(self, **kwargs)", "Nothing to do here: ticks have one look.") { _, _, _ in .none },
            method("set_xticklabels(self, labels, **kwargs)", "Name the places marked on the x axis.") {
                machine, target, args in
                let labels = try machine.collect(args[1]).map { try machine.strText($0) }
                try target.change { try $0.x.nameTicks(labels) }
                return .none
            },
            method("set_yticklabels(self, labels, **kwargs)", "Name the places marked on the y axis.") {
                machine, target, args in
                let labels = try machine.collect(args[1]).map { try machine.strText($0) }
                try target.change { try $0.y.nameTicks(labels) }
                return .none
            },
        ]

    private static let limits: [Native] = [
        method("get_xlim(self)", "The ends of the x axis.") { machine, target, _ in try machine.limits(target.axes, \.x)
        },
        method("get_ylim(self)", "The ends of the y axis.") { machine, target, _ in try machine.limits(target.axes, \.y)
        },
    ]

    private static func text(
        _ name: String, _ help: String, _ body: @escaping @Sendable (Axes) -> String
    ) -> Native {
        method("\(name)(self)", help) { machine, target, _ in try machine.heap.string(body(target.axes)) }
    }

    private static let texts: [Native] = [
        text("get_title", "The name of the plot.") { $0.title },
        text("get_xlabel", "The name of the x axis.") { $0.x.label },
        text("get_ylabel", "The name of the y axis.") { $0.y.label },
        text("get_xscale", "'linear' or 'log'.") { $0.x.scale.rawValue },
        text("get_yscale", "'linear' or 'log'.") { $0.y.scale.rawValue },
    ]

    /// What `set` sets, by its keyword.
    private static let settable: [String: PyplotFunction] = {
        let named = PyplotFunction.all.filter { $0.method.name.hasPrefix("set_") }
        return Dictionary(named.map { (String($0.method.name.dropFirst(4)), $0) }) { first, _ in first }
    }()
}

extension Axis {
    /// Names the ticks that were set.
    fileprivate mutating func nameTicks(_ labels: [String]) throws {
        try setTicks(fixedTicks?.map(\.value) ?? labels.indices.map(Double.init), labels: labels)
    }
}
