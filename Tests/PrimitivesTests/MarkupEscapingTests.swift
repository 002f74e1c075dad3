import Primitives
import Testing

struct MarkupEscapingTests {
    private func escaped(_ text: String, keepsApostrophes: Bool = false) -> String {
        var bytes = Array("before".utf8)
        bytes.appendEscaped(text, keepsApostrophes: keepsApostrophes)
        return String(decoding: bytes.dropFirst(6), as: UTF8.self)
    }

    @Test(arguments: ["", "plain", "%(*=?;#! ü–中👍\u{0}\n", String(repeating: "long ", count: 100)])
    func leavesTextAsItIs(_ text: String) {
        #expect(escaped(text) == text)
    }

    @Test func escapesWhereverMarkupStands() {
        #expect(escaped("<a b=\"c\">&'") == "&lt;a b=&quot;c&quot;&gt;&amp;&#39;")
        #expect(escaped("é&é") == "é&amp;é")
        for length in 0..<70 {
            let plain = String(repeating: "x", count: length)
            #expect(escaped(plain + "<" + plain) == plain + "&lt;" + plain)
        }
    }

    @Test func keepsApostrophesAlone() {
        #expect(escaped("it's \"<&>\"'", keepsApostrophes: true) == "it's &quot;&lt;&amp;&gt;&quot;'")
    }
}
