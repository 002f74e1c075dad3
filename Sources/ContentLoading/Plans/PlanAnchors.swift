internal import Model

/// Names the parts of a plan in the address of its page, each differently.
struct PlanAnchors {
    private var taken: Set<String> = []
    /// The last number that was put behind a name, so that many parts of one name are numbered without a search.
    private var numbers: [String: Int] = [:]

    /// Keeps a name for a section that the page has besides the parts of the plan.
    mutating func take(_ anchor: String) { taken.insert(anchor) }

    /// Words as a slug, with a number where another part has it.
    ///
    /// - Parameter fallback: for words without a letter or digit.
    mutating func name(_ words: String, else fallback: String) -> String {
        let slug = Slug.of(words)
        let name = slug.isEmpty ? fallback : slug
        var anchor = name
        while !taken.insert(anchor).inserted {
            let number = (numbers[name] ?? 1) + 1
            numbers[name] = number
            anchor = "\(name)-\(number)"
        }
        return anchor
    }
}
