/// A box in front of an action as other programs make it: `[]`, `☐`, `☑`, `[✓]`.
struct TypedBox {
    /// What it says of the action.
    enum Meaning {
        case open, ticked, unknown
    }

    let meaning: Meaning
    /// As it was typed.
    let sign: String
    /// What stands behind it.
    let rest: String

    private static let open: Set<Character> = ["☐", "□", "⬜", "▢", "◻"]
    private static let ticked: Set<Character> = ["☑", "✅", "✓", "✔", "🗹", "🗸"]

    /// nil where a text begins with no box.
    init?(_ text: String) {
        guard let first = text.first else { return nil }
        if Self.open.contains(first) || Self.ticked.contains(first) || "☒🗷❌".contains(first) {
            self.init(
                Self.open.contains(first) ? .open : Self.ticked.contains(first) ? .ticked : .unknown,
                text.prefix(1),
                text.dropFirst()
            )
            return
        }
        let plain = text.prefix(8).replacing("\\", with: "")
        let closing: Character? = plain.first == "[" ? "]" : plain.first == "(" ? ")" : nil
        guard let closing, let end = plain.firstIndex(of: closing), let typed = text.firstIndex(of: closing) else {
            return nil
        }
        let inner = plain[..<end].dropFirst().filter { !$0.isWhitespace }.lowercased()
        let rest = text[text.index(after: typed)...]
        // In round brackets only what cannot be the number of an item.
        switch inner {
        case "": self.init(.open, text[...typed], rest)
        case "x" where closing == "]" || rest.first?.isWhitespace ?? true: self.init(.ticked, text[...typed], rest)
        case "v" where closing == "]", "y" where closing == "]": self.init(.ticked, text[...typed], rest)
        case _ where inner.count == 1 && inner.allSatisfy(Self.ticked.contains):
            self.init(.ticked, text[...typed], rest)
        case _ where closing == "]" && inner.count == 1 && !rest.hasPrefix("("):
            self.init(.unknown, text[...typed], rest)
        default: return nil
        }
    }

    private init(_ meaning: Meaning, _ sign: Substring, _ rest: Substring) {
        self.meaning = meaning
        self.sign = String(sign)
        self.rest = TextNormalization.trimmed(rest.drop { $0 == "\u{FE0F}" })
    }
}
