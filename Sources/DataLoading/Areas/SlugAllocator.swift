/// Makes the last part of a page's address from a name, and keeps addresses apart.
struct SlugAllocator {
    private var taken: Set<String> = []

    /// Keeps a slug that an editor chose; false where another area has it.
    mutating func reserve(_ slug: String) -> Bool {
        taken.insert(slug).inserted
    }

    /// A free slug: of the name, else of name and parent, else of name and code.
    ///
    /// The first area of a name keeps the plain slug, so an area that is added below changes no address above.
    mutating func make(name: String, parent: String?, code: String) -> String {
        let code = Self.cut(Self.folded(code))
        var plain = Self.cut(Self.folded(name))
        if plain.isEmpty { plain = code.isEmpty ? "area" : code }
        var candidates = [plain]
        if let parent { candidates.append(plain + "-" + Self.cut(parent)) }
        if !code.isEmpty { candidates.append(plain + "-" + code) }
        for candidate in candidates where taken.insert(candidate).inserted { return candidate }
        var number = 2
        while !taken.insert(plain + "-" + String(number)).inserted { number += 1 }
        return plain + "-" + String(number)
    }

    /// The most bytes of a slug that an editor chose, or of each part of one that is made: file systems have names of
    /// 255 bytes at most.
    static let longest = 100

    /// Whether a text has the form of a slug.
    static func isSlug(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= longest && text == folded(text)
    }

    /// The beginning of a slug that is too long.
    static func cut(_ slug: String) -> String {
        guard slug.utf8.count > longest else { return slug }
        var cut = slug.prefix(longest)
        while cut.hasSuffix("-") { cut.removeLast() }
        return String(cut)
    }

    /// A text in lower-case ASCII letters and digits with single hyphens between the groups; empty where it has none.
    ///
    /// Accents are dropped, apostrophes and full stops join what is around them, `&` becomes `and`.
    static func folded(_ text: String) -> String {
        var slug = ""
        var pending = false
        for scalar in text.lowercased().unicodeScalars {
            guard let letters = ascii(scalar) else {
                pending = !slug.isEmpty
                continue
            }
            if letters.isEmpty { continue }
            let isWord = letters.count > 1 && scalar == "&"
            if (pending || isWord) && !slug.isEmpty { slug += "-" }
            slug += letters
            pending = isWord
        }
        return slug
    }

    /// The letters that stand for a character; empty for one that is dropped, nil for one that parts words.
    private static func ascii(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "a"..."z", "0"..."9": String(Character(scalar))
        case "'", "\u{2019}", "\u{2018}", "`", ".", "\u{300}"..."\u{36F}": ""
        case "&": "and"
        default: accented[scalar]
        }
    }

    private static let accented: [Unicode.Scalar: String] = {
        let groups: [(String, String)] = [
            ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
            ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"),
            ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"),
            ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"), ("z", "źżž"),
        ]
        var letters: [Unicode.Scalar: String] = [:]
        for (plain, forms) in groups {
            for scalar in forms.unicodeScalars { letters[scalar] = plain }
        }
        return letters
    }()
}
