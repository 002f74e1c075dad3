@testable import Primitives
import Testing

@Suite struct ByteCopyingTests {
    @Test func appendsBytesToAnArray() {
        var bytes = Array("a".utf8)
        bytes.append(copying: "bc".utf8.span)
        bytes.append(copying: "".utf8.span)
        #expect(String(decoding: bytes, as: UTF8.self) == "abc")
    }

    @Test func appendsBytesToOutput() {
        var bytes = Array("a".utf8)
        bytes.append(addingCapacity: 5) { output in
            output.append(copying: "bc".utf8.span)
            output.append(copying: "".utf8.span)
            output.append(copying: "d".utf8.span)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "abcd")
    }

    @Test func putsATextTogether() {
        #expect(TextBuffer.text { _ in } == "")
        let text = TextBuffer.text { text in
            text.append(copying: "Grün".utf8.span)
            text.append(copying: "".utf8.span)
            text.append(copying: "flächen".utf8.span)
        }
        #expect(text == "Grünflächen")
    }

    @Test(arguments: [1, 7, 511, 512, 513, 2_000])
    func putsTextsOfAnyLengthTogether(_ size: Int) {
        let piece = String(repeating: "x", count: size)
        for count in 0..<5 {
            let text = TextBuffer.text { text in
                for _ in 0..<count { text.append(copying: piece.utf8.span) }
            }
            #expect(text == String(repeating: piece, count: count))
        }
    }
}
