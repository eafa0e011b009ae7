import CoreMath
import MiniPython
import Plotting

/// `matplotlib.figure.Figure`.
final class FigureObject: ForeignObject {
    let state: FigureState

    init(_ state: FigureState) {
        self.state = state
        super.init()
    }

    override var isSilent: Bool { true }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("Figure", module: "matplotlib.figure", methods: PyplotFigure.methods))
            ?? machine.types.object
    }

    override var attributeNames: [String] { ["axes", "number"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "axes":
            let shown = state.hasAxes ? state.figure.axes.indices.filter { !state.figure.axes[$0].isHidden } : []
            return try machine.heap.list(shown.map { try machine.axes(AxesTarget(state: state, place: $0)) })
        case "number": return Value(state.number)
        default: return nil
        }
    }

    private var size: String { "\(Int(state.figure.width * 100))x\(Int(state.figure.height * 100))" }

    override func str(_ machine: Machine) throws -> String { "Figure(\(size))" }

    override func repr(_ machine: Machine) throws -> String {
        let count = state.hasAxes ? state.figure.axes.count { !$0.isHidden } : 0
        return "<Figure size \(size) with \(count) Axes>"
    }
}

/// `matplotlib.axes.Axes`.
final class AxesObject: ForeignObject {
    let target: AxesTarget

    init(_ target: AxesTarget) {
        self.target = target
        super.init()
    }

    override var isSilent: Bool { true }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType(
            "Axes", module: "matplotlib.axes", methods: PyplotFunction.all.map(\.method) + AxesMethods.all))
            ?? machine.types.object
    }

    override var attributeNames: [String] { ["figure"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        name == "figure" ? Value(try machine.heap.adopt(FigureObject(target.state), bytes: 64)) : nil
    }

    override func hash(_ machine: Machine) throws -> Int? { target.place }

    override func repr(_ machine: Machine) throws -> String {
        let axes = target.axes
        let parts = [("title", axes.title), ("xlabel", axes.x.label), ("ylabel", axes.y.label)].compactMap {
            $0.1.isEmpty ? nil : $0.0 == "title" ? "title={'center': '\($0.1)'}" : "\($0.0)='\($0.1)'"
        }
        return "<Axes: \(parts.joined(separator: ", "))>"
    }
}

/// The coordinate systems of `plt.subplots(2, 3)`, in rows and columns. matplotlib has an array of NumPy; the arrays of this
/// shell hold numbers alone.
final class AxesGridObject: ForeignObject {
    private let shape: [Int]
    private let axes: [Value]

    init(_ axes: [Value], shape: [Int]) {
        self.axes = axes
        self.shape = shape
        super.init()
    }

    override var isSilent: Bool { true }

    override func visitChildren(_ collector: Collector) { for each in axes { collector.visit(each) } }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("ndarray", module: "matplotlib.axes", methods: Self.methods)) ?? machine.types.object
    }

    override var attributeNames: [String] { ["shape", "size", "flat", "ndim", "T"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "shape": return try machine.heap.tuple(shape.map { Value($0) })
        case "size": return Value(axes.count)
        case "ndim": return Value(shape.count)
        case "flat": return try flat(machine)
        case "T" where shape.count == 2:
            let turned = (0..<shape[1]).flatMap { column in
                (0..<shape[0]).map { axes[$0 * shape[1] + column] }
            }
            return try machine.axesGrid(turned, shape: [shape[1], shape[0]])
        default: return nil
        }
    }

    private func flat(_ machine: Machine) throws -> Value { try machine.axesGrid(axes, shape: [axes.count]) }

    override func length(_ machine: Machine) throws -> Int? { shape[0] }

    override func iterator(_ machine: Machine) throws -> Value? {
        try machine.iterator(of: machine.heap.list((0..<shape[0]).map { try part($0, machine) }))
    }

    private func part(_ index: Int, _ machine: Machine) throws -> Value {
        guard shape.count == 2 else { return axes[index] }
        return try machine.axesGrid(
            Array(axes[index * shape[1]..<(index + 1) * shape[1]]), shape: [shape[1]])
    }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        let keys = key.tuple.map { Array($0.values) } ?? [key]
        guard keys.count <= shape.count else {
            throw machine.error(
                .indexError,
                "too many indices for array: array is \(shape.count)-dimensional, but \(keys.count) were indexed")
        }
        var places: [Int] = []
        for (axis, key) in keys.enumerated() {
            guard key.foreign != nil || key.intOrBool != nil else { return try sliced(keys, machine) }
            let index = try machine.integer(key)
            let place = index < 0 ? index + shape[axis] : index
            guard (0..<shape[axis]).contains(place) else {
                throw machine.error(
                    .indexError, "index \(index) is out of bounds for axis \(axis) with size \(shape[axis])")
            }
            places.append(place)
        }
        return places.count == 2 ? axes[places[0] * shape[1] + places[1]] : try part(places[0], machine)
    }

    /// `axs[:, 0]`, `axs[1, :]`, `axs[1:]`: by way of an array of the places.
    private func sliced(_ keys: [Value], _ machine: Machine) throws -> Value {
        let places = try NDArray.of(Array(axes.indices)).reshaped(shape)
        let key = keys.count == 1 ? keys[0] : try machine.heap.tuple(keys)
        let chosen = try places.subscripted(machine.subscripts(key).indices)
        return try machine.axesGrid(chosen.integers.map { axes[$0] }, shape: chosen.shape)
    }

    override func repr(_ machine: Machine) throws -> String {
        try "array(" + machine.reprText(machine.heap.list(axes)) + ", dtype=object)"
    }

    private static let methods: [Native] = ["flatten", "ravel"].map { name in
        Native("\(name)(self)", "The coordinate systems one behind the other.") { machine, args in
            guard let grid = args[0].foreign as? AxesGridObject else { return .none }
            return try grid.flat(machine)
        }
    }
}

extension Machine {
    func axes(_ target: AxesTarget) throws -> Value { Value(try heap.adopt(AxesObject(target), bytes: 64)) }

    func axesGrid(_ axes: [Value], shape: [Int]) throws -> Value {
        Value(try heap.adopt(AxesGridObject(axes, shape: shape), bytes: 64 + axes.count * 16))
    }
}
