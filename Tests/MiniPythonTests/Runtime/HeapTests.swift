import Testing

@testable import MiniPython

/// When the next collection is due.
@Suite struct HeapTests {
    private func room(_ heap: Heap) -> Int { heap.collectionThreshold - heap.usedBytes }

    @Test func largeArraysDoNotPutOffTheNextCollection() throws {
        let heap = Heap(limitBytes: 512 << 20)
        heap.collect { _ in }
        let alone = room(heap)
        #expect(heap.reserve(bytes: 64 << 20))
        #expect(heap.wantsCollection)
        heap.collect { _ in }
        #expect(room(heap) < alone + (1 << 20))
    }

    @Test func besideManyObjectsArraysMayGrow() throws {
        let heap = Heap(limitBytes: 512 << 20)
        let list = try heap.list()
        for index in 0..<100_000 { try list.append(heap.pair(Value(index), .none), heap) }
        #expect(heap.reserve(bytes: 64 << 20))
        heap.collect { $0.visit(Value(list)) }
        // Looking at so many objects for every new array would take longer than filling it.
        #expect(room(heap) > 64 << 20)
    }

    @Test func whatIsGivenBackCountsNoMore() throws {
        let heap = Heap(limitBytes: 64 << 20)
        #expect(heap.reserve(bytes: 60 << 20))
        #expect(!heap.reserve(bytes: 8 << 20))
        heap.release(bytes: 60 << 20)
        #expect(heap.reserve(bytes: 8 << 20))
    }
}
