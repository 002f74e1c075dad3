import Assembly
import Model
import TestRandom
import TestSupport
import Testing

@Suite struct AreaAggregationPropertyTests {
    /// Counts of random trees of four levels with one block of a random weight for some areas, all figures known.
    @Test(arguments: 1...40)
    func makesEveryWholeTheSumOfItsParts(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var land = SampleLand(chain: ["country", "region", "district", "ward"])
        land.add("C", "country")
        var wards: [AreaIndex] = []
        for region in 0..<Int.random(in: 1...4, using: &random) {
            land.add("R\(region)", "region", in: "C")
            for district in 0..<Int.random(in: 0...4, using: &random) {
                land.add("D\(region)-\(district)", "district", in: "R\(region)")
                for ward in 0..<Int.random(in: 0...5, using: &random) {
                    wards.append(land.add("W\(region)-\(district)-\(ward)", "ward", in: "D\(region)-\(district)"))
                }
            }
        }
        let districts = land.areas.indices.map(AreaIndex.init).filter {
            land.areas[Int($0.position)].level == "district"
        }
        for district in districts where Bool.random(using: &random) {
            guard let ward = wards.randomElement(using: &random) else { continue }
            land.blocks[district] = [AreaTree.Block(area: ward, weight: Double.random(in: 0.1...1, using: &random))]
        }
        let figures = try wards.map { ward in
            let base = Double(Int.random(in: 1...500, using: &random))
            return try SampleLand.share(ward, Double(Int.random(in: 0...Int(base), using: &random)), of: base)
        }
        land.add(Sample.indicator(), figures)
        let site = try land.site
        let columns = try #require(site.indicators.first).columns
        let period = try Sample.year(2019)
        for whole in site.areas.composed {
            let parts = site.areas.parts(of: whole)
            let sums = parts.reduce((0.0, 0.0)) { sums, part in
                guard let row = columns.row(of: part.area, in: period) else { return sums }
                return (
                    sums.0 + part.weight * (columns.numerator(at: row) ?? 0),
                    sums.1 + part.weight * (columns.denominator(at: row) ?? 0)
                )
            }
            guard let row = columns.row(of: whole, in: period) else {
                #expect(sums == (0, 0))
                continue
            }
            guard let value = columns.value(at: row) else {
                #expect(
                    parts.contains { columns.row(of: $0.area, in: period).flatMap { columns.value(at: $0) } == nil }
                )
                continue
            }
            #expect(abs(try #require(columns.numerator(at: row)) - sums.0) < 1e-6)
            #expect(abs(try #require(columns.denominator(at: row)) - sums.1) < 1e-6)
            #expect(abs(value - 100 * sums.0 / sums.1) < 1e-9)
        }
    }
}
