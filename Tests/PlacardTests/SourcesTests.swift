import Diagnostics
import Foundation
import Placard
import Testing

/// What `Documentation/Sources.md` tells editors to write is what the sites of official files have.
@Suite struct SourcesTests {
    @Test func showsNoMappingThatIsNotBuiltAsATest() throws {
        var (kind, blocks) = (0, 0)
        for part in try Self.page.split(separator: "\n## ").dropFirst() {
            guard let number = part.firstMatch(of: #/^(\d+)\. /#).flatMap({ Int($0.1) }) else { continue }
            kind += 1
            #expect(number == kind)
            let texts = try OfficialSite.names.filter { Int($0.prefix(2)) == number }.flatMap {
                try OfficialSite($0).texts
            }
            for block in part.matches(of: #/```yaml\n((?s).*?)\n```/#).map(\.1) {
                blocks += 1
                let isLast = number == 24 && block.contains("status_codes")
                #expect(isLast || texts.contains { $0.contains(block) }, "no. \(number) has: \(block)")
            }
        }
        #expect(kind == 24)
        #expect(blocks > 15)
    }

    @Test func documentsEveryKeyThatTheTextsOfRulesName() throws {
        let folder = Fixtures.project.appending(path: "Documentation")
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".md") && $0 != "Diagnostics.md" }
            .map { String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self) }
        let named = RuleRegistry.rules.flatMap { rule in
            "\(rule.title) \(rule.explanation)".matches(of: #/`([a-z]+(?:_[a-z]+)+)`/#).map { String($0.1) }
        }
        #expect(Set(named).count > 20)
        #expect(Set(named).filter { key in !pages.contains { $0.contains("`\(key)") } }.sorted() == [])
    }

    private static var page: String {
        get throws {
            let file = Fixtures.project.appending(path: "Documentation/Sources.md")
            return String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }
    }
}
