internal import Diagnostics
internal import Model

/// Finds the areas of a level whose names a text is nearly.
///
/// One slip of the keyboard is found by what is left of names without one letter: two texts are a letter lost, added,
/// exchanged or swapped apart only if they share such a rest. So a file of many names is looked at in one pass.
struct NearlyNames {
    /// How a text differs from a name.
    enum Kind: Comparable {
        /// By what stands beside it: `Altham Ward`, `Altham (Sampleton)`.
        case spelling
        /// Two neighbouring letters are swapped.
        case swap
        /// A letter is missing, one too many, or another one.
        case slip
        /// Two or three letters differ.
        case farther
    }

    /// With more areas than this, only one slip is looked for.
    private static let mostFarther = 300

    private var areas: [String: [AreaIndex]] = [:]
    private var rests: [String: [(name: String, area: AreaIndex)]] = [:]
    private var known: [(name: String, area: AreaIndex)] = []
    private let level: String
    private let codes: AreaCodes
    private let looksFarther: Bool

    /// - Parameter alsoFarther: whether names are found that differ by two or three letters.
    init(of level: String, _ codes: AreaCodes, alsoFarther: Bool) {
        self.level = level
        self.codes = codes
        for position in 0..<codes.count {
            let index = AreaIndex(position)
            let area = codes[index]
            guard area.level.text == level else { continue }
            for name in Set(([area.name] + area.alsoKnownAs).map(AreaNames.folded)).sorted() where name.utf8.count >= 4
            {
                areas[name, default: []].append(index)
                known.append((name, index))
                for rest in Self.rests(of: name) { rests[rest, default: []].append((name, index)) }
            }
        }
        looksFarther = alsoFarther && known.count <= Self.mostFarther
    }

    /// The areas of the nearest kind that has any, each once.
    func areas(near text: String) -> [(area: AreaIndex, kind: Kind)] {
        let name = AreaNames.folded(text)
        guard name.utf8.count >= 4, name.utf8.count <= 120 else { return [] }
        let spelt = (areas[name] ?? []) + besideNames(name)
        if !spelt.isEmpty { return Self.once(spelt, .spelling) }
        var near: [AreaIndex] = []
        var isSwap = true
        for rest in Self.rests(of: name) {
            for other in rests[rest] ?? [] {
                guard let swap = Self.slip(name, other.name) else { continue }
                near.append(other.area)
                isSwap = isSwap && swap
            }
        }
        if !near.isEmpty { return Self.once(near, isSwap ? .swap : .slip) }
        guard looksFarther, let meant = NameSuggestion.of(name, in: known.map(\.name)) else { return [] }
        return Self.once(areas[meant] ?? [], .farther)
    }

    /// The areas whose name stands in a text before the name of their level or of the area they lie in, or behind it.
    private func besideNames(_ name: String) -> [AreaIndex] {
        let words = name.split(separator: "-")
        var found: [AreaIndex] = []
        for count in 1..<max(words.count, 1) {
            let (start, end) = (words[..<count].joined(separator: "-"), words[count...].joined(separator: "-"))
            found += (areas[start] ?? []).filter { isBeside(end, $0) }
            found += (areas[end] ?? []).filter { isBeside(start, $0) }
        }
        return found
    }

    private func isBeside(_ words: String, _ area: AreaIndex) -> Bool {
        if words == AreaNames.folded(level) { return true }
        let parent = codes[area].parent.flatMap { codes.index(of: $0.text) }
        return parent.map { AreaNames.folded(codes[$0].name) == words } ?? false
    }

    private static func once(_ areas: [AreaIndex], _ kind: Kind) -> [(area: AreaIndex, kind: Kind)] {
        Set(areas).sorted { $0.position < $1.position }.map { ($0, kind) }
    }

    /// A text, and what is left of it without each of its letters.
    private static func rests(of name: String) -> Set<String> {
        let letters = Array(name.utf8)
        var rests: Set<String> = [name]
        for place in letters.indices {
            rests.insert(String(decoding: letters[..<place] + letters[(place + 1)...], as: UTF8.self))
        }
        return rests
    }

    /// Whether two different texts are two swapped letters apart (true), or another slip (false); nil where they differ
    /// by more.
    private static func slip(_ first: String, _ second: String) -> Bool? {
        let (left, right) = (Array(first.utf8), Array(second.utf8))
        guard abs(left.count - right.count) <= 1 else { return nil }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        let differ = max(left.count, right.count) - min(start + end, min(left.count, right.count))
        if differ <= 1 { return false }
        guard differ == 2, left.count == right.count, start + 1 < left.count else { return nil }
        return left[start] == right[start + 1] && left[start + 1] == right[start] ? true : nil
    }
}
