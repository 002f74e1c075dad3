import Diagnostics
import Foundation
import Model
import Placard
import TestRandom
import Testing

/// A small made-up site with figures to be kept, and its pages, built in memory from Placard's own templates.
struct SecretSite {
    let places: SecretPlaces
    var indicators: [SecretFigures]

    init(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let hasLongPeriod = random.isTrue(oneIn: 3)
        places = SecretPlaces(isSmall: hasLongPeriod, using: &random)
        let kind = random.isTrue(oneIn: 2) ? "rate" : "proportion"
        let surveyThreshold = random.isTrue(oneIn: 2) ? 5 : nil
        indicators = [
            SecretFigures("visits", kind: "count", suppressBelow: 5, isSurvey: false, hasLongPeriod: hasLongPeriod),
            SecretFigures("illness", kind: kind, suppressBelow: 5, isSurvey: false, hasLongPeriod: hasLongPeriod),
            SecretFigures(
                "voices",
                kind: "proportion",
                suppressBelow: surveyThreshold,
                isSurvey: true,
                hasLongPeriod: hasLongPeriod
            ),
        ]
        for position in indicators.indices {
            indicators[position].fill(places, firstMark: 1_001 + 2_000 * position, using: &random)
        }
    }

    /// The files of the site, by path.
    func built(isGuarded: Bool = true, with looks: Looks) async throws -> [String: [UInt8]] {
        let files = try looks.site(of: content + indicators.flatMap { $0.files(isGuarded: isGuarded) })
        return Dictionary(files.map { ($0.path, $0.render()) }) { first, _ in first }
    }

    private var content: [SourceFile] {
        let areas = places.places.map { "\($0.code),Place \($0.code),\($0.level),\($0.parent ?? "")" }
        let blocks = places.shares.sorted { $0.key < $1.key }.flatMap { code, shares in
            shares.map { "\(code),\($0.block),\(Double($0.quarters) / 4)" }
        }
        let levels = ["country", "region", "district", "neighbourhood", "block"].map { level in
            let below = places.summedLevels.contains(level) ? SecretPlaces.levelBelow[level] : nil
            return "  - { id: \(level), name: \(level.capitalized), plural: \(level.capitalized)s"
                + (below.map { ", made_of: \($0)" } ?? "") + " }"
        }
        let people = places.places.filter { $0.level == "block" }.enumerated().map { number, place in
            "\(place.code),2030,\(1_000 + 37 * number)"
        }
        let table = indicators.map { "\n```table\nindicator: \($0.id)\nlevel: block\n```\n" }
        return [
            SourceFile(
                path: "Content/site.yml",
                text: "title: Secrets of Sampleton\nbase_url: https://sampleton.example/\npopulation: people\nlevels:\n"
                    + levels.joined(separator: "\n") + "\ncomparators: [district, region, country]\n"
            ),
            SourceFile(path: "Content/themes.yml", text: "- { id: life, title: Life }\n"),
            SourceFile(path: "Content/home.md", text: "---\ntitle: Secrets\n---\nMade up.\n" + table.joined()),
            SourceFile(
                path: "Content/briefings/all.md",
                text: "---\ntitle: All\ndate: 2031-01-01\nareas: [C1]\nindicators: [visits]\n---\n## All\n"
                    + table.joined()
            ),
            SourceFile(path: "Content/plans/one.md", text: Self.plan),
            SourceFile(path: "Content/indicators/people.md", text: Self.people),
            SourceFile(path: "Content/indicators/data/people.csv", text: text(["area,period,value"] + people)),
            SourceFile(path: "Content/areas/areas.csv", text: text(["code,name,level,parent"] + areas)),
            SourceFile(path: "Content/areas/blocks.csv", text: text(["area,block,weight"] + blocks)),
        ]
    }

    private func text(_ lines: [String]) -> String {
        lines.joined(separator: "\n") + "\n"
    }

    private static let people = """
        ---
        id: people
        title: People
        short: People
        kind: count
        unit: people
        polarity: no-judgement
        decimals: 0
        themes: [life]
        source: { title: Nobody's count }
        data: { file: data/people.csv, columns: { area: area, period: period, value: value } }
        ---
        Made up.
        """

    private static let plan = """
        ---
        title: A plan
        areas: [B111]
        ---
        ## Commitment: Fewer visits
        indicator: visits; target: 1 by 2040

        ### Actions
        - [ ] Do something
          owner: Nobody; stage: under way
        """
}

extension SecretSite {
    /// What a site is built with besides its content.
    struct Looks {
        let templates: [SourceFile]
        let words: [SourceFile]
        let assets: [SourceFile]
        let day: CalendarDate

        /// The files of a site with some content, which must have no error.
        func site(of content: [SourceFile]) throws -> [OutputFile] {
            let inputs = Inputs(
                content: content,
                contentRoot: "Content",
                templates: templates,
                words: words,
                assets: assets,
                asOf: day
            )
            let outcome = SiteBuilder().build(inputs)
            try #require(outcome.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
            return outcome.value.files
        }

        /// Placard's own templates and words.
        init() throws {
            let folder = Fixtures.project.appending(path: "Templates")
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            let files = try names.filter { name in
                [".mustache", ".yml", ".css"].contains { name.hasSuffix($0) }
            }.map { name in
                let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
                return SourceFile(path: "Templates/" + name, bytes: bytes)
            }
            templates = files.filter { $0.path.hasSuffix(".mustache") }
            words = files.filter { $0.path.hasSuffix(".yml") }
            assets = files.filter { $0.path.hasSuffix(".css") }
            day = try #require(CalendarDate(iso: SiteCopy.day))
        }
    }
}
