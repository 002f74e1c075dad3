package import Analysis
package import Model

/// A plainly fictitious site: Sampleland holds Eastley, Eastley holds Midtown, Midtown is made of two blocks.
package struct SampleReport {
    package static let country = AreaIndex(0)
    package static let district = AreaIndex(1)
    package static let midtown = AreaIndex(2)
    package static let blocks = [AreaIndex(3), AreaIndex(4)]
    package static let unlocated = AreaIndex(5)
    package static let farAway = AreaIndex(6)
    /// Ended in the middle of 2019.
    package static let abolished = AreaIndex(7)
    /// Began in 2020.
    package static let notYetThere = AreaIndex(8)

    /// Whether a district is the sum of its neighbourhoods.
    package var neighbourhoodsMakeDistricts: Bool
    package let indicator: Indicator
    package let figures: [Observation]

    package init(
        kind: ValueKind = .proportion,
        unit: String = "%",
        polarity: Polarity = .highIsGood,
        multiplier: Double = 100,
        counted: CountCoverage? = nil,
        isSurvey: Bool = false,
        neighbourhoodsMakeDistricts: Bool = false,
        figures: [Observation]
    ) {
        self.figures = figures
        self.neighbourhoodsMakeDistricts = neighbourhoodsMakeDistricts
        indicator = Sample.indicator(
            kind: kind,
            unit: unit,
            polarity: polarity,
            denominatorName: "people asked",
            multiplier: multiplier,
            counted: counted,
            isSurvey: isSurvey
        )
    }

    package func reading(of area: AreaIndex) throws -> Reading {
        try analyst.reading(of: area, indicator: 0)
    }

    /// The figures of the neighbourhoods side by side.
    package var matrix: LevelMatrix {
        get throws { try required(try analyst.levelMatrix(of: "neighbourhood")) }
    }

    package var analyst: Analyst {
        get throws { Analyst(try site) }
    }

    package var site: Site {
        get throws { try Sample.site(tree, [(indicator, figures)]) }
    }

    private var tree: AreaTree {
        AreaTree(
            areas: [
                Sample.area("C", "Sampleland", "country", in: nil, slug: "c"),
                Sample.area("D", "Eastley", "district", in: "C", slug: "d"),
                Sample.area("N", "Midtown", "neighbourhood", in: "D", slug: "n"),
                Sample.area("B1", "Block 1", "block", in: "N", slug: "b1"),
                Sample.area("B2", "Block 2", "block", in: "N", slug: "b2"),
                Sample.area("U", "Lostwick", "neighbourhood", in: "D", slug: "u"),
                Sample.area("F", "Farwick", "neighbourhood", in: "D", slug: "f"),
                Sample.area("A", "Oldwick", "neighbourhood", in: "D", slug: "a", end: "2019-07-01"),
                Sample.area("Y", "Newwick", "neighbourhood", in: "D", slug: "y", start: "2020-01-01"),
            ],
            levels: Sample.levels(districtsMadeOf: neighbourhoodsMakeDistricts ? "neighbourhood" : nil),
            blocks: [Self.midtown: Self.blocks.map { AreaTree.Block(area: $0, weight: 1) }]
        )
    }

    /// A figure made of a count and a base.
    package static func counted(
        _ count: Double,
        of base: Double,
        in area: AreaIndex,
        year: Int = 2019,
        per multiplier: Double = 100,
        basis: Observation.Basis = .published,
        coverage: Double? = nil
    ) throws -> Observation {
        Observation(
            area: area,
            period: try Sample.year(year),
            value: multiplier * count / base,
            numerator: count,
            denominator: base,
            basis: basis,
            coverage: coverage
        )
    }

    /// A figure with or without published limits.
    package static func figure(
        _ value: Double?,
        _ limits: ClosedRange<Double>? = nil,
        in area: AreaIndex = district,
        year: Int = 2019,
        status: FigureStatus = .normal
    ) throws -> Observation {
        Observation(
            area: area,
            period: try Sample.year(year),
            value: value,
            lower: limits?.lowerBound,
            upper: limits?.upperBound,
            status: status
        )
    }
}
