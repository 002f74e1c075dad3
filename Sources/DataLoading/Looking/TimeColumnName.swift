/// What the name of a column says of whether its cells are the time of the figures beside them: `Year`, `Time period`.
package struct TimeColumnName: Sendable {
    /// Words in names of columns of periods, the surest first.
    private static let ranked = ["date_name", "time period", "period", "year", "date", "month", "quarter", "time"]
    /// What no name of a column of the figures' time has: the end of a time is not the time, and neither are the day of
    /// a publication and the year of a map.
    private static let ofOtherTimes = [
        "ending", "ended", "week", "publi", "release", "updated", "extract", "download", "boundar", "geograph",
        "edition", "look-up", "lookup", "base year",
    ]
    /// The rank of a name with none of the words.
    package static let lastRank = ranked.count

    /// How likely the column has the time of figures, 0 the likeliest; nil where its name has no word for a time.
    package let rank: Int?
    private let words: [String]

    /// Nil where the name says that the time is that of something else.
    package init?(_ name: String) {
        let folded = name.lowercased()
        words = folded.split { !$0.isLetter }.map(String.init)
        guard !Self.ofOtherTimes.contains(where: folded.contains), !words.contains("start"), !words.contains("end")
        else { return nil }
        rank = Self.ranked.firstIndex { folded.contains($0) }
    }

    /// Words for a time.
    private static let times: Set<String> = ["year", "years", "period", "date", "month", "quarter", "time"]
    /// Words beside those for a time that leave it the time of the figures.
    private static let plain: Set<String> = [
        "calendar", "financial", "fiscal", "fy", "academic", "school", "reporting", "data", "survey", "name", "code",
        "label", "obs", "observation", "measurement", "collection", "timeperiod", "of", "the", "in", "yr",
    ]
    /// Words with which a time is seldom that of the figures: of a birth, a building, an inspection, money.
    private static let others = [
        "updat", "birth", "arriv", "buil", "constr", "price", "census", "base", "valid", "inspect", "open", "clos",
        "found", "establ", "creat", "modif", "due", "next", "first", "last", "previous", "target", "map", "version",
        "model", "regist", "retriev", "access", "load", "issue", "effective", "expir", "revis", "review", "cohort",
        "age", "group", "sort", "key", "index", "compar", "from", "until", "since",
    ]

    /// Whether it is a name for the time of the figures and nothing else: `Financial year`, and not `Year of birth`.
    package var isPlain: Bool {
        words.contains(where: Self.times.contains)
            && words.allSatisfy { Self.times.contains($0) || Self.plain.contains($0) }
    }

    /// Whether it has a word for a time, and none that makes it the time of something else.
    package var isLikely: Bool {
        words.contains(where: Self.times.contains)
            && !words.contains { word in Self.others.contains { word.hasPrefix($0) } }
    }
}
