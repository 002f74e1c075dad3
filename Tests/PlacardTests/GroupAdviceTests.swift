import Diagnostics
import Model
import Placard
import Testing

/// What a message about groups advises makes the indicator right: it builds, and its groups are in its download.
@Suite struct GroupAdviceTests {
    /// Keys of an indicator that give a message, and the same once its advice is followed.
    struct Slip: CustomTestStringConvertible, Sendable {
        let code: String
        let advice: String
        var kind = "count"
        let before: String
        let after: String

        var testDescription: String { "\(code): \(advice)" }
    }

    private static let sex = "by: [{ id: sex, title: By sex, groups: { female: Women, male: Men } }]"
    private static let summed = "by: [{ id: sex, title: By sex, groups: { female: Women, male: Men }, total: sum }]"
    private static let both = """
        by:
          - { id: sex, title: By sex, groups: { female: Women, male: Men } }
          - { id: age, title: By age, groups: { young: Under 65, old: 65 and over } }
        """
    private static let everybody = "  - { file: data/gardens.csv, where: { sex: all, age: all }, columns: *columns }"
    private static let bySex = mapping(
        "where: { age: all }, by: { sex: { column: sex, codes: { F: female, M: male } } }"
    )
    private static let byAge = mapping("where: { sex: all }, by: { age: { column: age, codes: { Y: young, O: old } } }")

    private static func mapping(_ keys: String) -> String {
        "  - { file: data/gardens.csv, \(keys), columns: *columns }"
    }

    private static func keys(_ by: String, _ mappings: String...) -> String {
        ([by, "data:"] + mappings).joined(separator: "\n")
    }

    static let slips = [
        Slip(
            code: "C150",
            advice: "a mapping for each breakdown",
            before: keys(
                both,
                everybody,
                mapping(
                    "by: { sex: { column: sex, codes: { F: female } }, age: { column: age, codes: { Y: young } } }"
                )
            ),
            after: keys(both, everybody, bySex, byAge)
        ),
        Slip(
            code: "C150",
            advice: "say what the groups are at the indicator",
            before: keys("terms: true", everybody, bySex),
            after: keys(sex, everybody, bySex)
        ),
        Slip(
            code: "C150",
            advice: "one of the breakdowns in by",
            before: keys(sex, everybody, mapping("by: {}")),
            after: keys(sex, everybody, bySex)
        ),
        Slip(
            code: "C151",
            advice: "a mapping without by",
            before: keys(sex, bySex),
            after: keys(sex, everybody, bySex)
        ),
        Slip(code: "C151", advice: "total: sum", before: keys(sex, bySex), after: keys(summed, bySex)),
        Slip(
            code: "C152",
            advice: "give the group in a mapping",
            before: keys(
                sex,
                everybody,
                mapping("where: { age: all }, by: { sex: { column: sex, codes: { F: female } } }")
            ),
            after: keys(sex, everybody, bySex)
        ),
        Slip(
            code: "C152",
            advice: "leave the group out",
            before: keys(sex.replacing("male: Men", with: "male: Men, other: Others"), everybody, bySex),
            after: keys(sex, everybody, bySex)
        ),
        Slip(
            code: "C153",
            advice: "list two groups",
            before: keys(sex.replacing(", male: Men", with: ""), everybody),
            after: keys(sex, everybody, bySex)
        ),
        Slip(
            code: "C154",
            advice: "another id, in the mappings too",
            before: keys(
                sex.replacing("female:", with: "all:"),
                everybody,
                bySex.replacing("F: female", with: "F: all")
            ),
            after: keys(sex, everybody, bySex)
        ),
        Slip(
            code: "C155",
            advice: "a mapping without by, and no total",
            kind: "proportion",
            before: keys(summed, bySex),
            after: keys(sex, everybody, bySex)
        ),
        Slip(
            code: "C156",
            advice: "take total away",
            before: keys(summed, everybody, bySex),
            after: keys(sex, everybody, bySex)
        ),
        Slip(
            code: "C156",
            advice: "take the mapping without by away",
            before: keys(summed, everybody, bySex),
            after: keys(summed, bySex)
        ),
        Slip(
            code: "C156",
            advice: "take one total away",
            before: keys(
                both.replacing("Men }", with: "Men }, total: sum").replacing("over }", with: "over }, total: sum"),
                bySex,
                byAge
            ),
            after: keys(both.replacing("Men }", with: "Men }, total: sum"), bySex, byAge)
        ),
    ]

    @Test(arguments: slips)
    func buildsOnceItsAdviceIsFollowed(_ slip: Slip) throws {
        let wrong = try build(slip.before, kind: slip.kind)
        #expect(Set(wrong.diagnostics.filter { $0.severity == .error }.map(\.rule.code)) == [slip.code])
        let right = try build(slip.after, kind: slip.kind)
        #expect(right.diagnostics.filter { $0.severity != .note }.map(\.summary) == [])
        let file = try #require(right.files.first { $0.path == "indicators/garden/data.csv" })
        let rows = String(decoding: file.render(), as: UTF8.self).split(separator: "\r\n").dropFirst()
            .map(CSVLine.cells)
        #expect(rows.first { $0[0] == "T" && $0[22] == "all" }?[5] == "60")
        #expect(rows.first { $0[0] == "T" && $0[22] == "female" }?[5] == "32")
    }

    private func build(_ keys: String, kind: String) throws -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        let indicator = """
            ---
            id: garden
            title: People who garden
            short: Gardening
            kind: \(kind)
            unit: "\(kind == "count" ? "people" : "%")"
            decimals: 0
            polarity: high-is-good
            themes: [life]
            source: { title: A count }
            \(keys.replacing("*columns", with: "{ area: area, period: year, value: value }"))
            ---
            Words.
            """
        let table = """
            area,year,sex,age,value
            T,2030,all,all,60
            T,2030,F,all,32
            T,2030,M,all,28
            T,2030,all,Y,20
            T,2030,all,O,40

            """
        let content = [
            SourceFile(path: "Content/areas/areas.csv", text: "code,name,level,parent\nT,Sampleton,town,\n"),
            SourceFile(path: "Content/home.md", text: "---\ntitle: Sample\n---\nWords."),
            SourceFile(path: "Content/indicators/data/gardens.csv", text: table),
            SourceFile(path: "Content/indicators/garden.md", text: indicator),
            SourceFile(
                path: "Content/site.yml",
                text: "title: Sample\nlevels: [{ id: town, name: Town, plural: Towns }]\n"
            ),
            SourceFile(path: "Content/themes.yml", text: "- { id: life, title: Life }\n"),
        ]
        let looks = try SecretSite.Looks()
        let inputs = Inputs(
            content: content,
            contentRoot: "Content",
            templates: looks.templates,
            words: looks.words,
            assets: looks.assets,
            asOf: looks.day
        )
        let outcome = SiteBuilder().build(inputs)
        return (outcome.value.files, outcome.diagnostics)
    }
}
