import Diagnostics
import Model
import Output
import Testing

@Suite struct HostCheckTests {
    private static func found(_ host: StaticHost, _ files: [OutputFile]) -> [String] {
        HostCheck(host, threads: 2).diagnostics(files, settings: "Content/site.yml")
            .map { "\($0.rule.code) \($0.location?.path ?? ""): \($0.summary)" }
    }

    private static func files(_ count: Int, in folder: String = "areas") -> [OutputFile] {
        (0..<count).map { number in OutputFile(path: "\(folder)/\(number)") { [] } }
    }

    @Test func countsFilesAgainstTheLimitOfTheFreePlan() {
        #expect(Self.found(.cloudflare, Self.files(20_000)) == [])
        #expect(
            Self.found(.cloudflare, Self.files(20_001)) == [
                "F140 Content/site.yml: the site has 20,001 files, and Cloudflare Pages takes 20,000; with a plan that is "
                    + "paid for it takes 100,000"
            ]
        )
        #expect(Self.found(.github, Self.files(20_001)) == [])
    }

    @Test func countsFilesAndFoldersTogetherWhereTheHostDoes() {
        let files = (0..<66_667).flatMap { place in
            ["a", "b"].map { name in OutputFile(path: "areas/\(place)/\(name)") { [] } }
        }
        #expect(
            Self.found(.gitlab, files)
                == ["F140 Content/site.yml: the site has 200,002 files and folders, and GitLab Pages takes 200,000"]
        )
        #expect(Self.found(.gitlab, Array(files.dropLast(4))) == [])
    }

    @Test func countsTheFilesOfEachFolder() {
        #expect(
            Self.found(.netlify, Self.files(54_001) + Self.files(54_000, in: "plans"))
                == [
                    "F140 Content/site.yml: the site has 54,001 files in areas/, and Netlify takes 54,000 in one folder"
                ]
        )
    }

    @Test func namesEachFileThatIsTooLargeWhereItWasDeclared() {
        let origin = SourceLocation(path: "Content/indicators/jobs.md", line: 2, column: 5)
        let large = OutputFile(path: "indicators/jobs/data.csv", origin: origin) {
            [UInt8](repeating: 0x20, count: 25 * 1_024 * 1_024 + 1)
        }
        let whole = OutputFile(path: "b.pdf") { [UInt8](repeating: 0x20, count: 25 * 1_024 * 1_024) }
        #expect(
            Self.found(.cloudflare, [large, whole]) == [
                "F141 Content/indicators/jobs.md: indicators/jobs/data.csv has 26.3 MB, and Cloudflare Pages takes files of "
                    + "26.3 MB"
            ]
        )
    }

    @Test func countsTheLinesOfRedirects() {
        func file(_ lines: Int) -> OutputFile {
            OutputFile(path: "_redirects") {
                Array((["# Old addresses"] + (0..<lines).map { "/a\($0)/ /b/ 301" }).joined(separator: "\n").utf8)
            }
        }
        #expect(Self.found(.cloudflare, [file(2_000)]) == [])
        #expect(
            Self.found(.cloudflare, [file(2_001)])
                == ["F142 Content/site.yml: _redirects has 2,001 lines, and Cloudflare Pages reads 2,000"]
        )
        #expect(Self.found(.netlify, [file(2_001)]) == [])
    }
}
