internal import Diagnostics
internal import Model

/// Holds what larger areas are made of against where the smaller ones lie: one that is left out, or put in a larger
/// area of somewhere else, makes a sum that looks complete and is wrong.
struct WholesCheck {
    let areas: AreaTree

    /// With more missing than one in so many, those that are there are a choice and not the rest.
    private static let mostMissing = 4

    /// One finding for each pair of levels and each way to be wrong.
    func findings() -> [Diagnostic] {
        guard !areas.composed.isEmpty || areas.levels.contains(where: { $0.madeOf != nil }) else { return [] }
        var found: [Diagnostic] = []
        // What has ended was part of other areas.
        let current = areas.areas.indices.map(AreaIndex.init).filter {
            areas[$0].end == nil && areas.lineage.successors(of: $0).isEmpty
        }
        let byLevel = Dictionary(grouping: current) { areas[$0].level }
        for level in areas.levels {
            let wholes = byLevel[level.id] ?? []
            if let part = level.madeOf, !wholes.isEmpty, let parts = byLevel[part], !parts.isEmpty {
                found += ofLevel(level, part, wholes, parts)
            }
            found += leftOutOfBlocks(level, wholes, byLevel)
        }
        return found
    }

    // MARK: Levels

    private func ofLevel(
        _ level: AreaLevel,
        _ part: AreaLevel.ID,
        _ wholes: [AreaIndex],
        _ parts: [AreaIndex]
    ) -> [Diagnostic] {
        let inside = wholes.filter { areas.blocks(of: $0).isEmpty }
        guard !inside.isEmpty else { return [] }
        let filled = inside.filter { !areas.parts(of: $0).isEmpty }
        guard !filled.isEmpty else {
            let parent = areas.parent(of: parts[0]).map { areas[$0] }
            return [.noPartsInside(level.id, part, areas[inside[0]], lying: parent)]
        }
        let blocks = Set(wholes.flatMap { areas.blocks(of: $0).map(\.area) })
        let order = Dictionary(zip(areas.levels.map(\.id), areas.levels.indices)) { first, _ in first }
        // Where larger areas hold both, most of the smaller ones there lie in one of the level.
        var others: [AreaIndex: (inside: Int, outside: [AreaIndex])] = [:]
        let holders = Set(filled.compactMap { areas.parent(of: $0) })
        for area in parts where !blocks.contains(area) {
            guard let holder = areas.ancestors(of: area).first(where: holders.contains) else { continue }
            if areas.container(of: area, at: level.id) != nil {
                others[holder, default: (0, [])].inside += 1
            } else {
                others[holder, default: (0, [])].outside.append(area)
            }
        }
        let outside = others.values.filter { Self.isSlip(missing: $0.outside.count, of: $0.outside.count + $0.inside) }
            .flatMap(\.outside).sorted()
        guard let first = outside.first else { return [] }
        // One that lies in an area of another kind was put there by slip; one right in the larger area may be meant.
        let wrong = outside.filter { area in
            guard let parent = areas.parent(of: area), !holders.contains(parent) else { return false }
            return areas.level(of: parent).map { $0.madeOf != part && (order[$0.id] ?? 0) > 0 } ?? false
                && areas.blocks(of: parent).isEmpty
        }
        let named = (wrong.isEmpty ? outside : wrong)
        return [
            .partOfNone(
                named.map { areas[$0] },
                of: level,
                parent: areas.parent(of: named.first ?? first).map { areas[$0] },
                isSure: !wrong.isEmpty
            )
        ]
    }

    private static func isSlip(missing: Int, of count: Int) -> Bool {
        missing > 0 && count - missing >= 2 && (missing * mostMissing <= count || missing == 1)
    }

    // MARK: Blocks

    /// Areas that no list of blocks has, among others in the same larger area that lists of the level have.
    private func leftOutOfBlocks(
        _ level: AreaLevel,
        _ wholes: [AreaIndex],
        _ byLevel: [AreaLevel.ID: [AreaIndex]]
    ) -> [Diagnostic] {
        let composed = wholes.filter { !areas.blocks(of: $0).isEmpty }
        var listed: [AreaIndex: Set<AreaIndex>] = [:]
        var complete: Set<AreaIndex> = []
        for (holder, group) in Dictionary(grouping: wholes, by: { areas.parent(of: $0) }) {
            // Where some areas of the level have no blocks, nobody says that all blocks are in one.
            guard let holder, group.allSatisfy({ !areas.blocks(of: $0).isEmpty }) else { continue }
            complete.insert(holder)
            listed[holder] = Set(group.flatMap { areas.blocks(of: $0).map(\.area) })
        }
        guard !composed.isEmpty, !complete.isEmpty else { return [] }
        var missing: [AreaIndex] = []
        for part in Set(listed.values.joined().map { areas[$0].level }) {
            var inside: [AreaIndex: [AreaIndex]] = [:]
            for area in byLevel[part] ?? [] {
                guard let holder = areas.ancestors(of: area).first(where: complete.contains) else { continue }
                inside[holder, default: []].append(area)
            }
            for (holder, all) in inside {
                let without = all.filter { !(listed[holder]?.contains($0) ?? false) }
                if Self.isSlip(missing: without.count, of: all.count) { missing += without }
            }
        }
        guard !missing.isEmpty else { return [] }
        return [.blockOfNone(missing.sorted().map { areas[$0] }, of: level)]
    }
}

extension Diagnostic {
    /// The names of a few areas: `Sampleton 001A and 2 others`.
    fileprivate static func names(_ areas: [Area]) -> String {
        let named = areas.prefix(3).map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
        return areas.count > 3 ? "\(named) and \(areas.count - 3) others" : named
    }

    fileprivate static func noPartsInside(
        _ level: AreaLevel.ID,
        _ part: AreaLevel.ID,
        _ first: Area,
        lying parent: Area?
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.partOfNoWhole,
            .warning,
            "no area of level \(part) lies in one of level \(level)",
            at: first.declaredAt,
            explanation: "site.yml says that \(level) is made_of: \(part)."
                + (parent.map { " They lie in others, such as \($0.name) of level \($0.level)." } ?? ""),
            suggestion:
                "List the areas of level \(part) that make up each area of level \(level) in blocks.csv, or take "
                + "made_of away from level \(level).",
            effect: "Nothing is added up for areas of level \(level)."
        )
    }

    fileprivate static func partOfNone(_ parts: [Area], of level: AreaLevel, parent: Area?, isSure: Bool) -> Diagnostic
    {
        let part = parts[0].level
        return Diagnostic(
            DataLoadingRules.partOfNoWhole,
            isSure ? .error : .warning,
            parts.count == 1
                ? "\(parts[0].name) lies in no area of level \(level.id), and the others of level \(part) beside it do"
                : "\(parts.count) areas of level \(part) lie in no area of level \(level.id), and those beside them do",
            at: parts[0].declaredAt,
            explanation: (parts.count == 1 ? "" : "They are \(names(parts)). ")
                + (parent.map { "The parent of \(parts[0].name) is \($0.name) of level \($0.level). " } ?? "")
                + "site.yml says that \(level.id) is made_of: \(part).",
            suggestion:
                "Write the code of the area of level \(level.id) that \(parts.count == 1 ? "it lies" : "each lies") "
                + "in as its parent."
                + (isSure
                    ? parent.map { " If it is right, write made_of: \(part) for level \($0.level) too." } ?? "" : ""),
            effect: "\(parts.count == 1 ? "Its" : "Their") figures are counted in no area of level \(level.id)."
        )
    }

    fileprivate static func blockOfNone(_ blocks: [Area], of level: AreaLevel) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.partOfNoWhole,
            .warning,
            blocks.count == 1
                ? "\(blocks[0].name) is a block of no area of level \(level.id), and the others beside it are"
                : "\(blocks.count) areas are blocks of no area of level \(level.id), and the others beside them are",
            at: blocks[0].declaredAt,
            explanation: blocks.count == 1 ? nil : "They are \(names(blocks)).",
            suggestion: "Add a row to blocks.csv with the area of level \(level.id) and \(blocks[0].code).",
            effect: "\(blocks.count == 1 ? "Its" : "Their") figures are counted in no area of level \(level.id)."
        )
    }
}
