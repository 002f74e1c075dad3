import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct FigureCountsCheckTests {
    private let districts = [1, 2].map(AreaIndex.init)
    private let blocks = [4, 5, 6].map(AreaIndex.init)

    private func indicator(
        _ kind: ValueKind = .rate,
        per multiplier: Double = 1_000,
        fromCounts: Bool = false,
        roundedTo: Double? = nil
    ) -> Indicator {
        Sample.indicator(
            "deaths",
            kind: kind,
            multiplier: multiplier,
            addsUpFromCounts: fromCounts,
            countsRoundedTo: roundedTo
        )
    }

    private func figure(_ area: AreaIndex, _ value: Double, _ count: Double, _ base: Double, year: Int = 2019) throws
        -> Observation
    {
        Observation(
            area: area,
            period: try Sample.year(year),
            value: value,
            numerator: count,
            denominator: base,
            declaredAt: Diagnostics.SourceLocation(path: "Content/indicators/data/deaths.csv", line: 2, column: 1)
        )
    }

    private func assembled(_ figures: [Observation], _ indicator: Indicator) throws
        -> (columns: ObservationColumns, findings: [Diagnostic])
    {
        let inputs = SampleInputs(figures: figures, indicator: indicator)
        let outcome = try SiteAssembler().assemble(
            inputs.content,
            inputs.data,
            asOf: Sample.day("2026-01-01"),
            locale: EnglishWords.read()
        )
        let columns = try #require(outcome.value.indicators.first).columns
        return (columns, outcome.diagnostics.filter { ["R126", "R172"].contains($0.rule.code) })
    }

    @Test func takesNoCountsForThoseOfTheFigureWhereMostAreNot() throws {
        // Of four standardised rates one is the crude rate by accident.
        let rates = [(18.0, 0), (15, 1), (10, 2), (12, 3)].map { ($0.0, 2_015 + $0.1) }
        let figures = try rates.map { try figure(districts[0], $0.0, 100, 10_000, year: $0.1) }
        let found = try assembled(figures, indicator())
        #expect(found.columns.observations(of: districts[0]).map(\.countsBelong) == [false, false, false, false])
        #expect(found.findings.map(\.summary).first?.hasPrefix("3 of the 4 figures") == true)
    }

    /// By how much a rate and a share are off, and what is said of their unit.
    @Test(
        arguments: [
            (ValueKind.rate, 1_000.0, 100.0, "per 100,000, and not per 1,000"),
            (.rate, 10_000, 0.1, "per 1,000, and not per 10,000"),
            (.proportion, 100, 0.01, "shares of 1, and not per cent"),
            (.proportion, 100, 10, "per 1,000, and not per cent"),
        ]
    )
    func saysOfWhichUnitFiguresAreByTheirCounts(_ kind: ValueKind, _ unit: Double, _ times: Double, _ words: String)
        throws
    {
        let counts = [(37.0, 2_048.0), (41, 2_311), (29, 1_977), (0, 1_850)]
        let figures = try counts.enumerated().map { position, count in
            let value = (count.0 / count.1 * unit * times * 1_000).rounded() / 1_000
            return try figure(districts[0], value, count.0, count.1, year: 2_015 + position)
        }
        for fromCounts in [false, true] {
            let found = try assembled(figures, indicator(kind, per: unit, fromCounts: fromCounts)).findings
            #expect(found.map(\.summary) == ["by their counts the figures of \"deaths\" are \(words)"])
            #expect(found.map(\.severity) == [.error])
        }
        // One of four has a digit too many.
        let others = try counts.enumerated().map { position, count in
            try figure(districts[0], count.0 / count.1 * unit, count.0, count.1, year: 2_015 + position)
        }
        let one = try assembled([figures[0]] + others.dropFirst(), indicator(kind, per: unit))
        #expect(one.findings.map(\.rule.code) == ["R126"])
    }

    /// Value, numerator, denominator and whether they are one figure, with the district's own value beside it.
    @Test(
        arguments: [
            // An age-standardised rate and a crude one.
            (18.0, 100, 10_000, false), (10.0, 100, 10_000, true),
            // Rounded to one decimal: from 9.95 to 10.05.
            (10.1, 101, 10_000, true), (10.1, 100, 10_000, true), (10.1, 1_000, 100_000, false),
            // Rounded counts of few people.
            (10.3, 3, 291, true), (20.0, 3, 291, false), (0, 0, 500, true), (0.4, 0, 500, true), (2.5, 0, 500, false),
        ] as [(Double, Double, Double, Bool)]
    )
    func findsRatesThatAreNotTheirCounts(_ value: Double, _ count: Double, _ base: Double, _ belong: Bool) throws {
        let figures = [try figure(districts[0], value, count, base), try figure(districts[1], 10.1, 1_010, 100_000)]
        let found = try assembled(figures, indicator())
        #expect(found.columns.observations(of: districts[0]).first?.countsBelong == belong)
        #expect(found.columns.observations(of: districts[1]).first?.countsBelong == true)
        #expect(found.findings.isEmpty == belong)
        // What is published stays as it is.
        #expect(found.columns.observations(of: districts[0]).first?.numerator == count)
    }

    @Test func readsTheRoundingFromAllCellsOfALevelAndPeriod() throws {
        let whole = [try figure(districts[0], 29, 574, 2_000), try figure(districts[1], 31, 620, 2_000)]
        #expect(try assembled(whole, indicator(.proportion, per: 100)).findings.isEmpty)
        let tenths = [try figure(districts[0], 29, 574, 2_000), try figure(districts[1], 31.1, 622, 2_000)]
        #expect(try assembled(tenths, indicator(.proportion, per: 100)).findings.count == 1)
        let earlier = [
            try figure(districts[0], 29, 574, 2_000), try figure(districts[1], 31.1, 622, 2_000, year: 2018),
        ]
        #expect(try assembled(earlier, indicator(.proportion, per: 100)).findings.isEmpty)
    }

    @Test func takesTheRoundingOfCountsFromTheIndicator() throws {
        let figures = [try figure(districts[0], 12.3, 10, 95)]
        #expect(try assembled(figures, indicator(.proportion, per: 100)).findings.count == 1)
        #expect(try assembled(figures, indicator(.proportion, per: 100, roundedTo: 5)).findings.isEmpty)
    }

    @Test func saysOnceHowManyAndWhichIsFurthestOff() throws {
        let figures = [try figure(districts[0], 18, 100, 10_000), try figure(districts[1], 11, 100, 10_000)]
        let finding = try #require(try assembled(figures, indicator()).findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.summary.hasPrefix("2 of the 2 figures of \"deaths\""))
        #expect(finding.explanation?.contains("Eastley: 100 of 10000 would give 10 and not 18.") == true)
    }

    @Test func addsNothingUpFromCountsOfAnotherFigureUnlessAskedTo() throws {
        let figures = try blocks.map { try figure($0, 15, 10, 1_000) }
        let refused = try assembled(figures, indicator()).columns.observations(of: SampleInputs.midtown).first
        #expect(refused?.value == nil)
        let allowed = try assembled(figures, indicator(fromCounts: true)).columns
        let total = try #require(allowed.observations(of: SampleInputs.midtown).first)
        #expect(total.value == 10 && total.basis == .derived && total.countsBelong)
    }
}
