internal import Model

extension ShardWriter {
    /// The members `kinds` and `places`: for each place its name, the last part of its address, its kind and what else is
    /// asked for.
    mutating func places(
        _ areas: [AreaIndex],
        in view: RenderContext,
        more: (AreaIndex, inout ShardWriter) -> Void = { _, _ in }
    ) {
        var kinds: [String] = []
        var positions: [String: Int] = [:]
        key("places")
        list { list in
            for area in areas {
                let kind = view.kind(of: area)
                let position = positions[kind] ?? kinds.count
                if position == kinds.count {
                    kinds.append(kind)
                    positions[kind] = position
                }
                list.list { place in
                    place.text(view.site.areas[area].name)
                    place.text(view.site.areas[area].slug)
                    place.number(position)
                    more(area, &place)
                }
            }
        }
        texts("kinds", kinds)
    }
}
