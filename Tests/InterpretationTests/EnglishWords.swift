import ContentReading
import Diagnostics
import Foundation
import Testing
import Wording

/// The English words that the repository ships.
enum EnglishWords {
    static func read() throws -> Words {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = try Data(contentsOf: root.appendingPathComponent("Templates/words/en-GB.yml"))
        let file = SourceFile(path: "Templates/words/en-GB.yml", bytes: Array(bytes))
        let outcome = WordsReader().read([file], language: "en-GB", settings: "Content/site.yml")
        #expect(outcome.diagnostics == [])
        return outcome.value
    }
}
