internal import Model

/// Where a reader is led from an area, perhaps one without a page: to the neighbourhoods that are built from it, else to
/// the nearest area with a page.
struct PlaceLeads: Sendable {
    private let tree: AreaTree
    private let builtFrom: [AreaIndex: [AreaIndex]]

    init(_ tree: AreaTree) {
        self.tree = tree
        var builtFrom: [AreaIndex: [AreaIndex]] = [:]
        for index in tree.areas.indices.map(AreaIndex.init) where tree.hasPage(index) {
            for block in tree.blocks(of: index) { builtFrom[block.area, default: []].append(index) }
        }
        self.builtFrom = builtFrom
    }

    /// Areas with pages; empty where nothing leads anywhere.
    func places(of area: AreaIndex) -> [AreaIndex] {
        if tree.hasPage(area) { return [area] }
        if let built = builtFrom[area] { return built }
        return tree.pageHolder(of: area).map { [$0] } ?? []
    }
}
