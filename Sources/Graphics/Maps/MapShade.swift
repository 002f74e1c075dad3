/// How an area of a map is filled.
package enum MapShade: Hashable, Sendable {
    /// By the group of its figure, counted from 1 at the lowest.
    case group(Int, of: Int)
    /// There is no figure to show: hatched.
    case missing
    /// The map shows where areas lie, and no figures.
    case plain
    /// The larger area, where no area of the map covers it.
    case land

    /// How many shades a ramp has; more groups than this are not told apart.
    package static let steps = 5

    /// The shade's class in the stylesheet, which is also the end of its pattern's name.
    var style: String {
        switch self {
        case .group(let number, let count): "c\(Self.step(of: number, among: count))"
        case .missing: "c0"
        case .plain: "cp"
        case .land: "land"
        }
    }

    /// Few groups are spread over the ramp from end to end.
    private static func step(of number: Int, among count: Int) -> Int {
        guard count > 1 else { return (steps + 1) / 2 }
        let place = Double(min(max(number, 1), count) - 1) / Double(count - 1)
        return 1 + Int((place * Double(steps - 1)).rounded())
    }
}
