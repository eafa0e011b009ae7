import Testing

@testable import Terminal

@Suite struct InterruptFlagTests {
    @Test func flagAndAddressAgree() {
        let address = InterruptFlag.address
        InterruptFlag.raise()
        #expect(InterruptFlag.isRaised)
        #expect(address.pointee != 0)
        InterruptFlag.clear()
        #expect(!InterruptFlag.isRaised)
        #expect(InterruptFlag.address == address)
    }
}
