import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

/// Figures of larger areas beside those of the areas inside them.
@Suite struct WholeAmongPartsTests {
    /// What is found where Sampleland, its two districts, a neighbourhood of the first and its three blocks have these
    /// figures, in 2019 and then in the years after.
    private func found(_ kind: ValueKind, _ years: [[Double?]]) throws -> [Diagnostic] {
        let indicator = Sample.indicator(kind: kind, unit: "per 1,000", multiplier: kind == .rate ? 1_000 : 1)
        let figures = try years.enumerated().flatMap { number, values in
            let year = try Sample.year(2019 + number)
            return values.enumerated().compactMap { position, value in
                value.map { Observation(area: AreaIndex(position), period: year, value: $0) }
            }
        }
        let inputs = SampleInputs(figures: figures, indicator: indicator)
        let day = try Sample.day("2026-01-01")
        return try SiteAssembler().assemble(inputs.content, inputs.data, asOf: day, locale: EnglishWords.read())
            .diagnostics.filter { ["C166", "C167"].contains($0.rule.code) }
    }

    private func findings(_ kind: ValueKind, _ years: [Double?]...) throws -> [String] {
        try found(kind, years).map { "\($0.rule.code) \($0.severity.rawValue)" }
    }

    @Test func findsAPartThatIsLargerThanItsWhole() throws {
        #expect(try findings(.count, [100, 60, 40]) == [])
        #expect(try findings(.count, [100, 160, 40]) == ["C166 warning"])
        #expect(try findings(.count, [nil, 60, 40, 70]) == ["C166 warning"])
        #expect(try findings(.count, [10, 12]) == ["C166 warning"])
        // Small counts are made a little wrong on purpose, and rounded.
        #expect(try findings(.count, [3, 4, 0]) == [])
        #expect(try findings(.count, [100, 101.5, nil]) == [])
        let summary = try found(.count, [[100, 160, 40]]).first?.summary
        #expect(
            summary
                == "a part of \"voice\" is larger than its whole: 160 for Eastley in 2019, 100 for Sampleland"
        )
    }

    @Test func findsACountThatIsNotTheSumOfItsParts() throws {
        #expect(try findings(.count, [nil, nil, nil, 55, 20, 15, 20]) == [])
        #expect(try findings(.count, [nil, nil, nil, 56, 20, 15, 20]) == [])
        #expect(try findings(.count, [nil, nil, nil, 75, 20, 15, 20]) == ["C166 warning"])
        #expect(try findings(.count, [nil, nil, nil, 25, 20, 15, 20]) == ["C166 warning"])
        // Of one part nothing is known.
        #expect(try findings(.count, [nil, nil, nil, 75, 20, 15]) == [])
    }

    @Test(arguments: [ValueKind.rate, .mean, .median])
    func findsALevelOfAnotherScale(_ kind: ValueKind) throws {
        #expect(try findings(kind, [3.1, 3.2, 4.1]) == [])
        #expect(try findings(kind, [310, 3.2, 4.1]) == ["C167 error"])
        #expect(try findings(kind, [3.1, 320, 290]) == ["C167 error"])
        #expect(try findings(kind, [nil, nil, nil, 31, 3.2, 3.5, 2.9]) == ["C167 error"])
        let suggestion = try found(kind, [[310, 3.2, 4.1]]).first?.suggestion
        #expect(suggestion?.contains("scale: 0.01, or scale: 100 if") == true)
    }

    @Test func findsCountsInThousandsAtOneLevel() throws {
        #expect(try findings(.count, [1.18, 520, 660]) == ["C167 error"])
        #expect(try findings(.count, [1_180, 0.52, 0.66]) == ["C167 error"])
        #expect(try found(.count, [[1.18, 520, 660]]).first?.suggestion?.contains("scale: 1000,") == true)
    }

    @Test func saysNothingOfPlacesThatDifferMuch() throws {
        #expect(try findings(.rate, [40, 4.1, 90]) == [])
        #expect(try findings(.rate, [40, 1.1, nil]) == [])
        #expect(try findings(.mean, [0.4, -12, 15]) == [])
        #expect(try findings(.proportion, [1.2, 40, 60]) == [])
    }

    @Test func findsTwoScalesWithinALevelAndAmongYears() throws {
        let blocks: [Double?] = [nil, nil, nil, nil, 3.2, 310, 2.9]
        #expect(try findings(.rate, blocks) == [])
        #expect(try findings(.rate, [nil, 3.2], [nil, 3.1], [nil, 310]) == ["C167 warning"])
        #expect(try findings(.rate, [nil, 3.2], [nil, 14], [nil, 310]) == [])
    }
}
