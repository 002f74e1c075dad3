import Primitives
import Testing

@Suite struct DigestTests {
    /// The value of nothing that the reference implementation publishes for XXH3 with 128 bits and the seed 0.
    @Test func hasThePublishedValueOfNothing() {
        #expect(Digest(of: []).text == "99aa06d3014798d86001c324468d497f")
    }

    @Test func differsWhereOneByteDiffers() {
        #expect(Digest(of: Array("Speke".utf8)) != Digest(of: Array("speke".utf8)))
    }

    @Test(arguments: [0, 1, 17, 10_000])
    func readsWhatItWrites(_ length: Int) {
        let digest = Digest(of: [UInt8](repeating: 7, count: length))
        #expect(Digest(digits: digest.text.utf8) == digest)
        #expect(digest.text.count == 32)
    }

    @Test(arguments: ["", "99aa", "+9aa06d3014798d8+001c324468d497f", "99AA06D3014798D86001C324468D497F"])
    func readsNothingElse(_ text: String) {
        #expect(Digest(digits: text.utf8) == nil)
    }

    @Test func tellsPartsApart() {
        func digest(_ parts: [String]) -> Digest {
            var digester = Digester()
            for part in parts { digester.add(part) }
            return digester.digest
        }
        #expect(digest(["ab", "c"]) != digest(["a", "bc"]))
        #expect(digest(["ab", "c"]) == digest(["ab", "c"]))
        #expect(digest(["a"]) != digest(["a", ""]))
    }
}
