import Foundation
import Testing

/// What becomes of addresses that pages had once.
@Suite struct OldAddressTests {
    private static let old = "areas/exampleham-green/index.html"

    /// A site that was built, and in which an area then got another slug.
    private func renamed() async throws -> SiteCopy {
        let site = try SiteCopy()
        #expect(try await site.run("build").status == 0)
        try site.replace(",exampleham-green,", with: ",exampleham-meadow,", in: "Content/areas/areas.csv")
        for file in try FileManager.default.subpathsOfDirectory(atPath: site.root.path) where file.hasSuffix(".md") {
            try site.replace("exampleham-green", with: "exampleham-meadow", in: file)
        }
        return site
    }

    @Test func asksWhereAPageHasGoneAndTellsItsLikelyNewAddress() async throws {
        let site = try await renamed()
        let run = try await site.run("build")
        #expect(run.status == 0)
        #expect(run.errors.contains("warning F123: the page /areas/exampleham-green/ is no more"))
        #expect(run.errors.contains("old_addresses: { /areas/exampleham-green/: /areas/exampleham-meadow/ }"))
        #expect(try await !site.run("build", "--fresh").errors.contains("F123"))
    }

    @Test func asksWhereAnAttachmentHasGone() async throws {
        let site = try SiteCopy()
        #expect(try await site.run("build").status == 0)
        let documents = site.root.appending(path: "Content/documents")
        try FileManager.default.moveItem(
            at: documents.appending(path: "minutes.pdf"),
            to: documents.appending(path: "minutes-2031.pdf")
        )
        for file in try FileManager.default.subpathsOfDirectory(atPath: site.root.path) where file.hasSuffix(".md") {
            try site.replace("minutes.pdf", with: "minutes-2031.pdf", in: file)
        }
        let run = try await site.run("build")
        #expect(run.errors.contains("warning F123: the file /files/documents/minutes.pdf is no more"))
        let advice = "/files/documents/minutes.pdf: /files/documents/minutes-2031.pdf"
        #expect(run.errors.contains("old_addresses: { \(advice) }"))
        try site.write(
            try site.read("Content/site.yml") + "\nold_addresses: { \(advice) }\n",
            to: "Content/site.yml"
        )
        let again = try await site.run("build")
        #expect(again.status == 0 && !again.errors.contains("F123"))
        #expect(
            try site.read("Site/_redirects")
                == "/figures/files/documents/minutes.pdf /figures/files/documents/minutes-2031.pdf 301\n"
        )
    }

    @Test func leadsOnFromAnOldAddressWithoutScript() async throws {
        let site = try await renamed()
        let settings = try site.read("Content/site.yml")
        try site.write(
            settings + "\nold_addresses: { /areas/exampleham-green/: /areas/exampleham-meadow/, /gone/: gone }\n",
            to: "Content/site.yml"
        )
        let run = try await site.run("build")
        #expect(run.status == 0 && !run.errors.contains("F123"))
        let page = try site.read("Site/" + Self.old)
        #expect(
            page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../../areas/exampleham-meadow/index.html\">")
        )
        #expect(page.contains("<a href=\"../../areas/exampleham-meadow/index.html\">/areas/exampleham-meadow/</a>"))
        let canonical = "https://sampleshire.example/figures/areas/exampleham-meadow/"
        #expect(page.contains("<link rel=\"canonical\" href=\"\(canonical)\">"))
        #expect(try site.read("Site/areas/exampleham-green/handout/index.html").contains("exampleham-meadow/handout/"))
        let rules = try site.read("Site/_redirects")
        #expect(rules == "/figures/areas/exampleham-green/* /figures/areas/exampleham-meadow/:splat 301\n")
        #expect(try !site.read("Site/sitemap.xml").contains("exampleham-green"))
    }

    @Test func saysWhereAPageIsNowOnASiteThatDoesNotKnowItsAddress() async throws {
        let site = try SiteCopy()
        try site.replace("base_url: https://sampleshire.example/figures/\n", with: "", in: "Content/site.yml")
        let settings = try site.read("Content/site.yml")
        try site.write(settings + "\nold_addresses: { /areas/a/: /areas/sampleton/ }\n", to: "Content/site.yml")
        #expect(try await site.run("build").status == 0)
        let page = try site.read("Site/areas/a/index.html")
        #expect(page.contains("<link rel=\"canonical\" href=\"../../areas/sampleton/index.html\">"))
        #expect(try site.read("Site/_redirects") == "/areas/a/* /areas/sampleton/:splat 301\n")
    }

    @Test func followsOldAddressesThatLeadToOthers() async throws {
        let site = try SiteCopy()
        let settings = try site.read("Content/site.yml")
        try site.write(
            settings
                + "\nold_addresses: { /areas/a/: /areas/b/, /areas/b/: /areas/sampleton/, /files/a.pdf: /data/ }\n",
            to: "Content/site.yml"
        )
        #expect(try await site.run("build").status == 0)
        #expect(try site.read("Site/areas/a/index.html").contains("url=../../areas/sampleton/index.html"))
        #expect(try site.read("Site/_redirects").contains("/figures/files/a.pdf /figures/data/ 301\n"))
        #expect(try !site.snapshot().paths.contains("files/a.pdf"))
    }
}
