internal import ContentLoading
internal import Diagnostics
package import Localization
internal import struct Foundation.Data
internal import struct Foundation.URL

/// The English words that the repository ships.
package enum EnglishWords {
    private static let unchanged = Result { try make(changedBy: "") }

    /// - Parameter changes: what a site of its own says otherwise, as YAML.
    package static func read(changedBy changes: String = "") throws -> Locale {
        try changes.isEmpty ? unchanged.get() : make(changedBy: changes)
    }

    private static func make(changedBy changes: String) throws -> Locale {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = try Data(contentsOf: root.appendingPathComponent("Templates/words/en-GB.yml"))
        let file = SourceFile(path: "Templates/words/en-GB.yml", bytes: Array(bytes))
        let own = SourceFile(path: "Content/templates/words/en-GB.yml", text: changes)
        let files = changes.isEmpty ? [file] : [file, own]
        let outcome = LocaleReader().read(files, language: "en-GB", settings: "Content/site.yml")
        guard outcome.diagnostics == [] else { throw MissingInSample() }
        return outcome.value
    }
}
