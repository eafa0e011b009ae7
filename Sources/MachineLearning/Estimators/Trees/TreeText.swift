/// Writes a tree as indented lines.
public struct TreeText {
    public var featureNames: [String]
    /// The names of the classes; nil for a tree of numbers.
    public var classNames: [String]?
    public var maximalDepth = 10
    public var spacing = 3
    public var decimals = 2
    public var showsWeights = false

    public init(featureNames: [String], classNames: [String]?) {
        self.featureNames = featureNames
        self.classNames = classNames
    }

    /// Returns the lines as scikit-learn's `export_text` writes them.
    public func text(of tree: DecisionTree) -> String {
        var result = ""
        // A frame says what is still to be written: a node, or the line before its right part.
        enum Frame { case node(Int, depth: Int), otherwise(Int, depth: Int) }
        var waiting = [Frame.node(0, depth: 1)]
        while let next = waiting.popLast() {
            switch next {
            case .otherwise(let node, let depth):
                result += "\(indent(depth)) \(featureNames[tree.features[node]]) >  \(threshold(tree, node))\n"
            case .node(let node, let depth) where depth > maximalDepth + 1 && tree.depth(below: node) > 1:
                result += "\(indent(depth)) truncated branch of depth \(tree.depth(below: node))\n"
            case .node(let node, let depth) where tree.isLeaf(node) || depth > maximalDepth + 1:
                result += indent(depth) + leaf(tree, node) + "\n"
            case .node(let node, let depth):
                result += "\(indent(depth)) \(featureNames[tree.features[node]]) <= \(threshold(tree, node))\n"
                waiting += [
                    .node(tree.right[node], depth: depth + 1), .otherwise(node, depth: depth),
                    .node(tree.left[node], depth: depth + 1),
                ]
            }
        }
        return result
    }

    private func indent(_ depth: Int) -> String {
        let blanks = String(repeating: " ", count: spacing)
        return String(repeating: "|" + blanks, count: depth - 1) + "|" + String(repeating: "-", count: spacing)
    }

    private func threshold(_ tree: DecisionTree, _ node: Int) -> String { tree.thresholds[node].fixed(decimals) }

    private func leaf(_ tree: DecisionTree, _ node: Int) -> String {
        let values = Array(tree.value(node))
        guard let classNames else {
            return " value: [" + values.map { $0.fixed(decimals) }.joined(separator: ", ") + "]"
        }
        let best = values.indices.max { values[$0] < values[$1] || (values[$0] == values[$1] && $0 > $1) } ?? 0
        let name = " class: \(classNames[best])"
        if !showsWeights { return name }
        let weights = values.map { ($0 * tree.weights[node]).fixed(decimals) }.joined(separator: ", ")
        return " weights: [\(weights)]" + name
    }
}
