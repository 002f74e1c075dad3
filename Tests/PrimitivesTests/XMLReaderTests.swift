import Primitives
import Testing

@Suite struct XMLReaderTests {
    /// Counts what is found.
    private final class Counter: XMLHandler {
        private(set) var found = 0
        func start(_ name: String, _ attributes: XMLAttributes) { found += 1 }
        func end(_ name: String) { found += 1 }
        func text(_ bytes: Span<UInt8>) { found += 1 }
    }

    @Test(arguments: ["<a b=\"", "<!--", "<"])
    func keepsAtMostAMegabyteOfAnElementThatDoesNotEnd(_ start: String) throws {
        let reader = try #require(XMLReader(Counter()))
        try #require(isRead("<x>\(start)", by: reader))
        let more = [UInt8](repeating: UInt8(ascii: "c"), count: 1 << 16)
        var taken = 0
        while taken < 100, reader.read(more.span) { taken += 1 }
        #expect(taken == 16)
        #expect(reader.fault == .tooLong)
    }

    @Test func readsATextOfAnyLength() throws {
        let counter = Counter()
        let reader = try #require(XMLReader(counter))
        try #require(isRead("<x>", by: reader))
        let more = [UInt8](repeating: UInt8(ascii: "c"), count: 1 << 16)
        for _ in 0..<100 where !reader.read(more.span) { Issue.record("stopped") }
        try #require(isRead("</x>", by: reader))
        #expect(counter.found >= 102)
    }

    private func isRead(_ text: String, by reader: XMLReader) -> Bool {
        reader.read(Array(text.utf8).span)
    }
}
