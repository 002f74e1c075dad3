internal import Analysis
internal import Model

/// What the figures of a site mean, level by level.
struct AnalysedLevels: Sendable {
    let analyst: Analyst
    let priorities: [AreaLevel.ID: Priorities]
    let similar: [AreaLevel.ID: SimilarAreas]

    /// - Parameter levels: those with pages.
    init(_ site: Site, levels: [AreaLevel]) {
        analyst = Analyst(site)
        let tables = levels.compactMap { [analyst] in analyst.table(of: $0.id) }
        priorities = Dictionary(
            tables.compactMap { Priorities($0, of: site, population: site.population) }.map { ($0.level, $0) }
        ) { first, _ in first }
        similar = Dictionary(tables.map { ($0.level, SimilarAreas($0)) }) { first, _ in first }
    }
}
