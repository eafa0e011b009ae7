extension Sequential {
    /// A table of the layers, their output shapes and numbers of weights, as Keras prints it.
    public func summary(width: Int = 76) -> String {
        let shapes = statedShapes
        let rows = layers.enumerated().map { place, layer in
            SummaryTable.Row(
                title: "\(layer.name) (\(layer.kind))", shape: shapes.map { NetworkError.batch($0[place + 1]) } ?? "?",
                count: layer.isBuilt ? SummaryTable.grouped(layer.parameterCount) : "0 (unbuilt)")
        }
        let all = layers.reduce(0) { $0 + $1.parameterCount }
        let trainable = trainableParameters.reduce(0) { $0 + $1.value.count }
        let remembered = optimizer?.memoryCount ?? 0
        // The optimizer counts its steps in 4 bytes.
        var totals = [
            ("Total", all + remembered, (all + remembered) * 8 - (remembered > 0 ? 4 : 0)),
            ("Trainable", trainable, trainable * 8),
            ("Non-trainable", all - trainable, (all - trainable) * 8),
        ]
        if remembered > 0 { totals.append(("Optimizer", remembered, remembered * 8 - 4)) }
        return SummaryTable(rows: rows, width: width).text(name: name, totals: totals)
    }
}
