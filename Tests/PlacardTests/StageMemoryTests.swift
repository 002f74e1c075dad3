import Diagnostics
import Foundation
import Model
import Placard
import TestRandom
import Testing

/// Lists a site again and again with what the last list left, as the preview does, and holds each against a list from
/// nothing.
@Suite struct StageMemoryTests {
    /// How many changes to try; `INCREMENTAL_EDITS` asks for more than a quick run does.
    private static let edits = ProcessInfo.processInfo.environment["INCREMENTAL_EDITS"].flatMap { Int($0) } ?? 12

    @Test func listsWhatAListFromNothingDoesWhateverChanged() async throws {
        let site = try SiteCopy()
        var random = SeededRandom(seed: 20_310_602)
        var options = try Self.options(site)
        options.last = try await Placard.build(options)
        let (content, kept) = (site.root.appending(path: "Content"), site.surroundings.appending(path: "kept"))
        var good = 0
        for number in 1...Self.edits {
            try FileManager.default.copyItem(at: content, to: kept)
            let edit = try RandomEdit.apply(to: site, using: &random).description
            if random.isTrue(oneIn: 10) { options.day = try #require(CalendarDate(iso: "2031-06-0\(number % 9 + 1)")) }
            let next = try await Placard.build(options)
            var fresh = options
            fresh.last = nil
            let clean = try await Placard.build(fresh)
            #expect(next.diagnostics == clean.diagnostics, "edit \(number): \(edit)")
            #expect(next.files.map(\.path) == clean.files.map(\.path), "edit \(number): \(edit)")
            for (one, other) in zip(next.files, clean.files) where one.render() != other.render() {
                Issue.record("edit \(number), \(edit): \(one.path) differs")
            }
            options.last = next
            if clean.diagnostics.hasErrors {
                // Go on from content of which a site can be made.
                try site.remove("Content")
                try FileManager.default.copyItem(at: kept, to: content)
            } else {
                good += 1
            }
            try FileManager.default.removeItem(at: kept)
        }
        #expect(good * 2 > Self.edits)
    }

    @Test func saysWhatChangedSinceTheLastList() async throws {
        let site = try SiteCopy()
        var options = try Self.options(site)
        let first = try await Placard.build(options)
        #expect(first.changes == nil)
        options.last = first
        #expect(try await Placard.build(options).changes?.isEmpty == true)
        try site.write(try site.read("Content/home.md") + "\nNew.\n", to: "Content/home.md")
        try site.write("---\ntitle: Another\n---\nText.\n", to: "Content/pages/another.md")
        try site.remove("Content/glossary.yml")
        let changes = try await Placard.build(options).changes
        #expect(changes?.changed == ["Content/home.md"])
        #expect(changes?.added == ["Content/pages/another.md"])
        #expect(changes?.removed == ["Content/glossary.yml"])
    }

    private static func options(_ site: SiteCopy) throws -> BuildOptions {
        let day = try #require(CalendarDate(iso: SiteCopy.day))
        var options = BuildOptions(root: site.root.path, templates: Fixtures.project.path, day: day)
        options.mode = .list
        return options
    }
}
