import Assembly
import Diagnostics
import Markdown
import Model
import TestSupport
import Testing

@Suite struct MeasureUnitTests {
    /// The findings of a plan for Midtown whose target has words around its number.
    private func findings(
        _ number: String,
        before: String = "",
        _ behind: String,
        kind: ValueKind,
        unit: String,
        title: String = "Burglaries",
        denominatorName: String? = nil
    ) throws -> [Diagnostic] {
        let indicator = Sample.indicator(
            title: title,
            short: title,
            kind: kind,
            unit: unit,
            polarity: .noJudgement,
            denominatorName: denominatorName
        )
        let figure = Observation(area: SampleInputs.midtown, period: try Sample.year(2008), value: 28)
        var sample = SampleInputs(figures: [figure], indicator: indicator)
        let words = Commitment.MeasureWords(
            number: number,
            before: before,
            behind: behind,
            location: .wholeFile("plans/plan.md")
        )
        let target = Commitment.Target(value: 20, by: nil, byText: "2032", words: words)
        sample.content.plans = [SampleSite.plan(aimingAt: target)]
        let day = try Sample.day("2026-01-01")
        return try SiteAssembler().assemble(sample.content, sample.data, asOf: day, locale: EnglishWords.read())
            .diagnostics.filter { $0.rule.code == "R142" }
    }

    @Test(arguments: [
        ("20 thousand", ValueKind.count, "people"), ("20 million people", .count, "people"),
        ("20% lower", .proportion, "%"), ("20 percentage points lower", .proportion, "%"),
        ("20 fewer", .count, "people"), ("20% fewer", .count, "people"), ("20 points", .proportion, "%"),
        ("20% reduction", .proportion, "%"), ("20 people", .proportion, "%"), ("20 people", .rate, "per 1,000 people"),
        ("20%", .count, "people"), ("£20 a month", .mean, "£ a week"), ("£20", .count, "people"),
        ("20 ×", .proportion, "%"), ("20 minutes", .mean, "years"), ("20 jobs", .count, "homes"),
        ("20 per 100,000", .rate, "per 1,000 people"), ("20 people a month", .count, "people"),
    ])
    func refusesWordsThatAreNotTheIndicators(_ typed: String, _ kind: ValueKind, _ unit: String) throws {
        #expect(try findings(typed, kind, unit).map(\.severity) == [.error], "\(typed)")
    }

    @Test(arguments: [
        ("20", ValueKind.count, "people"), ("20 people", .count, "people"), ("20 residents", .count, "people"),
        ("20 or fewer", .count, "people"), ("20% or less", .proportion, "%"), ("20 per cent", .proportion, "%"),
        ("20%", .proportion, "per cent"), ("20% of homes", .proportion, "%"), ("£20 a week", .mean, "£ a week"),
        ("£20", .mean, "pounds a week"), ("20 a week", .mean, "£ a week"), ("20 per 1,000", .rate, "per 1,000 people"),
        ("20 per 1000 people", .rate, "per 1,000 people"), ("20 burglaries a year", .count, "burglaries"),
        ("20 burglaries per 1,000 people", .rate, "per 1,000 people"), ("20 points", .score, "points"),
        ("20 thousand people", .count, "thousand people"), ("20 out of 100", .score, "out of 100"),
        ("20 years", .mean, "years"), ("20 in Midtown", .count, "people"), ("20 burglaries", .count, ""),
    ])
    func acceptsWordsThatAreTheIndicators(_ typed: String, _ kind: ValueKind, _ unit: String) throws {
        #expect(try findings(typed, kind, unit).map(\.summary) == [], "\(typed)")
    }

    @Test func takesAWordOfAChangeWhereItIsPartOfTheTitle() throws {
        let title = "People paid less than they need"
        let found = try findings("20", "% paid less than they need", kind: .proportion, unit: "%", title: title)
        #expect(found.map(\.summary) == [])
    }

    @Test func saysWhatToWriteInPlaceOfAMultiple() throws {
        let found = try findings("20 thousand", .count, "people")
        #expect(found.map(\.summary) == ["the target has \"thousand\", and voice has the unit \"people\""])
        #expect(found.map(\.suggestion) == ["Write 20000 in place of 20 thousand."])
        let change = try findings("20% lower", .proportion, "%")
        #expect(change.map(\.summary) == ["the target is \"20% lower\", which says how far to go and not where to"])
    }

    private func findings(_ typed: String, _ kind: ValueKind, _ unit: String) throws -> [Diagnostic] {
        let before = typed.prefix { $0.isCurrencySymbol }
        let number = typed.dropFirst(before.count).prefix(while: \.isNumber)
        let behind = typed.dropFirst(before.count + number.count).drop(while: \.isWhitespace)
        return try findings(
            String(number),
            before: String(before),
            String(behind),
            kind: kind,
            unit: unit,
            denominatorName: "homes"
        )
    }
}
