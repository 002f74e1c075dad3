import Diagnostics
import Testing

struct LineMapTests {
    /// Every kind of line end by itself and next to others, and none at the end.
    @Test(arguments: [
        ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]),
        ("a\rb\r", ["a", "b", ""]), ("a\r\r\nb", ["a", "", "b"]), ("a\n\rb", ["a", "", "b"]), ("\n\n", ["", "", ""]),
        ("a\u{2028}b\u{85}c\u{B}d", ["a\u{2028}b\u{85}c\u{B}d"]),
    ])
    func knowsWhereLinesBeginAndEnd(_ text: String, lines: [String]) {
        let bytes = Array(text.utf8)
        let map = LineMap(bytes)
        #expect(map.count == lines.count)
        let found = (1...map.count).map { bytes[map.start(of: $0)..<map.textEnd(of: $0)] }
        #expect(found.map { String(decoding: $0, as: UTF8.self) } == lines)
        #expect(map.start(of: map.count + 1) == bytes.count)
    }

    @Test(arguments: ["a\r\n\n\rbc\r\rd", "\u{FEFF}é\n\u{FEFF}x\r\n"])
    func findsTheLineOfEveryByteFromEveryHint(_ text: String) {
        let bytes = Array(text.utf8)
        let map = LineMap(bytes)
        for offset in 0...bytes.count {
            let line = (1...map.count).last { map.start(of: $0) <= offset }
            for hint in 1...map.count { #expect(map.line(of: offset, near: hint) == line) }
        }
    }

    @Test func countsColumnsInBytesButNoByteOrderMark() {
        let map = LineMap(Array("\u{FEFF}éx\n\u{FEFF}y".utf8), path: "a.csv")
        #expect(
            [0, 3, 5, 7, 10].map { map.location(of: $0).description } == [
                "a.csv:1:1", "a.csv:1:1", "a.csv:1:3", "a.csv:2:1", "a.csv:2:4",
            ]
        )
    }

    @Test func pointsIntoTheFileThatAPartWasTakenFrom() {
        let map = LineMap(Array("a\nb".utf8), path: "a.md", firstLine: 7, indentation: 2)
        #expect([0, 2, 3].map { map.location(of: $0).description } == ["a.md:7:3", "a.md:8:3", "a.md:8:4"])
    }

    @Test(
        arguments: [
            ([], nil), ([0x61, 0xC3, 0xA9, 0xF0, 0x9F, 0x91, 0x8D], nil), ([0x61, 0xFF], 1), ([0xC3], 0),
            ([0x61, 0xC0, 0x80], 1),
            ([0xED, 0xA0, 0x80], 0), ([0xC3, 0xA9, 0xE2, 0x80], 2), ([0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
        ] as [([UInt8], Int?)]
    )
    func findsTheFirstByteThatIsNotUTF8(_ bytes: [UInt8], offset: Int?) {
        #expect(bytes.firstInvalidUTF8 == offset)
    }
}
