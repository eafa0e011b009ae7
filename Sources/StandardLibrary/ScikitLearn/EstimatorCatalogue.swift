import MiniPython

/// Every estimator that a learner may import; a new one is one more line here.
enum EstimatorCatalogue {
    static let all: [EstimatorDeclaration] =
        LinearModels.all + SparseLinearModels.all + StochasticModels.all + TreeModels.all + NeighborModels.all
        + SupportVectorModels.all + UnsupervisedModels.all + Preprocessing.all
        + PerceptronModels.all

    /// The types of the estimators that live in a module.
    static func types(in module: String, _ machine: Machine) throws -> [(String, Value)] {
        try all.filter { $0.shape.module == module }.map { ($0.name, Value(try $0.type(machine))) }
    }
}
