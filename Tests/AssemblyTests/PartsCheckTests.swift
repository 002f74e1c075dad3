import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

/// Figures of a larger area that those of its three wards cannot give, and sums that fail in one year alone.
@Suite struct PartsCheckTests {
    private struct Figure {
        var value: Double?
        var numerator: Double?
        var denominator: Double?
        var lower: Double?
        var upper: Double?

        init(_ value: Double?, _ numerator: Double? = nil, of denominator: Double? = nil, limits: Double? = nil) {
            self.value = value
            self.numerator = numerator
            self.denominator = denominator
            lower = limits.flatMap { limits in value.map { $0 - limits } }
            upper = limits.flatMap { limits in value.map { $0 + limits } }
        }

        static func share(_ numerator: Double, of denominator: Double) -> Figure {
            Figure((1_000 * numerator / denominator).rounded() / 10, numerator, of: denominator)
        }
    }

    /// What is found where Sampleton and then its wards have these figures, a list for each year from 2019.
    private func found(_ kind: ValueKind, people: [Double]? = nil, _ years: [[Figure?]]) throws -> [Diagnostic] {
        let tree = AreaTree(
            areas: [Sample.area("D1", "Sampleton", "district", in: nil)]
                + ["Ashby", "Bexton", "Carrow"].enumerated().map { position, name in
                    Sample.area("N\(position + 1)", name, "neighbourhood", in: "D1")
                },
            levels: Sample.levels()
        )
        let figures = try years.enumerated().flatMap { number, values in
            let year = try Sample.year(2019 + number)
            return values.enumerated().compactMap { position, figure in
                figure.map {
                    Observation(
                        area: AreaIndex(position),
                        period: year,
                        value: $0.value,
                        lower: $0.lower,
                        upper: $0.upper,
                        numerator: $0.numerator,
                        denominator: $0.denominator
                    )
                }
            }
        }
        var inputs = SampleInputs(tree: tree, figures: figures, indicator: Sample.indicator(kind: kind))
        if let people {
            let year = try Sample.year(2019)
            let counts = people.enumerated().map { Observation(area: AreaIndex($0), period: year, value: $1) }
            inputs.content.indicators.append(Sample.indicator("people", kind: .count))
            inputs.data.figures.append(ObservationColumns(counts, areaCount: tree.areas.count))
            inputs.content.settings.population = Located(Indicator.ID("people"), at: .wholeFile("site.yml"))
        }
        let day = try Sample.day("2026-01-01")
        return try SiteAssembler().assemble(inputs.content, inputs.data, asOf: day, locale: EnglishWords.read())
            .diagnostics.filter { ["C166", "C167", "C171"].contains($0.rule.code) }
    }

    private func codes(_ kind: ValueKind, people: [Double]? = nil, _ years: [Figure?]...) throws -> [String] {
        try found(kind, people: people, years).map(\.rule.code)
    }

    private func counts(_ years: [Double]...) throws -> [Diagnostic] {
        try found(.count, years.map { $0.map { Figure($0) } })
    }

    // MARK: Figures outside

    @Test(arguments: [ValueKind.proportion, .rate, .mean, .median])
    func findsAWholeOutsideAllItsParts(_ kind: ValueKind) throws {
        let people = [600.0, 100, 200, 300]
        #expect(try codes(kind, people: people, [Figure(12), Figure(11), Figure(10), Figure(14)]) == [])
        #expect(try codes(kind, people: people, [Figure(16), Figure(11), Figure(10), Figure(14)]) == ["C171"])
        #expect(try codes(kind, people: people, [Figure(8), Figure(11), Figure(10), Figure(14)]) == ["C171"])
        // By rounding.
        #expect(try codes(kind, people: people, [Figure(14.1), Figure(11), Figure(10), Figure(14)]) == [])
    }

    @Test func saysNothingWhereThePartsMayNotBeAll() throws {
        let outside = [Figure(16), Figure(11), Figure(10), Figure(14)]
        #expect(try codes(.mean, outside) == [])
        // Some of the people live in none of the three, or one has no figure.
        #expect(try codes(.mean, people: [900, 100, 200, 300], outside) == [])
        #expect(try codes(.mean, people: [600, 100, 200, 300], [Figure(16), Figure(11), nil, Figure(14)]) == [])
        // Likely ranges meet.
        let estimates = outside.map { Figure($0.value, limits: 3) }
        #expect(try codes(.mean, people: [600, 100, 200, 300], estimates) == [])
        let certain = outside.map { Figure($0.value, limits: 0.5) }
        #expect(try codes(.mean, people: [600, 100, 200, 300], certain) == ["C171"])
    }

    @Test func findsNumeratorsThatDoNotAddUpWhereDenominatorsDo() throws {
        let wards = [Figure.share(11, of: 103), .share(43, of: 207), .share(29, of: 291)]
        #expect(try codes(.proportion, [.share(83, of: 601)] + wards) == [])
        #expect(try codes(.proportion, [.share(105, of: 601)] + wards) == ["C171"])
        // A few are counted in no ward.
        #expect(try codes(.proportion, [.share(88, of: 601)] + wards) == [])
        // Of some people no ward has them.
        #expect(try codes(.proportion, [.share(105, of: 652)] + wards) == [])
    }

    @Test func findsAPartThatLeavesNoRestOfTheWhole() throws {
        let wards = [Figure.share(11, of: 103), .share(400, of: 2_000), .share(29, of: 291)]
        let found = try found(.proportion, [[.share(83, of: 601)] + wards])
        #expect(
            found.map(\.summary) == [
                "the counts of Bexton behind its figure of \"voice\" in 2019 do not fit those of Sampleton, which it lies "
                    + "in: 400 of 2000, and 83 of 601"
            ]
        )
        // All others would be 290 of 201.
        #expect(try codes(.proportion, [.share(301, of: 601), .share(11, of: 400), nil, nil]) == ["C171"])
        #expect(try codes(.rate, [.share(301, of: 601), .share(11, of: 400), nil, nil]) == [])
        #expect(try codes(.proportion, [.share(201, of: 601), .share(11, of: 400), nil, nil]) == [])
    }

    // MARK: Sums of one period

    @Test func findsTheOneYearInWhichCountsDoNotAddUp() throws {
        let fine: [[Double]] = [[600, 100, 200, 300], [612, 101, 208, 303], [630, 107, 211, 312]]
        #expect(try counts(fine[0], fine[1], fine[2]) == [])
        let found = try counts(fine[0], fine[1], [620, 107, 211, 312])
        #expect(
            found.map(\.summary) == [
                "in 2021 the 3 areas in Sampleton have 630 of \"voice\" together, and Sampleton has 620"
            ]
        )
        let ofWard = try counts(fine[0], fine[1], [630, 107, 21, 312])
        #expect(
            ofWard.first?.explanation
                == "In other periods they add up to the last digit. That of Bexton is furthest from its own of 2020: 21, "
                + "and 208 then."
        )
    }

    @Test func saysNothingOfCountsThatOnlyComeNear() throws {
        #expect(try counts([600, 100, 200, 300], [612, 101, 207, 303], [630, 107, 212, 305]) == [])
        // Rounded to 5, or off by one as some statistics make their counts.
        #expect(try counts([600, 100, 200, 300], [615, 105, 210, 300], [630, 110, 215, 315]) == [])
        #expect(try counts([600, 100, 200, 300], [612, 101, 208, 303], [630, 107, 211, 311]) == [])
        // Two years do not tell which is odd.
        #expect(try counts([600, 100, 200, 300], [618, 101, 208, 303]) == [])
    }

    @Test func findsTheYearInWhichCountsBehindSharesDoNotAddUp() throws {
        let wards = [Figure.share(11, of: 103), .share(43, of: 207), .share(29, of: 291)]
        let fine = [Figure.share(83, of: 601)] + wards
        let ofBases = try codes(
            .proportion,
            fine,
            fine,
            [.share(83, of: 601), wards[0], .share(53, of: 257), wards[2]]
        )
        #expect(ofBases == ["C166"])
        let ofCounts = try found(.proportion, [fine, fine, [.share(112, of: 601)] + wards])
        #expect(
            ofCounts.map(\.summary) == [
                "in 2021 the 3 areas in Sampleton have 83 of the numerators of \"voice\" together, and Sampleton has 112"
            ]
        )
    }
}
