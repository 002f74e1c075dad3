package import ReportModel

/// Names of places as they stand in a sentence.
package enum AreaName {
    private static let compass: Set<Substring> = ["North", "South", "East", "West"]

    /// The name, with `the` where English wants it: the North West, but Liverpool and Yorkshire and The Humber.
    ///
    /// English puts the article before regions named after a compass point, and before no other place names here.
    package static func inSentence(_ area: Area) -> String {
        let first = area.name.prefix { $0 != " " }
        return area.level == "region" && compass.contains(first) ? "the " + area.name : area.name
    }
}
