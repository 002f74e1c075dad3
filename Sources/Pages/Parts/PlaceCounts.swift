internal import Analysis
internal import Localization
internal import Model
internal import Templates

extension PagePart {
    /// That former places are listed and not counted, as a sentence; nil where there are none.
    func formerPlaces(among areas: some Sequence<AreaIndex>) -> String? {
        areas.contains(where: context.isFormer) ? locale.format(.pageFormerNotCounted) : nil
    }

    /// The level of some areas in the plural; where they have several levels, simply places.
    func plural(of areas: [AreaIndex]) -> String {
        let levels = Set(areas.map { site.areas[$0].level })
        guard levels.count == 1, let level = areas.first.flatMap(site.areas.level(of:)) else {
            return locale.noun(locale.format(.pagePlaces))
        }
        return text.noun(level, count: 2)
    }

    /// How many areas of each kind there are today, in their order: `2 wards, 3 neighbourhoods`; nil for none.
    func counted(_ areas: [AreaIndex]) -> String? {
        let existing = context.existing(areas)
        guard !existing.isEmpty else { return nil }
        return existing.grouped { site.areas[$0].level }.map { level, areas in
            let name =
                site.areas.level(level).map { text.noun($0, count: areas.count) }
                ?? locale.noun(locale.format(.pagePlaces))
            return locale.format(.countedOfKind(count: areas.count, areas: name))
        }.joined(separator: ", ")
    }
}
