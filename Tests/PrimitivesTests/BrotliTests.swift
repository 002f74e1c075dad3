import Primitives
import Testing

@Suite struct BrotliTests {
    @Test(.enabled(if: Expander.brotli.isThere, Expander.brotli.reason), arguments: [0, 1, 1_000, 300_000])
    func isReadByBrotli(_ length: Int) throws {
        let bytes = Samples.disordered(length)
        #expect(try Expander.brotli.expanded(#require(Brotli.compressed(bytes))) == bytes)
    }

    @Test(.enabled(if: Expander.brotli.isThere, Expander.brotli.reason))
    func givesPagesBackAsTheyWere() throws {
        #expect(try Expander.brotli.expanded(#require(Brotli.compressed(Samples.page))) == Samples.page)
    }

    @Test func makesPagesShorterThanGzip() throws {
        let short = try #require(Brotli.compressed(Samples.page))
        #expect(short.count < (Gzip.compressed(Samples.page)?.count ?? 0))
        #expect(Brotli.compressed(Samples.page) == short)
    }
}
