import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

/// One figure among those of seven neighbourhoods, of three years from 2019 on.
@Suite struct FigureOfAnotherScaleTests {
    private static let usual = [612.0, 540, 655, 590, 633, 601, 498]

    /// What is found where one figure of the last year is another.
    private func found(
        _ kind: ValueKind,
        _ value: Double,
        years: [[Double]] = [usual, usual, usual],
        divided: Double = 1
    ) throws -> [String] {
        let tree = AreaTree(
            areas: Self.usual.indices.map { Sample.area("N\($0)", "Place \($0)", "neighbourhood", in: nil) },
            levels: Sample.levels()
        )
        let figures = try years.enumerated().flatMap { number, values in
            let year = try Sample.year(2019 + number)
            return values.enumerated().map { position, usual in
                let isOdd = number == years.count - 1 && position == 2
                return Observation(area: AreaIndex(position), period: year, value: isOdd ? value : usual / divided)
            }
        }
        let inputs = SampleInputs(tree: tree, figures: figures, indicator: Sample.indicator(kind: kind))
        let day = try Sample.day("2026-01-01")
        return try SiteAssembler().assemble(inputs.content, inputs.data, asOf: day, locale: EnglishWords.read())
            .diagnostics.filter { $0.rule.code == "C172" }.map(\.summary)
    }

    @Test(arguments: [ValueKind.count, .rate, .mean, .median])
    func findsAFigureFarFromAllOthers(_ kind: ValueKind) throws {
        #expect(try found(kind, 655) == [])
        #expect(
            try found(kind, 18) == ["one figure of \"voice\" is far from all others: 18 for Place 2 in 2021"]
        )
        #expect(try found(kind, 2_840).count == 1)
        // It may be so.
        #expect(try found(kind, 1_900) == [])
        #expect(try found(kind, 200) == [])
        #expect(try found(kind, 0) == [])
    }

    @Test func saysNothingOfAFigureThatItsAreaHasOften() throws {
        var before = Self.usual
        before[2] = 17
        #expect(try found(.mean, 18, years: [before, before, Self.usual]) == [])
        before[2] = 300
        #expect(try found(.mean, 18, years: [Self.usual, before, Self.usual]) == [])
    }

    @Test func saysNothingOfSmallCountsAndFewAreas() throws {
        #expect(try found(.count, 60, divided: 100) == [])
        #expect(try found(.mean, 18, years: [[612, 540, 655], [612, 540, 655], [612, 540, 655]]) == [])
    }

    @Test func findsAShareOfOneInAColumnOfOneYear() throws {
        let shares = [3.9, 8.8, 5.3, 7.0, 4.6, 6.2, 12.8]
        #expect(try found(.proportion, 0.053, years: [shares]).count == 1)
        // As exact as the others, or far from them by more than a hundred.
        #expect(try found(.proportion, 0.1, years: [shares]) == [])
        #expect(try found(.proportion, 0.003, years: [shares]) == [])
    }
}
