/// A word of the site, with the pages that have it.
struct SearchWord: Sendable {
    /// A page's number, and how much the word says about what it is about.
    struct Hit: Sendable {
        let page: Int
        let weight: Int
    }

    let word: String
    /// In the order of the pages.
    let hits: [Hit]
}
