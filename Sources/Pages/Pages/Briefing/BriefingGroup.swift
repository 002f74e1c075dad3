/// The briefings of one year, author, theme or area.
struct BriefingGroup: Sendable {
    let title: String
    /// The last part of its address, unique among the groups of its listing.
    let slug: String
    /// Positions in `Site.briefings`, latest first.
    let briefings: [Int]
}
