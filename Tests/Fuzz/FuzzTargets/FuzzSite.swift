internal import ContentLoading
internal import DataLoading
internal import Diagnostics
internal import Foundation
internal import Import
internal import Model
internal import Placard
internal import TestSupport

/// A small site in memory, in which an input takes the place of a file.
package struct FuzzSite: Sendable {
    private let inputs: Inputs
    /// What the texts say, for inputs that are data.
    private let texts: Content
    /// The stages of its build: words and templates, which no input changes, take most of the time.
    private let memory: StageMemory?

    /// - Parameter folder: the folder that holds `Content`.
    /// - Throws: what the disk refused.
    package init(in folder: String) throws {
        guard let day = CalendarDate(year: 2031, month: 6, day: 20) else { throw CocoaError(.coderInvalidValue) }
        inputs = try SiteFolder(root: folder, templates: nil).inputs(asOf: day).value
        texts = ContentReader().read(inputs.content).value
        memory = SiteBuilder().build(inputs, isChecked: true, memory: .kept).value.memory
    }

    // MARK: What is read of it

    /// Texts and settings, with the file that the first line names.
    func content(with input: [UInt8]) -> [String] {
        let file = Self.named(input)
        return Self.faults(ContentReader().read(files(with: file)).diagnostics)
    }

    /// Tables and outlines, with the file that the first line names.
    func data(with input: [UInt8]) -> [String] {
        data(with: Self.named(input))
    }

    /// Tables and outlines, with one file.
    func data(with path: String, _ bytes: [UInt8]) -> [String] {
        data(with: SourceFile(path: path, bytes: bytes))
    }

    private func data(with file: SourceFile) -> [String] {
        let read = DataReader().read(
            files(with: file),
            indicators: texts.indicators,
            plans: texts.plans,
            forums: texts.forums,
            levels: texts.settings.levels,
            areaSources: texts.settings.areaSources,
            asOf: inputs.asOf,
            saysUnread: true
        )
        return Self.faults(read.diagnostics)
    }

    /// What import makes of a file whose name is the first line.
    func imported(_ input: [UInt8]) -> [String] {
        let file = Self.named(input)
        let importer = Importer(content: inputs.content, asOf: inputs.asOf)
        return Self.faults(importer.plan(file, ImportRequest()).diagnostics)
    }

    /// The words of the site's language, with a file of the site's own.
    func words(with input: [UInt8]) -> [String] {
        let own = SourceFile(path: "Content/templates/words/en-GB.yml", bytes: input)
        let read = LocaleReader().read(inputs.words + [own], language: "en-GB", settings: "Content/site.yml")
        return Self.faults(read.diagnostics)
    }

    /// Every page of the site, with the file that the first line names.
    func pages(with input: [UInt8]) -> [String] {
        let changed = Inputs(
            content: files(with: Self.named(input)),
            contentRoot: inputs.contentRoot,
            templates: inputs.templates,
            words: inputs.words,
            assets: inputs.assets,
            asOf: inputs.asOf
        )
        let use = memory.map { StageMemory.Use.takenOver($0, SourceChanges(from: inputs, to: changed)) } ?? .none
        let built = SiteBuilder().build(changed, isChecked: true, memory: use)
        let errors = built.diagnostics.contains { $0.severity == .error }
        var faults = Self.faults(built.diagnostics)
        for file in errors ? [] : built.value.files {
            if OutputFaults.escapes(file.path) { faults.append("the page \(file.path) lies outside the site") }
            faults += OutputFaults.faults(in: file.render(), at: file.path)
        }
        return faults
    }

    // MARK: Inputs

    /// The files of the site that are meant, by the last part of their paths.
    func files(_ isMeant: (String) -> Bool) -> [(name: String, bytes: [UInt8])] {
        inputs.content.filter { isMeant($0.path) }.map { ($0.name, $0.bytes) }
    }

    /// The files of the site that are meant, each behind a line with its path.
    func namedFiles(_ isMeant: (String) -> Bool) -> [(name: String, bytes: [UInt8])] {
        inputs.content.filter { isMeant($0.path) }.map { file in
            (file.path.replacing("/", with: "-"), Array(file.path.utf8) + [UInt8(ascii: "\n")] + file.bytes)
        }
    }

    /// Some of the templates.
    var templates: [(name: String, bytes: [UInt8])] {
        inputs.templates.filter { $0.path.contains("/partials/") }.map { ($0.name, $0.bytes) }
    }

    /// The beginning of each file of words.
    var ownWords: [(name: String, bytes: [UInt8])] {
        inputs.words.map { ($0.name, Array($0.bytes.prefix(3_000))) }
    }

    /// A file whose path is the first line of an input.
    private static func named(_ input: [UInt8]) -> SourceFile {
        let end = input.prefix(300).firstIndex(of: UInt8(ascii: "\n")) ?? 0
        let path = String(decoding: input[..<end], as: UTF8.self)
        // A folder has no file of any other name, and what has control characters is cleaned before it is read.
        let isPath =
            path.hasPrefix("Content/") && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            && !path.split(separator: "/", omittingEmptySubsequences: false).contains { ["", ".", ".."].contains($0) }
        let file = SourceFile(path: isPath ? path : "Content/home.md", bytes: Array(input[end...].dropFirst()))
        return ControlCharacters.replaced(in: [file]).value.first ?? file
    }

    /// The files of the site, with another in the place of the one of its path, or beside them.
    private func files(with file: SourceFile) -> [SourceFile] {
        inputs.content.filter { $0.path != file.path } + [file]
    }

    /// What no finding may be.
    private static func faults(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.flatMap { finding in
            let isEmpty = finding.summary.isEmpty
            let place = finding.location?.line ?? 1
            return (isEmpty ? ["\(finding.rule.code) says nothing"] : [])
                + (place < 0 ? ["\(finding.rule.code) is at line \(place)"] : [])
        }
    }
}
