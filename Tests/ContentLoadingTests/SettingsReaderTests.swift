import Diagnostics
import Model
import Testing

struct SettingsReaderTests {
    @Test func readsEverySetting() {
        let reading = SampleContent.read(
            "site.yml",
            """
            title: Places
            description: >-
              Facts about
              places
            publisher: { name: A council, url: https://example.org/ }
            base_url: https://example.org/places
            language: cy
            contact: { name: Team, email: team@example.org }
            licence: { name: OGL, url: https://example.org/ogl, attribution: "© someone" }
            levels:
              - { id: region, name: Region, plural: Regions }
              - { id: block, name: Block, plural: Blocks, pages: no }
            comparators: [region]
            population: people
            card: /assets/card.png
            """
        )
        #expect(reading.diagnostics.isEmpty)
        let settings = reading.content.settings
        #expect(settings.title == "Places")
        #expect(settings.description == "Facts about places")
        #expect(settings.publisher == SiteSettings.Party(name: "A council", url: "https://example.org/"))
        #expect(settings.baseURL == "https://example.org/places/")
        #expect(settings.language == "cy")
        #expect(settings.contact?.email == "team@example.org")
        #expect(settings.licence?.attribution == "© someone")
        #expect(settings.levels.map(\.id) == ["region", "block"])
        #expect(settings.levels.map(\.hasPages) == [true, false])
        #expect(settings.comparators.map(\.value) == ["region"])
        #expect(settings.comparators.first?.location.line == 13)
        #expect(settings.card?.value == "/assets/card.png" && settings.card?.location.line == 15)
        #expect(settings.population?.value == "people" && settings.population?.location.line == 14)
    }

    @Test(arguments: [("region", "region", []), ("block", nil, ["key downloads"]), ("ward", nil, ["key downloads"])])
    func readsTheSmallestLevelWithFilesOfItsOwn(_ word: String, _ level: AreaLevel.ID?, _ places: [String]) {
        let reading = SampleContent.read(
            "site.yml",
            """
            title: Places
            levels:
              - { id: region, name: Region, plural: Regions }
              - { id: block, name: Block, plural: Blocks, pages: no }
            downloads: \(word)
            """
        )
        #expect(reading.content.settings.downloads == level)
        #expect(reading.diagnostics.map(\.place) == places)
    }

    @Test func readsTheLookupsThatAreasComeFrom() {
        let reading = SampleContent.read(
            "site.yml",
            """
            title: Places
            levels: [{ id: council, name: Council, plural: Councils }, { id: ward, name: Ward, plural: Wards }]
            areas:
              from:
                file: lookups/wards.csv
                columns: { ward: WD24CD, council: LAD24CD, parish: PAR24CD }
                names: { ward: WD24NMS }
              names: { file: lookups/names.csv, code: wd24cd, name: short }
              within: E06000901
            """
        )
        #expect(reading.diagnostics.map(\.place) == ["key columns"])
        let sources = reading.content.settings.areaSources
        #expect(sources.lookups.map(\.file.value) == ["lookups/wards.csv"])
        #expect(sources.lookups.first?.columns.map(\.code.value) == ["WD24CD", "LAD24CD"])
        #expect(sources.lookups.first?.columns.map(\.name?.value) == ["WD24NMS", nil])
        #expect(sources.names.map(\.name.value) == ["short"])
        #expect(sources.within.map(\.value) == ["E06000901"])
    }

    @Test func readsHowAreasArePutInOrderOfNeed() {
        let reading = SampleContent.read(
            "site.yml",
            SampleContent.settings + """

                priorities:
                  scale: exponential
                  weights: { voice: 0, money: 2.5 }
                  indicators: [NI4, jobs]
                """
        )
        #expect(reading.diagnostics.isEmpty)
        let priorities = reading.content.settings.priorities
        #expect(priorities.scale == .exponential)
        #expect(priorities.weights.map(\.theme.value) == ["voice", "money"])
        #expect(priorities.weights.map(\.weight) == [0, 2.5])
        #expect(priorities.indicators?.map(\.value) == ["NI4", "jobs"])
    }

    @Test func countsEveryIndicatorEquallyWhereNothingIsSaidOfPriorities() {
        let settings = SampleContent.read("site.yml", SampleContent.settings).content.settings
        #expect(settings.priorities == PrioritySettings())
        #expect(settings.priorities.indicators == nil)
    }

    @Test(arguments: ["-1", "heavy", "1e999", "nan"])
    func reportsAWeightThatIsNoNumberOfZeroOrMore(_ weight: String) {
        let reading = SampleContent.read(
            "site.yml",
            SampleContent.settings + "\npriorities: { weights: { money: ⟦\(weight), voice: 1 } }"
        )
        #expect(reading.codes == ["S107"])
        #expect(reading.locations == reading.places)
        #expect(reading.content.settings.priorities.weights.map(\.theme.value) == ["voice"])
    }

    @Test func reportsThatThereIsNoSiteFile() {
        let outcome = SampleContent.read([:])
        #expect(outcome.diagnostics.map(\.rule.code) == ["S120"])
        #expect(outcome.diagnostics.first?.location == .wholeFile("Content/site.yml"))
    }

    @Test func saysWhatToWriteWhereTitleAndLevelsAreMissing() {
        let reading = SampleContent.read("site.yml", "⟦description: Nothing else")
        #expect(reading.codes == ["S103", "S103"])
        #expect(reading.diagnostics.map(\.summary) == ["title is missing", "levels is missing"])
        #expect(reading.locations == [reading.places[0], reading.places[0]])
        #expect(reading.diagnostics.last?.suggestion?.contains("levels: [{ id: region") == true)
    }

    @Test func takesAnEmptyFileForOneWithoutKeys() {
        #expect(SampleContent.read("site.yml", "").codes == ["S103", "S103"])
        #expect(SampleContent.read("site.yml", "# only a remark").codes == ["S103", "S103"])
    }

    @Test func reportsTwoLevelsWithOneIdentifier() {
        let reading = SampleContent.read(
            "site.yml",
            """
            title: A
            levels:
              - { id: ⟦town, name: Town, plural: Towns }
              - { id: ⟦Town, name: Town, plural: Towns }
            """
        )
        #expect(reading.codes == ["S121"])
        #expect(reading.locations == [reading.places[1]])
        #expect(reading.diagnostics.first?.related.map(\.location) == [reading.places[0]])
        #expect(reading.content.settings.levels.count == 1)
    }

    @Test func readsWhichLevelIsMadeOfWhich() {
        let reading = SampleContent.read(
            "site.yml",
            """
            title: A
            levels:
              - { id: county, name: County, plural: Counties, made_of: town }
              - { id: town, name: Town, plural: Towns }
            """
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.settings.levels.map(\.madeOf) == ["town", nil])
    }

    @Test(arguments: [
        ("twon", "level \"twon\" is not in levels", "Did you mean town?"),
        ("county", "level \"county\" is not smaller than the level made of it", nil),
        ("land", "level \"land\" is not smaller than the level made of it", nil),
    ])
    func refusesToMakeALevelOfOneThatIsNotSmaller(_ part: String, summary: String, suggestion: String?) {
        let reading = SampleContent.read(
            "site.yml",
            """
            title: A
            levels:
              - { id: land, name: Land, plural: Lands }
              - { id: county, name: County, plural: Counties, made_of: ⟦\(part) }
              - { id: town, name: Town, plural: Towns }
            """
        )
        #expect(reading.codes == ["S122"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.map(\.summary) == [summary])
        #expect(reading.diagnostics.map(\.suggestion) == [suggestion])
        #expect(reading.content.settings.levels.map(\.madeOf) == [nil, nil, nil])
    }

    @Test(arguments: [
        ("base_url: ⟦example.org", "S107"),
        ("base_url: ⟦https://example.org/places/?from=here", "S107"),
        ("base_url: ⟦\"https://example.org/places/#top\"", "S107"),
        ("language: ⟦English (UK)", "S107"),
        ("contact: { name: A, email: ⟦nobody }", "S107"),
        ("contact: { name: A, url: ⟦www.example.org }", "S107"),
        ("contact: ⟦Somebody", "S104"),
        ("description: ⟦[a, b]", "S104"),
        ("⟦desription: A", "S102"),
        ("licence: { name: A, ⟦atribution: B }", "S102"),
    ])
    func pointsAtWhatCannotBeRead(_ line: String, code: String) {
        let reading = SampleContent.read("site.yml", SampleContent.settings + "\n" + line)
        #expect(reading.codes == [code])
        #expect(reading.locations == [reading.places.first])
    }
}

struct BrandingReaderTests {
    @Test func readsEverythingAboutTheLook() {
        let reading = read(
            """
            branding:
              name: Sampleton Council
              logo: pictures/logo.svg
              colour: "#402060"
              text: "#fff"
              accent: "#FFD43B"
              link: "#003399"
              dark: { colour: "#201030", link: "#99ccff" }
            """
        )
        #expect(reading.diagnostics == [])
        let branding = reading.content.settings.branding
        #expect(branding?.name == "Sampleton Council")
        #expect(branding?.logo?.value == "pictures/logo.svg")
        #expect(branding?.hasDrawnLogo == true)
        #expect(branding?.light.colour?.value.hex == "#402060")
        #expect(branding?.light.text?.value == .white)
        #expect(branding?.light.accent?.value.hex == "#ffd43b")
        #expect(branding?.light.link?.value.hex == "#003399")
        #expect(branding?.dark.colour?.value.hex == "#201030")
        #expect(branding?.dark.link?.value.hex == "#99ccff")
        #expect(branding?.dark.accent == nil)
    }

    @Test func saysThatAColourWithoutQuotationMarksIsAComment() {
        let reading = read("branding:\n  colour: #402060\n  accent: \"#fff\"")
        #expect(reading.diagnostics.map(\.rule.code) == ["S111"])
        #expect(reading.diagnostics.first?.severity == .error)
        #expect(reading.diagnostics.first?.summary.contains("begins a comment") ?? false)
    }

    @Test(arguments: ["purple", "#12345", "402060"])
    func refusesWhatIsNoColour(_ text: String) {
        let reading = read("branding: { colour: \"\(text)\" }")
        #expect(reading.diagnostics.map(\.summary) == ["colour is \"\(text)\", which is not a colour"])
    }

    @Test func offersTheKeyThatWasMeant() {
        let reading = read("branding: { color: \"#fff\" }")
        #expect(reading.diagnostics.first?.suggestion == "Did you mean colour?")
    }

    @Test func makesHandoutsUnlessTheSiteWantsNone() {
        #expect(read("").content.settings.hasHandouts)
        #expect(!read("handouts: false").content.settings.hasHandouts)
    }

    @Test func hasAPageAboutAccessibilityUnlessTheSiteWantsNone() {
        #expect(read("").content.settings.hasAccessibilityPage)
        #expect(!read("accessibility: false").content.settings.hasAccessibilityPage)
    }

    private func read(_ text: String) -> (content: Content, diagnostics: [Diagnostic]) {
        let reading = SampleContent.read("site.yml", SampleContent.settings + "\n" + text)
        return (reading.content, reading.diagnostics)
    }
}

struct CheckSettingsReaderTests {
    @Test func readsWhatChecksCountAndTheirLimits() {
        let reading = SampleContent.read(
            "site.yml",
            SampleContent.settings
                + "\nchecks: { long_sentence: off, vague_link: Error, reading_grade: 7, update_months: 3 }"
        )
        #expect(reading.diagnostics.isEmpty)
        let checks = reading.content.settings.checks
        #expect(checks.severity(of: .longSentence) == nil)
        #expect(checks.severity(of: .vagueLink) == .error)
        #expect(checks.severity(of: .hardText) == .warning)
        #expect(
            [checks.readingGrade, checks.sentenceWords, checks.profileMonths, checks.updateMonths] == [7, 25, 24, 3]
        )
    }

    @Test func findsNamesAndWordsThatMeanNothing() {
        let unknown = SampleContent.read(
            "site.yml",
            SampleContent.settings + "\nchecks:\n  ⟦long_sentance: off\n  hard_text: ⟦of\n"
        )
        #expect(unknown.codes == ["S102", "S108"])
        #expect(unknown.locations == unknown.places)
        #expect(unknown.diagnostics.map(\.suggestion) == ["Did you mean long_sentence?", "Did you mean off?"])
    }
}
