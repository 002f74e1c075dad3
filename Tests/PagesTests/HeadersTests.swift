import TestSupport
import Testing

@Suite struct HeadersTests {
    @Test func allowsNothingButTheSitesOwn() async throws {
        let text = try await SampleSite().page("_headers")
        let lines = text.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
        #expect(lines.first == "/*")
        let policy = try #require(lines.first { $0.hasPrefix("Content-Security-Policy: ") })
        #expect(policy.hasPrefix("Content-Security-Policy: default-src 'none'; "))
        #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
        #expect(lines.contains("X-Content-Type-Options: nosniff"))
        #expect(lines.contains("/assets/*"))
    }

    @Test func keepsAssetsWhereTheSiteIs() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/figures/"
        #expect(try await sample.page("_headers").contains("\n/figures/assets/*\n  Cache-Control: "))
    }
}
