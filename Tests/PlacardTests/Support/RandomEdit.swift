import Foundation
import TestRandom

/// A change to a site's content such as an editor might make, or a careless one; drawn at random, the same for one
/// seed.
struct RandomEdit {
    let description: String

    /// Makes one change, which may leave content of which no site can be made.
    static func apply(to site: SiteCopy, using random: inout SeededRandom) throws -> RandomEdit {
        let edits: [(SiteCopy, inout SeededRandom) throws -> String] = [
            nothing, changeDigit, changeDigit, addSentence, addSentence, changeProfile, changeProfile, changeProfile,
            shortenProfile, addProfile, removeFile, renameFile, addBackRemoved, changeTitle, addArea, changeParent,
            restyle,
            reword, retemplate, redesign,
        ]
        let edit = edits[Int.random(in: 0..<edits.count, using: &random)]
        return RandomEdit(description: try edit(site, &random))
    }

    private static func nothing(_ site: SiteCopy, _ random: inout SeededRandom) -> String { "nothing" }

    /// A figure, a code or a day: any digit of a data file, a plan or the settings becomes another.
    private static func changeDigit(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let path = try pick(site, [".csv", ".yml", ".md", ".geojson"], &random)
        var bytes = Array(try site.read(path).utf8)
        let digits = bytes.indices.filter { (48...57).contains(bytes[$0]) }
        guard let place = digits.randomElement(using: &random) else { return "no digit in \(path)" }
        bytes[place] = UInt8.random(in: 48...57, using: &random)
        try site.write(String(decoding: bytes, as: UTF8.self), to: path)
        return "a digit of \(path) at \(place)"
    }

    private static func addSentence(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let path = try pick(site, [".md"], &random)
        let number = Int.random(in: 0..<1_000, using: &random)
        try site.write(try site.read(path) + "\nSentence \(number).\n", to: path)
        return "a sentence in \(path)"
    }

    private static func changeProfile(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        guard let path = try paths(site).filter({ $0.contains("/profiles/") }).randomElement(using: &random) else {
            return "no profile"
        }
        let additions = [
            "A [figure](indicator:feeling-heard) and [a place](area:exampleham-green).",
            "![A bench](../briefings/pictures/bench.png)",
            "## A heading", "```table\nindicator: feeling-heard\nareas: [sampleton, exampleham]\n```",
            "A gardener, and a term: allotment.", "![A drawing](refused.svg)",
            "[A copy](/areas/sampleton/index.html.gz)",
            "![The same bench](/files/briefings/pictures/bench.png)",
        ]
        let addition = additions[Int.random(in: 0..<additions.count, using: &random)]
        try site.write(try site.read(path) + "\n\(addition)\n", to: path)
        return "\(addition.prefix(12)) in \(path)"
    }

    private static func shortenProfile(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        guard let path = try paths(site).filter({ $0.contains("/profiles/") }).randomElement(using: &random) else {
            return "no profile"
        }
        let lines = try site.read(path).split(separator: "\n", omittingEmptySubsequences: false)
        guard let end = lines.lastIndex(of: "---"), end + 1 < lines.count else { return "no text in \(path)" }
        let kept = Int.random(in: end + 1..<lines.count, using: &random)
        try site.write(lines[..<kept].joined(separator: "\n") + "\n", to: path)
        return "the first \(kept) lines of \(path)"
    }

    private static func addProfile(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let areas = try site.read("Content/areas/areas.csv").split(separator: "\n").dropFirst()
        guard let code = areas.randomElement(using: &random)?.split(separator: ",").first else { return "no area" }
        let name = "Content/profiles/new-\(Int.random(in: 0..<4, using: &random)).md"
        try site.write("---\narea: \(code)\n---\nNew words about \(code).\n", to: name)
        return "\(name) for \(code)"
    }

    private static func removeFile(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let path = try pick(site, [""], &random)
        try site.remove(path)
        return "without \(path)"
    }

    private static func renameFile(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let path = try pick(site, [".md", ".csv", ".png"], &random)
        let dot = path.lastIndex(of: ".") ?? path.endIndex
        let other = "\(path[..<dot])-\(Int.random(in: 0..<3, using: &random))\(path[dot...])"
        let manager = FileManager.default
        guard !manager.fileExists(atPath: site.root.appending(path: other).path) else { return "nothing to rename" }
        try manager.moveItem(at: site.root.appending(path: path), to: site.root.appending(path: other))
        return "\(path) as \(other)"
    }

    /// A file as the sample has it, where it was removed or changed.
    private static func addBackRemoved(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let original = Fixtures.site("every-kind", of: "Golden")
        let all = FileManager.default.enumerator(atPath: original.appending(path: "Content").path)
        let names = (all?.compactMap { $0 as? String } ?? []).sorted().filter { $0.contains(".") }
        guard let name = names.randomElement(using: &random) else { return "no file" }
        let place = site.root.appending(path: "Content/" + name)
        try? FileManager.default.removeItem(at: place)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try FileManager.default.copyItem(at: original.appending(path: "Content/" + name), to: place)
        return "\(name) as it was"
    }

    private static func changeTitle(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let path = try pick(site, [".md", ".yml"], &random)
        let number = Int.random(in: 0..<100, using: &random)
        let lines = try site.read(path).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("title: ") ? "title: Another title \(number)" : String(line)
        }
        try site.write(lines.joined(separator: "\n"), to: path)
        return "the title of \(path)"
    }

    private static func addArea(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let path = "Content/areas/areas.csv"
        let rows = try site.read(path).split(separator: "\n")
        guard let row = rows.dropFirst().randomElement(using: &random) else { return "no area to copy" }
        let fields = row.split(separator: ",", omittingEmptySubsequences: false)
        let number = Int.random(in: 100..<999, using: &random)
        let added = ["NEW\(number)", "New \(number)"] + fields.dropFirst(2).prefix(2).map(String.init)
        let rest = Array(repeating: "", count: max(0, fields.count - added.count))
        try site.write(rows.joined(separator: "\n") + "\n" + (added + rest).joined(separator: ",") + "\n", to: path)
        return "area \(added)"
    }

    private static func changeParent(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let path = "Content/areas/areas.csv"
        var rows = try site.read(path).split(separator: "\n").map { row in
            row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard rows.count > 3 else { return "too few areas" }
        let (one, other) = (
            Int.random(in: 1..<rows.count, using: &random), Int.random(in: 1..<rows.count, using: &random)
        )
        guard rows[one].count > 3, rows[other].count > 3, rows[one][2] == rows[other][2] else { return "no parent" }
        rows[one][3] = rows[other][3]
        try site.write(rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: path)
        return "the parent of \(rows[one][0])"
    }

    private static func restyle(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let number = Int.random(in: 0..<3, using: &random)
        try site.write("body { margin: \(number)px }\n", to: "Content/templates/assets/extra.css")
        return "a stylesheet of \(number) px"
    }

    private static func reword(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let number = Int.random(in: 0..<3, using: &random)
        let words = "figure:\n  statement: \"Number \(number) for {place}: {value} ({period}).\"\n"
        try site.write(words, to: "Content/templates/words/en-GB.yml")
        return "words number \(number)"
    }

    private static func retemplate(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let number = Int.random(in: 0..<3, using: &random)
        let link = "<a href=\"{{href}}\" class=\"x\(number)\">{{text}}</a>"
        let template = "{{#href}}\(link){{/href}}{{^href}}{{text}}{{/href}}"
        try site.write(template, to: "Content/templates/partials/link.mustache")
        return "link template number \(number)"
    }

    /// One of Placard's own templates with an attribute more, in the site's own folder.
    private static func redesign(_ site: SiteCopy, _ random: inout SeededRandom) throws -> String {
        let names = ["glossary", "neighbourhood", "handout", "partials/card", "partials/profile"]
        let name = names[Int.random(in: 0..<names.count, using: &random)]
        let number = Int.random(in: 0..<3, using: &random)
        let file = Fixtures.project.appending(path: "Templates/\(name).mustache")
        let template = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let other = template.replacing("<p", with: "<p data-number=\"\(number)\"", maxReplacements: 1)
        try site.write(other, to: "Content/templates/\(name).mustache")
        return "template \(name) number \(number)"
    }

    // MARK: Files

    /// The paths of all files of the content, in one order everywhere.
    private static func paths(_ site: SiteCopy) throws -> [String] {
        let all = FileManager.default.enumerator(atPath: site.root.appending(path: "Content").path)
        return (all?.compactMap { $0 as? String } ?? []).filter { $0.contains(".") }.map { "Content/" + $0 }.sorted()
    }

    private static func pick(_ site: SiteCopy, _ ends: [String], _ random: inout SeededRandom) throws -> String {
        let found = try paths(site).filter { path in ends.contains { path.hasSuffix($0) || $0.isEmpty } }
        return found.randomElement(using: &random) ?? "Content/site.yml"
    }
}
