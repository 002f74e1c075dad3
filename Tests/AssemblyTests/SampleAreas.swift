import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

/// Plainly fictitious areas by code, whose level is the code without its digits, to count people in.
struct SampleAreas {
    private let tree: AreaTree

    /// - Parameters:
    ///   - parents: codes with those of the areas that they lie in.
    ///   - blocks: by code, the blocks that an area is made of, with their weights.
    init(
        _ parents: [(code: String, parent: String?)],
        blocks: [String: [(code: String, weight: Double)]] = [:],
        ended: [String: CalendarDate] = [:],
        started: [String: CalendarDate] = [:],
        replaces: [String: [String]] = [:]
    ) {
        func level(_ code: String) -> AreaLevel.ID { AreaLevel.ID(code.filter(\.isLetter)) }
        let areas = parents.map { code, parent in
            Area(
                code: Area.Code(code),
                name: code,
                level: level(code),
                parent: parent.map { Area.Code($0) },
                slug: code.lowercased(),
                start: started[code],
                end: ended[code],
                replaces: (replaces[code] ?? []).map { Area.Code($0) },
                declaredAt: .wholeFile("areas.csv")
            )
        }
        let positions = Dictionary(
            zip(parents.map(\.code), parents.indices.map(AreaIndex.init)),
            uniquingKeysWith: { first, _ in first }
        )
        let levels = Set(parents.map { level($0.code) }).sorted().map {
            AreaLevel(id: $0, name: $0.text, plural: $0.text, hasPages: true)
        }
        let lists = blocks.map { code, blocks in
            (
                positions[code] ?? AreaIndex(0),
                blocks.compactMap { block in
                    positions[block.code].map { AreaTree.Block(area: $0, weight: block.weight) }
                }
            )
        }
        tree = AreaTree(
            areas: areas,
            levels: levels,
            blocks: Dictionary(lists, uniquingKeysWith: { first, _ in first })
        )
    }

    /// The codes whose count of 2019 is withheld, where counts below 5 are.
    ///
    /// - Parameters:
    ///   - withheldBySource: those that their source withholds.
    ///   - ofAnotherFigure: those whose rate is not what the count gives.
    ///   - coverage: the share of an area that must be known before a total is made.
    func withheld(
        _ counts: [String: Double],
        withheldBySource: Set<String> = [],
        ofAnotherFigure: Set<String> = [],
        coverage: Double = 0.8
    ) throws -> Set<String> {
        let year = try Sample.year(2019)
        let figures = tree.areas.enumerated().compactMap { position, area -> Observation? in
            let code = area.code.text
            if withheldBySource.contains(code) {
                let status = FigureStatus.confidential
                return Observation(area: AreaIndex(position), period: year, value: nil, denominator: 9, status: status)
            }
            return counts[code].map { count in
                let value = count / 10 + (ofAnotherFigure.contains(code) ? 20 : 0)
                return Observation(
                    area: AreaIndex(position),
                    period: year,
                    value: value,
                    numerator: count,
                    denominator: 1_000
                )
            }
        }
        let indicator = Sample.indicator(minimumCoverage: coverage, suppressBelow: 5)
        let columns = try SampleInputs(tree: tree, figures: figures, indicator: indicator).columns()
        let rows = (0..<columns.count).filter { columns.status(at: $0) == .confidential }
        return Set(rows.map { tree[columns.area(at: $0)].code.text })
    }
}
