import Foundation
import Localization
import Testing

/// What nothing says is not asked of those who translate.
@Suite struct MessageUseTests {
    @Test func usesEveryMessage() throws {
        let swift = try Self.text(below: "Sources", ending: ".swift") {
            !$0.hasPrefix("Localization/Message+") && $0 != "Localization/MessageKey.swift"
        }
        let templates = try Self.text(below: "Templates", ending: ".mustache") { _ in true }
        let used = Set(swift.matches(of: #/\.([a-z]\w*)/#).map { String($0.1) })
        let put = Set(templates.matches(of: #/\{\{<?words\.(\w+)\}\}/#).map { String($0.1) })
        for key in MessageKey.allCases {
            let name = String(describing: key).filter { $0 != "`" }.prefix { $0 != "(" }
            let isUsed = key.isOfTemplates ? put.contains(Self.word(name)) : used.union(put).contains(String(name))
            #expect(isUsed, "\(key.fullPath)")
        }
    }

    /// The name in templates: `standsOut` of `labelStandsOut`.
    private static func word(_ name: Substring) -> String {
        let word = name.dropFirst("label".count)
        return word.prefix(1).lowercased() + word.dropFirst()
    }

    private static func text(below folder: String, ending: String, where wanted: (String) -> Bool) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        return try paths.filter { $0.hasSuffix(ending) && wanted($0) }.sorted()
            .map { try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8) }.joined(separator: "\n")
    }
}
