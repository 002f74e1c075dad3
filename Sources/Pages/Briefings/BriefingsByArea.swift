internal import Markdown
internal import Model

/// Which briefings concern each area, worked out once.
///
/// A briefing concerns the areas that its front matter names and those that its text links to, and every larger area
/// that these lie in.
struct BriefingsByArea: Sendable {
    /// Positions in `Site.briefings`, latest first.
    private let concerning: [AreaIndex: [Int]]

    init(_ site: Site) {
        var concerning: [AreaIndex: [Int]] = [:]
        for position in site.briefings.indices {
            var reached: Set<AreaIndex> = []
            for area in Self.areas(of: position, in: site) {
                var next: AreaIndex? = area
                while let reachedNow = next, reached.insert(reachedNow).inserted {
                    concerning[reachedNow, default: []].append(position)
                    next = site.areas.parent(of: reachedNow)
                }
            }
        }
        self.concerning = concerning
    }

    /// Positions in `Site.briefings` of those that concern an area or a place inside it, latest first.
    func briefings(concerning area: AreaIndex) -> [Int] {
        concerning[area] ?? []
    }

    /// The areas that a briefing is about, those of its front matter first, then those that its text links to.
    ///
    /// - Parameter position: a position in `Site.briefings`.
    static func areas(of position: Int, in site: Site) -> [AreaIndex] {
        let linked = site.briefings[position].body.references.filter { $0.scheme == .area }
            .compactMap { site.areas.index(named: $0.target) }
        return (site.links.areasOfBriefing[position] + linked).uniqued()
    }
}
