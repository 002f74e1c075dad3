import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

/// What a plainly fictitious site is assembled from: a country, two districts, and a neighbourhood made of three
/// blocks.
struct SampleInputs {
    var content = Content(settings: SiteSettings(title: "Sampleland"))
    var data: ReportData

    init(figures: [Observation] = [], indicator: Indicator? = nil) {
        self.init(tree: Self.tree, figures: figures, indicator: indicator)
    }

    init(tree: AreaTree, figures: [Observation] = [], indicator: Indicator? = nil) {
        data = ReportData(areas: tree)
        guard let indicator else { return }
        content.indicators = [indicator]
        data.figures = [ObservationColumns(figures, areaCount: tree.areas.count)]
    }

    /// The assembled figures of the only indicator.
    func columns() throws -> ObservationColumns {
        let day = try Sample.day("2026-01-01")
        return try #require(
            try SiteAssembler().assemble(content, data, asOf: day, locale: EnglishWords.read()).value.indicators.first
        ).columns
    }

    private static var tree: AreaTree {
        AreaTree(
            areas: [
                Sample.area("C", "Sampleland", "country", in: nil),
                Sample.area("D1", "Eastley", "district", in: "C"),
                Sample.area("D2", "Westley", "district", in: "C"),
                Sample.area("N1", "Midtown", "neighbourhood", in: "D1"),
                Sample.area("B1", "Block 1", "block", in: "N1"),
                Sample.area("B2", "Block 2", "block", in: "N1"),
                Sample.area("B3", "Block 3", "block", in: "N1"),
            ],
            levels: Sample.levels(),
            blocks: [midtown: [4, 5, 6].map { AreaTree.Block(area: AreaIndex($0), weight: 1) }]
        )
    }

    static let midtown = AreaIndex(3)
}
