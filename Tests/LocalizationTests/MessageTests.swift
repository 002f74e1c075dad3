import Foundation
import Localization
import Testing

@Suite struct MessageTests {
    @Test func spellsThePathInTheFileOfWords() {
        #expect(MessageKey.figureSmallAreas.fullPath == "figure.small_areas")
        #expect(MessageKey.absentHereNoPart.fullPath == "absent_here.no_part")
        #expect(MessageKey.actionColumnNote.fullPath == "action_column.note")
        #expect(MessageKey.`absentNoFigure(place:)`.fullPath == "absent.no_figure")
        #expect(MessageKey.`changeBetter(from:to:otherValue:value:)`.fullPath == "change.better")
    }

    @Test func namesThePlaceholdersInTheOrderOfTheArguments() {
        #expect(MessageKey.figureSmallAreas.placeholders == [])
        let key = MessageKey.`changeBetter(from:to:otherValue:value:)`
        #expect(key.placeholders == ["from", "to", "other_value", "value"])
    }

    @Test func hasNoPathTwice() {
        #expect(Set(MessageKey.allCases.map(\.fullPath)).count == MessageKey.allCases.count)
    }

    /// The compiler holds calls against the functions; this holds each function against the key that it names.
    @Test func makesEachMessageByAFunctionOfItsName() throws {
        let folder = Self.sources.appendingPathComponent("Localization")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let declared =
            #/
            static\ func\ (\w+) \( ([^)]*) \) \ ->\ Self\ \{ \s*
            Self\( \s* \.`([^`]*)` ((?:,\s*\.\w+\(\w+\))*) \s*\) \s* \}
            /#
        var made: [String] = []
        for file in files where file.lastPathComponent.hasPrefix("Message+") {
            let source = try String(contentsOf: file, encoding: .utf8)
            let functions = source.matches(of: declared)
            #expect(functions.count == source.matches(of: #/static func/#).count, "\(file.lastPathComponent)")
            for function in functions {
                let labels = function.2.matches(of: #/(\w+):/#).map { String($0.1) }
                let arguments = function.4.matches(of: #/\.(\w+)\((\w+)\)/#).map { String($0.2) }
                #expect(function.3 == "\(function.1)(\(labels.map { $0 + ":" }.joined()))")
                #expect(arguments == labels, "\(function.1)")
                made.append(String(function.3))
            }
        }
        let keys = MessageKey.allCases.filter { !$0.placeholders.isEmpty && !$0.isOfTemplates }
        let names = keys.map { String(describing: $0).filter { $0 != "`" } }
        #expect(made.sorted() == names.sorted())
    }

    /// A key with arguments cannot be written without its backticks, and by itself it would leave its blanks empty.
    @Test func namesKeysWithArgumentsNowhereButInThoseFunctions() throws {
        let keys = MessageKey.allCases.filter { !$0.placeholders.isEmpty }
        let names = Set(keys.map { String(describing: $0).filter { $0 != "`" } })
        let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path)
        let files = paths.filter { path in
            path.hasSuffix(".swift") && !path.hasPrefix("Localization/Message+")
                && path != "Localization/MessageKey.swift"
        }
        #expect(files.count > 100)
        for file in files {
            let source = try String(contentsOf: Self.sources.appendingPathComponent(file), encoding: .utf8)
            let named = source.matches(of: #/\.`(\w+\([\w:]+\))`/#).map { String($0.1) }.filter(names.contains)
            #expect(named.isEmpty, "\(file)")
        }
    }

    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
}
