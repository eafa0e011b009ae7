import Testing

@testable import MiniPython

/// What is no longer used is given back to the system, circles of references among our own objects included.
@Suite struct LifetimeTests {
    private final class WeakObject {
        weak var object: AnyObject?
        init(_ object: AnyObject?) { self.object = object }
    }

    /// The class, function and code objects that a program has bound, held weakly.
    private func objects(named names: [String], in world: Interpreter) throws -> [WeakObject] {
        try names.map { WeakObject(try #require(world.value(of: $0)).rawObject) }
    }

    private static let program = """
        class A:
            def method(self):
                return [lambda: self for _ in range(2)]
        class B(A):
            pass
        def f():
            def g():
                return f
            return g
        inner = f()
        a = B().method()
        """

    @Test func worldsGoWhenTheirLastUserGoes() throws {
        var world: Interpreter? = try Interpreter()
        let outcome = world?.run(Self.program)
        #expect(outcome?.succeeded == true)
        let held = try objects(named: ["A", "B", "f", "inner", "a"], in: #require(world))
        let machine = WeakObject(world?.machine)
        let types = WeakObject(world?.machine.types.int)
        #expect(held.allSatisfy { $0.object != nil })
        world = nil
        #expect(held.allSatisfy { $0.object == nil })
        #expect(machine.object == nil)
        #expect(types.object == nil)
    }

    @Test func classesGoWhenACollectionDoesNotReachThem() throws {
        let world = try Interpreter()
        _ = world.run(Self.program)
        let held = try objects(named: ["A", "B"], in: world)
        _ = world.run("A = B = f = inner = a = None")
        try world.withMachine { $0.collectGarbage() }
        #expect(held.allSatisfy { $0.object == nil })
    }

    @Test func scopesGoWhenTheyAreCompiled() throws {
        let source = SourceText(name: "<test>", text: Self.program)
        var module: Scope? = try Resolver.resolve(Parser.parse(source))
        let child = WeakObject(module?.children.first)
        #expect(child.object != nil)
        module = nil
        #expect(child.object == nil)
    }

    /// Ten million of them are no different: the heap returns to where it was.
    @Test func smallCyclesDoNotAddUp() throws {
        var limits = Limits()
        limits.memoryBytes = 64 << 20
        let world = try Interpreter(limits: limits)
        let cycles = """
            class Node:
                pass
            for i in range(100_000):
                a = [i]
                a.append(a)
                n = Node()
                n.me = n
                d = {}
                d["d"] = d
            """
        _ = world.run(cycles)
        try world.withMachine { $0.collectGarbage() }
        let before = (world.machine.heap.usedBytes, world.machine.heap.objectCount)
        for _ in 0..<3 { #expect(world.run(cycles).succeeded) }
        try world.withMachine { $0.collectGarbage() }
        #expect(world.machine.heap.usedBytes <= before.0 + 1000)
        #expect(world.machine.heap.objectCount <= before.1 + 10)
    }
}
