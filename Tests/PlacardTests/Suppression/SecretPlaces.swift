import TestRandom

/// Made-up places of five levels: blocks make up districts, districts regions, regions the country, and blocks, whole
/// or in quarters, neighbourhoods.
struct SecretPlaces {
    struct Place: Hashable {
        let code: String
        let level: String
        let parent: String?
    }

    /// One block of a neighbourhood.
    struct Share: Hashable {
        let block: String
        /// How many quarters of the block count: 1, 2 or 4.
        let quarters: Int
    }

    private(set) var places: [Place] = []
    /// The blocks of each neighbourhood.
    private(set) var shares: [String: [Share]] = [:]
    /// The levels that are added up from the next smaller one.
    private(set) var summedLevels: Set<String> = []

    /// - Parameter isSmall: whether there is one district only.
    init(isSmall: Bool, using random: inout SeededRandom) {
        summedLevels = Set(["country", "region", "district"].filter { _ in random.isTrue(oneIn: 2) })
        add("C1", "country", nil)
        var blocks: [[String]] = []
        for region in 1...(isSmall ? 1 : Int.random(in: 1...2, using: &random)) {
            add("R\(region)", "region", "C1")
            for district in 1...(isSmall ? 1 : Int.random(in: 1...2, using: &random)) {
                let code = "D\(region)\(district)"
                add(code, "district", "R\(region)")
                let own = (1...Int.random(in: 2...5, using: &random)).map { "B\(region)\(district)\($0)" }
                for block in own { add(block, "block", code) }
                blocks.append(own)
            }
        }
        for number in 1...Int.random(in: 1...(isSmall ? 2 : 4), using: &random) {
            guard let own = blocks.randomElement(using: &random), let others = blocks.randomElement(using: &random)
            else { continue }
            let code = "N\(number)"
            add(code, "neighbourhood", String("D" + own[0].dropFirst().prefix(2)))
            var members = Array(own.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)))
            if let guest = others.first, random.isTrue(oneIn: 3), !members.contains(guest) { members.append(guest) }
            shares[code] = members.sorted().map {
                Share(block: $0, quarters: random.isTrue(oneIn: 3) ? Int.random(in: 1...2, using: &random) : 4)
            }
        }
    }

    private mutating func add(_ code: String, _ level: String, _ parent: String?) {
        places.append(Place(code: code, level: level, parent: parent))
    }

    /// What a place is made of, in quarters; empty for a block.
    func parts(of place: Place) -> [Share] {
        if let own = shares[place.code] { return own }
        return places.filter { $0.parent == place.code && $0.level == Self.levelBelow[place.level] }
            .map { Share(block: $0.code, quarters: 4) }
    }

    /// The level of which a level is made.
    static let levelBelow = ["country": "region", "region": "district", "district": "block"]

    /// What the site is told to add a place up from; empty where nothing is.
    func summedParts(of code: String) -> [Share] {
        guard let place = places.first(where: { $0.code == code }) else { return [] }
        return shares[code] != nil || summedLevels.contains(place.level) ? parts(of: place) : []
    }
}
