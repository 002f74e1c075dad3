internal import Model

/// What search engines and reference managers want to know of a text.
struct ArticleFacts {
    let headline: String
    let published: CalendarDate
    let author: String?
    let places: [PlaceFacts]
    /// Other things that it is about: indicators and themes, by name.
    let topics: [LinkItem]
}
