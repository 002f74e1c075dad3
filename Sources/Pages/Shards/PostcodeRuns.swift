internal import Model

/// The postcodes of a site by district, without a copy of them.
struct PostcodeRuns: Sendable {
    /// A district, and where its postcodes stand in the list.
    struct District: Sendable {
        let name: String
        let runs: [Range<Int>]
    }

    /// In the order of their letters, then of their numbers: L2 before L24.
    let districts: [District]
    /// How many postcodes there are; one that lies in several areas counts once.
    let count: Int

    init(_ postcodes: [Postcode]) {
        var runs: [String: [Range<Int>]] = [:]
        var start = 0
        var count = 0
        for position in postcodes.indices {
            if position == 0 || postcodes[position].text != postcodes[position - 1].text { count += 1 }
            let next = position + 1
            let district = Self.district(postcodes[position])
            if next < postcodes.count, district.elementsEqual(Self.district(postcodes[next])) { continue }
            runs[String(decoding: district, as: UTF8.self), default: []].append(start..<next)
            start = next
        }
        self.count = count
        districts = runs.map { District(name: $0.key, runs: $0.value) }.sorted { Self.key($0.name) < Self.key($1.name) }
    }

    private static func district(_ postcode: Postcode) -> Substring.UTF8View {
        postcode.text.utf8.prefix { $0 != UInt8(ascii: " ") }
    }

    private static func key(_ district: String) -> (String, Int, String) {
        let letters = district.prefix { $0.isLetter }
        let digits = district.dropFirst(letters.count).prefix { $0.isASCII && $0.isNumber }
        return (String(letters), Int(digits) ?? 0, district)
    }
}

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
