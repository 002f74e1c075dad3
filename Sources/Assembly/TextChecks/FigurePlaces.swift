internal import Diagnostics
internal import Markdown
internal import Model

/// Finds live figures that stand under the name of another area: `In Ashby [107](indicator:homes?area=bowden)`.
///
/// Names are those of areas.csv, whole and with their capitals. A sentence may hold an area against a larger one, and
/// the words of a link, a row's first cell or what stands right before the figure are taken for its name.
struct FigurePlaces {
    private let areas: AreaTree
    /// Areas of today by the words of their names.
    private let byWords: [String: [AreaIndex]]

    /// - Parameter day: as of which an area has to be there for its name to be meant.
    init(_ areas: AreaTree, on day: CalendarDate) {
        self.areas = areas
        let there = areas.areas.indices.map { AreaIndex($0) }.filter { areas[$0].existed(on: day) }
        byWords = Dictionary(grouping: there) { Self.plain(areas[$0].name) }
    }

    /// - Parameters:
    ///   - area: that of the figure.
    ///   - context: the area that the text is about, if it is about one.
    func finding(
        _ reference: Reference,
        of area: AreaIndex,
        about context: AreaIndex?,
        _ indicator: Indicator,
        in line: FigureLine
    )
        -> Diagnostic?
    {
        let inside = other(than: area, in: reference.text, isWhole: true)
            .flatMap { indicator.title.contains(areas[$0.area].name) ? nil : $0.area }
        guard let other = inside ?? outside(area, about: context, line) else { return nil }
        let own = areas[area].name
        let name = areas[other].name
        let words = inside == nil ? line.words.suffix(Self.mostQuoted).trimmed : ""
        return Diagnostic(
            AssemblyRules.linkToAnotherPlace,
            .warning,
            "the text says \(Diagnostic.quote(name)), and the figure is for \(own)",
            at: reference.location,
            explanation: "It is the live figure of \(reference.target)"
                + (words.contains(where: \.isLetter) ? " behind \(Diagnostic.quote(words))." : "."),
            suggestion: "Write area=\(areas[other].slug), or name \(own) right before the figure.",
            effect: "Readers take the figure of \(own) for that of \(name)."
        )
    }

    private static let mostQuoted = 40

    private func outside(_ area: AreaIndex, about context: AreaIndex?, _ line: FigureLine) -> AreaIndex? {
        let found = other(than: area, in: line.words, isWhole: false)
        if let found {
            // `Bowden ([25%](…)`: nothing but a sign or a small verb between the name and the figure.
            let isNext = Self.links.contains(found.behind.lowercased())
            let isImplied =
                area == context || areas.ancestors(of: found.area).contains(area)
                || areas.ancestors(of: area).contains(found.area)
            guard isNext || !isImplied, !names(area, in: line.after) else { return nil }
            return found.area
        }
        guard names(in: line.words).isEmpty, let cell = line.rowHead,
            let named = other(than: area, in: cell, isWhole: true)?.area,
            !names(in: line.columnHead ?? "").contains(where: { $0.areas.contains(area) }),
            line.isFirstFigure || !areas.ancestors(of: named).contains(area)
        else { return nil }
        return named
    }

    /// What may stand between a name and its figure.
    private static let links: Set<String> = [
        "", "is", "has", "had", "was", "is at", "was at", "at", "with", "(", ":", "–", "-", "(at", "it is", "it was",
        ", it is",
    ]

    // MARK: Names

    /// The one area that words name, where they do not name the figure's own nor hold it against another.
    private func other(than area: AreaIndex, in text: String, isWhole: Bool) -> (area: AreaIndex, behind: String)? {
        let found = names(in: text)
        guard let last = found.last, found.allSatisfy({ $0.areas == last.areas }), let first = last.areas.first,
            !last.areas.contains(area), !isName(last.words, of: area),
            !Self.compares(last.before), isWhole || !last.mayBeAnyWord
        else { return nil }
        return (first, last.behind)
    }

    private func isName(_ words: String, of area: AreaIndex) -> Bool {
        let own = areas[area]
        return ([own.name, own.saidAs ?? ""] + own.alsoKnownAs).contains { Self.plain($0) == words }
    }

    /// Whether words right behind a figure say that it is the area's: ` of people in Bowden`.
    private func names(_ area: AreaIndex, in text: String) -> Bool {
        names(in: text).first.map { name in
            let word = name.before.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
            return name.areas.contains(area)
                && (["in", "of", "for", "at", "from", "across"].contains(word.lowercased()) || word.hasSuffix("("))
        } ?? false
    }

    private struct Name {
        let areas: [AreaIndex]
        let words: String
        let before: String
        let behind: String
        /// Whether it is one word at the start of a sentence, where any word has a capital.
        let mayBeAnyWord: Bool
    }

    private static let longestName = 6

    /// The areas that a text names, the longest name at each place.
    private func names(in text: String) -> [Name] {
        let words = text.split { $0.isWhitespace || $0 == "|" }
        let plain = words.map { Self.plain($0) }
        var found: [Name] = []
        var start = 0
        while start < words.count {
            let name = (1...min(Self.longestName, words.count - start)).reversed().lazy.compactMap { length in
                self.name(words, plain, start..<(start + length), in: text)
            }.first
            if let (name, end) = name {
                found.append(name)
                start = end
            } else {
                start += 1
            }
        }
        return found
    }

    private func name(_ words: [Substring], _ plain: [String], _ range: Range<Int>, in text: String) -> (Name, Int)? {
        let joined = plain[range].joined(separator: " ")
        guard let areas = byWords[joined], joined.contains(where: \.isUppercase) else { return nil }
        // `Bowden Road` and `Greater Bowden` are other names.
        if range.upperBound < words.count, Self.isOpen(words[range.upperBound - 1]),
            words[range.upperBound].first?.isUppercase == true,
            !Self.levels.contains(plain[range.upperBound].lowercased())
        {
            return nil
        }
        if range.lowerBound > 1, words[range.lowerBound - 1].first?.isUppercase == true,
            words[range.lowerBound - 1].last?.isLetter == true, words[range.lowerBound].first?.isLetter == true,
            !Self.joints.contains(plain[range.lowerBound - 1].lowercased())
        {
            return nil
        }
        let last = words[range.upperBound - 1]
        let signs = String(last.reversed().prefix { !$0.isLetter && !$0.isNumber }.reversed()).filter {
            !"*_])'’".contains($0)
        }
        let behind = ([signs] + words[range.upperBound...].map(String.init)).filter { !$0.isEmpty }
            .filter { !Self.levels.contains($0.lowercased()) }.joined(separator: " ")
        let next = range.upperBound < plain.count ? plain[range.upperBound].lowercased() : ""
        let isAtStart = range.lowerBound == 0 && range.count == 1
        let isSubject =
            !signs.isEmpty || last.contains { "'’".contains($0) } || next.isEmpty
            || ["is", "has", "had", "was", "ward"].contains(next)
        return (
            Name(
                areas: areas,
                words: joined,
                before: words[..<range.lowerBound].joined(separator: " ") + (range.lowerBound < words.count ? " " : "")
                    + String(words[range.lowerBound].prefix { !$0.isLetter && !$0.isNumber }),
                behind: behind,
                mayBeAnyWord: isAtStart && !isSubject
            ), range.upperBound
        )
    }

    private static let joints: Set<String> = ["in", "of", "for", "at", "from", "the", "and", "across"]
    private static let levels: Set<String> = ["ward", "district", "parish", "borough", "county", "lsoa", "msoa"]

    /// Whether the next word may go on with a name.
    private static func isOpen(_ word: Substring) -> Bool {
        word.last.map { $0.isLetter || $0.isNumber } ?? false
    }

    private static let comparing: Set<String> = [
        "than", "unlike", "like", "compared", "against", "beside", "besides", "neighbour", "neighbours", "near",
        "outside",
        "except", "without", "als", "wie", "gegenüber", "neben", "außer",
    ]

    private static func compares(_ words: String) -> Bool {
        words.lowercased().split { !$0.isLetter }.contains { comparing.contains(String($0)) }
    }

    /// A name or a word of one without the signs around its words and `'s`.
    private static func plain(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).map { word in
            var word = word[...].drop { !$0.isLetter && !$0.isNumber }
            while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
            return word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : String(word)
        }.joined(separator: " ")
    }
}

extension String {
    fileprivate var trimmed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Substring {
    fileprivate var trimmed: String { String(self).trimmed }
}

/// What stands around a live figure: its sentence up to it, or the row of a table that it stands in.
struct FigureLine {
    /// The words of its sentence, or of its cell, from the figure before it on.
    let words: String
    /// What follows in the sentence, up to the next figure.
    let after: String
    /// The first cell of its row; nil outside a table and in the first column.
    let rowHead: String?
    /// The cell at the head of its column.
    let columnHead: String?
    /// Whether its cell is the second of the row.
    let isFirstFigure: Bool

    /// How far a sentence is read to either side, in bytes.
    private static let most = 300
    /// The longest beginning of a table's row that is read, in bytes.
    private static let longestRow = 2_000

    /// - Parameters:
    ///   - bytes: those of the file.
    ///   - link: where the figure's link stands in them.
    init(_ bytes: [UInt8], _ link: Range<Int>) {
        after = Self.sentence(beginning: Self.text(bytes[link.upperBound...].prefix(Self.most)))
        let before = bytes[..<link.lowerBound]
        guard let lineStart = Self.lineStart(in: before), case let row = Self.text(before[lineStart...]),
            row.contains("|")
        else {
            words = Self.sentence(ending: Self.text(before.suffix(Self.most)))
            rowHead = nil
            columnHead = nil
            isFirstFigure = false
            return
        }
        let cells = Self.cells(of: row)
        words = Self.sentence(ending: cells.last ?? "")
        rowHead = cells.count > 1 ? cells.first : nil
        isFirstFigure = cells.count == 2
        columnHead = Self.head(of: cells.count - 1, above: lineStart, bytes)
    }

    /// Where the last line of some bytes begins; nil where it is longer than any row.
    private static func lineStart(in bytes: ArraySlice<UInt8>) -> Int? {
        let end = bytes.suffix(longestRow)
        return end.lastIndex(of: newline).map { $0 + 1 } ?? (end.startIndex == 0 ? 0 : nil)
    }

    /// The cells of a table's row, without what stands before its first bar where it begins with one.
    private static func cells(of row: String) -> [String] {
        let hasEdge = row.drop(while: \.isWhitespace).first == "|"
        return row.split(separator: "|", omittingEmptySubsequences: false).dropFirst(hasEdge ? 1 : 0).map(String.init)
    }

    /// The year right before the figure, where it is not the figure's: `In 2022, [31%](…)`; and how it is typed.
    func year(notOf period: Period) -> (year: Int, words: String)? {
        let years = TypedYear.all(in: words)
        guard years.count == 1, let typed = years.first, typed.isDate, !typed.mayMean(period),
            !TypedYear.compares(words), !TypedYear.all(in: after).contains(where: { $0.mayMean(period) }),
            !(typed.last > typed.year && typed.year <= period.end.year && period.start.year <= typed.last),
            let place = words.firstRange(of: String(typed.year))
        else { return nil }
        let before = words[..<place.lowerBound].split { !$0.isLetter }.last.map { $0.lowercased() }
        let behind = words[place.upperBound...].lowercased().split { !$0.isLetter }
        // `In 2022 Bowden had`: a name is the area's.
        let names = words[place.upperBound...].split { !$0.isLetter }.filter { $0.first?.isUppercase == true }
            .map { $0.lowercased() }
        guard let before, Self.joints.contains(before),
            behind.allSatisfy({ Self.fillers.contains(String($0)) || names.contains(String($0)) })
        else { return nil }
        return (typed.year, before.prefix(1).uppercased() + before.dropFirst() + " " + words[place.lowerBound...])
    }

    private static let joints: Set<String> = ["in", "during", "for", "year", "im", "jahr"]
    private static let fillers: Set<String> = [
        "about", "around", "some", "nearly", "almost", "only", "just", "it", "was", "were", "is", "over", "more", "the",
        "figure", "rate", "share", "there", "had", "at", "stood",
    ]

    private static let newline = UInt8(ascii: "\n")
    private static let mostRows = 200

    private static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self)
    }

    /// The cell of a table's first row in a column, from the line above which it stands.
    private static func head(of column: Int, above line: Int, _ all: [UInt8]) -> String? {
        var end = line - 1
        var head: Range<Int>?
        for _ in 0..<mostRows where end > 0 {
            guard let start = lineStart(in: all[..<end]), all[start..<end].contains(UInt8(ascii: "|")) else { break }
            head = start..<end
            end = start - 1
        }
        return head.flatMap { cells(of: text(all[$0])).dropFirst(column).first }
    }

    /// The end of a text that belongs to the sentence going on.
    private static func sentence(ending text: String) -> String {
        var rest = text[...]
        for sign in [". ", "! ", "? ", "; ", ".\n", "\n\n", "\n- ", "\n* ", "\n#", "\n1. ", "# "] {
            if let end = rest.ranges(of: sign).last { rest = rest[end.upperBound...] }
        }
        if let figure = rest.ranges(of: "](indicator:").last {
            let close = rest[figure.upperBound...].firstIndex(of: ")")
            rest = close.map { withoutPlaceBehind(rest[rest.index(after: $0)...]) } ?? ""
        }
        return withoutAddresses(rest)
    }

    /// Without ` in [Wigan](area:wigan) to`, which says of where the figure before it is.
    private static func withoutPlaceBehind(_ text: Substring) -> Substring {
        let next = text.drop(while: \.isWhitespace)
        guard ["in ", "of ", "for ", "at ", "across "].contains(where: next.hasPrefix),
            let end = next.firstRange(of: /\ (to|and|or|but|than|while|bis|und)\ |[,;]\s/)
        else { return text }
        return next[end.upperBound...]
    }

    /// Without what stands in brackets behind the words of a link.
    private static func withoutAddresses(_ text: Substring) -> String {
        var rest = text
        var words = ""
        while let start = rest.firstRange(of: "]("), let end = rest[start.upperBound...].firstIndex(of: ")") {
            words += rest[..<start.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return words + rest
    }

    /// The beginning of a text up to the end of its sentence, cell or the next link.
    private static func sentence(beginning text: String) -> String {
        var rest = text[...]
        for sign in [". ", "! ", "? ", "; ", ".\n", "\n\n", "\n- ", "\n* ", "|"] {
            if let end = rest.firstRange(of: sign) { rest = rest[..<end.lowerBound] }
        }
        if let figure = rest.firstRange(of: "](indicator:") {
            let start = rest[..<figure.lowerBound].lastIndex(of: "[")
            rest = rest[..<(start ?? figure.lowerBound)]
        }
        return withoutAddresses(rest)
    }
}
