import Primitives
import Testing

@Suite struct GzipTests {
    @Test(arguments: [0, 1, 1_000, 300_000])
    func isReadByGzip(_ length: Int) throws {
        let bytes = Samples.disordered(length)
        #expect(try Expander.gzip.expanded(#require(Gzip.compressed(bytes))) == bytes)
    }

    @Test func makesPagesShorter() throws {
        let short = try #require(Gzip.compressed(Samples.page))
        #expect(short.count < Samples.page.count / 20)
        #expect(try Expander.gzip.expanded(short) == Samples.page)
    }

    @Test func hasNeitherATimeNorAName() throws {
        let short = try #require(Gzip.compressed(Samples.page))
        // RFC 1952: identification, deflate, no flags, no time.
        #expect(short.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
        #expect(Gzip.compressed(Samples.page) == short)
    }
}
