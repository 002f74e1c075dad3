import Assembly
import Model
import TestSupport
import Testing

/// One small land with everything that makes figures out of others, and every figure of it written out.
@Suite struct SmallLandTests {
    /// Sampleland is made of districts, these of towns.
    ///
    /// In 2020 East and North became New, and West became Wide, with more land. Mid is made of two blocks.
    private func land() throws -> SampleLand {
        var land = SampleLand(chain: ["land", "district", "town"])
        land.levels.append(AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: false))
        land.add("L", "land")
        land.add("C1", "district", in: "L")
        land.add("C2", "district", in: "L")
        land.add("EAST", "town", in: "C1", end: "2020-04-01")
        land.add("NORTH", "town", in: "C1", end: "2020-04-01")
        land.add("NEW", "town", in: "C1", start: "2020-04-01", replaces: ["EAST", "NORTH"])
        land.add("WEST", "town", in: "C2", end: "2020-04-01")
        land.add("WIDE", "town", in: "C2", start: "2020-04-01", roughly: ["WEST"])
        land.add("MID", "town", in: "C2")
        for number in 1...2 { land.add("B\(number)", "block", in: "MID") }
        land.blocks[try area("MID", land)] = [
            AreaTree.Block(area: try area("B1", land), weight: 1),
            AreaTree.Block(area: try area("B2", land), weight: 0.5),
        ]
        land.population = "people"
        land.add(
            Sample.indicator("people", kind: .count),
            try [
                ("EAST", 2_000, 2019), ("NORTH", 1_000, 2019), ("NEW", 3_500, 2021), ("WEST", 4_000, 2019),
                ("WIDE", 6_000, 2021), ("B1", 300, 2019), ("B2", 400, 2019),
            ].map { code, people, year in
                try SampleLand.count(try area(code, land), Double(people), in: year)
            }
        )
        land.add(
            Sample.indicator("voice", isSurvey: true),
            try [
                ("EAST", 20, 100, 2019), ("NORTH", 50, 200, 2019), ("WEST", 40, 400, 2019), ("NEW", 30, 100, 2021),
                ("WIDE", 60, 50, 2021),
            ].map { code, value, replies, year in
                Observation(
                    area: try area(code, land),
                    period: try Sample.year(year),
                    value: Double(value),
                    denominator: Double(replies)
                )
            }
        )
        return land
    }

    private func area(_ code: String, _ land: SampleLand) throws -> AreaIndex {
        AreaIndex(try #require(land.areas.firstIndex { $0.code.text == code }))
    }

    /// One line for each figure: code, year, value, denominator, status, basis, coverage in per cent, note.
    private func lines(_ site: Site, _ position: Int) -> [String] {
        func number(_ number: Double?) -> String { number.map { String(($0 * 10).rounded() / 10) } ?? "-" }
        let columns = site.indicators[position].columns
        return (0..<columns.count).map { row in
            let figure = columns.observation(at: row)
            return [
                site.areas[figure.area].code.text, String(figure.period.start.year), number(figure.value),
                number(figure.denominator), "[\(figure.status.shorthand)]", figure.basis == .derived ? "sum" : "own",
                number(figure.coverage.map { $0 * 100 }), figure.note ?? "",
            ].joined(separator: " ")
        }
    }

    @Test func makesEveryFigureOfPeople() throws {
        #expect(
            lines(try land().site, 0) == [
                "L 2019 7500.0 - [] sum 100.0 Added up from 2 districts that cover 100% of the area",
                "L 2021 9500.0 - [] sum 95.0 Added up from 2 districts that cover 95% of the area",
                "C1 2019 3000.0 - [] sum 100.0 Added up from 2 towns that cover 100% of the area",
                "C1 2021 3500.0 - [] sum 100.0 Added up from 1 town that covers 100% of the area",
                "C2 2019 4500.0 - [] sum 100.0 Added up from 2 towns that cover 100% of the area",
                "C2 2021 6000.0 - [] sum 92.3 Added up from 1 town that covers 92.3% of the area",
                "EAST 2019 2000.0 - [] own - ",
                "NORTH 2019 1000.0 - [] own - ",
                "NEW 2019 3000.0 - [] sum 100.0 Added up from 2 earlier areas that cover 100% of the area: Place EAST (EAST), Place NORTH (NORTH)",
                "NEW 2021 3500.0 - [] own - ",
                "WEST 2019 4000.0 - [] own - ",
                "WIDE 2019 4000.0 - [b] own - Published for Place WEST (WEST), whose boundary is not the same",
                "WIDE 2021 6000.0 - [b] own - ",
                "MID 2019 500.0 - [] sum 100.0 Added up from 2 blocks that cover 100% of the area",
                "B1 2019 300.0 - [] own - ",
                "B2 2019 400.0 - [] own - ",
            ]
        )
    }

    @Test func makesEveryFigureOfASurvey() throws {
        #expect(
            lines(try land().site, 1) == [
                "L 2019 35.7 700.0 [] sum 93.3 Added up from 2 districts that cover 93.3% of the area, each weighted by its population",
                "L 2021 48.9 150.0 [] sum 95.0 Added up from 2 districts that cover 95% of the area, each weighted by its population",
                "C1 2019 30.0 300.0 [] sum 100.0 Added up from 2 towns that cover 100% of the area, each weighted by its population",
                "C1 2021 30.0 100.0 [] sum 100.0 Added up from 1 town that covers 100% of the area, each weighted by its population",
                "C2 2019 40.0 400.0 [] sum 88.9 Added up from 1 town that covers 88.9% of the area, each weighted by its population",
                "C2 2021 60.0 50.0 [] sum 92.3 Added up from 1 town that covers 92.3% of the area, each weighted by its population",
                "EAST 2019 20.0 100.0 [] own - ",
                "NORTH 2019 50.0 200.0 [] own - ",
                "NEW 2019 30.0 300.0 [] sum 100.0 Added up from 2 earlier areas that cover 100% of the area, each weighted by its population: Place EAST (EAST), Place NORTH (NORTH)",
                "NEW 2021 30.0 100.0 [] own - ",
                "WEST 2019 40.0 400.0 [] own - ",
                "WIDE 2019 40.0 400.0 [b] own - Published for Place WEST (WEST), whose boundary is not the same",
                "WIDE 2021 60.0 50.0 [b] own - ",
            ]
        )
    }
}
