/// Gives each heading of a document an anchor of its own.
struct Anchors {
    private var taken: Set<String> = []
    private var lastNumber: [String: Int] = [:]

    /// The text in lower case with hyphens for what is neither letter nor digit; a number is added where it is taken.
    mutating func next(for text: String) -> String {
        let slug = Self.slug(text)
        var anchor = slug
        var number = lastNumber[slug] ?? 1
        while !taken.insert(anchor).inserted {
            number += 1
            anchor = "\(slug)-\(number)"
        }
        lastNumber[slug] = number
        return anchor
    }

    private static func slug(_ text: String) -> String {
        var slug = ""
        var needsHyphen = false
        for character in text.lowercased() where character != "'" && character != "’" {
            if character.isLetter || character.isNumber {
                if needsHyphen, !slug.isEmpty { slug += "-" }
                needsHyphen = false
                slug.append(character)
            } else {
                needsHyphen = true
            }
        }
        return slug.isEmpty ? "section" : slug
    }
}
