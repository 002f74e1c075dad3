internal import Diagnostics
internal import Model

/// Reads `blocks.csv`: which smaller areas make up a neighbourhood, and what share of each.
struct BlocksReader {
    static let required = ["area", "block"]
    static let optional = ["weight"]

    let codes: AreaCodes

    private struct Row {
        let area: AreaIndex
        let block: AreaIndex
        let weight: Double
        /// Whether the file has the weight.
        let hasWeight: Bool
        let location: SourceLocation
        let blockLocation: SourceLocation
    }

    /// The blocks of each area that has any, in the order of the file.
    func read(_ file: SourceFile, into diagnostics: inout DiagnosticCollector) -> [AreaIndex: [AreaTree.Block]] {
        guard let table = NamedTable(file, required: Self.required, optional: Self.optional, into: &diagnostics)
        else { return [:] }
        var rows: [Row] = []
        var suggestions = 0
        table.forEachRow(&diagnostics) { row, diagnostics in
            let area = area("area", in: row, &suggestions, &diagnostics)
            let block = self.area("block", in: row, &suggestions, &diagnostics)
            guard let area, let block, let weight = weight(in: row, &diagnostics) else { return }
            let place = row.location("block")
            rows.append(
                Row(
                    area: area,
                    block: block,
                    weight: weight,
                    hasWeight: !row.text("weight").isEmpty,
                    location: row.location,
                    blockLocation: place
                )
            )
        }
        let single = withoutRepeats(rows, into: &diagnostics)
        reportElsewhere(single, into: &diagnostics)
        return lists(of: single, into: &diagnostics)
    }

    private func area(
        _ column: String,
        in row: NamedTable.Row,
        _ suggestions: inout Int,
        _ diagnostics: inout DiagnosticCollector
    ) -> AreaIndex? {
        let code = row.text(column)
        if code.isEmpty {
            diagnostics.add(.emptyField(column, at: row.location(column)))
            return nil
        }
        if let index = codes.index(ofAny: code) { return index }
        diagnostics.add(DataLoadingRules.unknownArea, in: row.location.path) {
            .unknownArea(
                code,
                at: row.location(column),
                place: "column \(column)",
                codes: codes,
                effect: "The row is left out.",
                suggests: suggestions < Self.mostSuggestions
            )
        }
        suggestions += 1
        return nil
    }

    /// How many suggestions are looked for; each compares a code with all codes.
    private static let mostSuggestions = 20

    private func weight(in row: NamedTable.Row, _ diagnostics: inout DiagnosticCollector) -> Double? {
        let text = row.text("weight")
        guard !text.isEmpty else { return 1 }
        let bytes = Array(text.utf8)
        if let weight = NumberParser.parse(0..<bytes.count, in: bytes.span), weight > 0, weight <= 1 { return weight }
        diagnostics.add(.badWeight(text, at: row.location("weight")))
        return nil
    }

    private func withoutRepeats(_ rows: [Row], into diagnostics: inout DiagnosticCollector) -> [Row] {
        struct Pair: Hashable {
            let area: AreaIndex
            let block: AreaIndex
        }
        var seen: [Pair: SourceLocation] = [:]
        var kept: [Row] = []
        for row in rows {
            let pair = Pair(area: row.area, block: row.block)
            if let first = seen[pair] {
                diagnostics.add(
                    .repeatedBlock(codes[row.block], in: codes[row.area], at: row.blockLocation, first: first)
                )
            } else {
                seen[pair] = row.location
                kept.append(row)
            }
        }
        return kept
    }

    // MARK: Blocks of elsewhere

    /// Reports areas with blocks that lie in another area of the level of their parent, once each.
    private func reportElsewhere(_ rows: [Row], into diagnostics: inout DiagnosticCollector) {
        var found: [AreaIndex: (first: Row, holder: AreaIndex, count: Int)] = [:]
        var order: [AreaIndex] = []
        for row in rows where !row.hasWeight {
            guard let parent = parent(of: row.area), codes[parent].end == nil,
                let holder = holder(of: row.block, at: codes[parent].level), holder != parent,
                !codes[holder].replaces.contains(codes[parent].code)
            else { continue }
            if found[row.area] == nil { order.append(row.area) }
            let known = found[row.area] ?? (row, holder, 0)
            found[row.area] = (known.first, known.holder, known.count + 1)
        }
        for area in order {
            guard let (row, holder, count) = found[area], let parent = parent(of: area) else { continue }
            diagnostics.add(
                .blockOfElsewhere(
                    codes[row.block],
                    lying: codes[holder],
                    of: codes[area],
                    in: codes[parent],
                    count: count,
                    at: row.blockLocation
                )
            )
        }
    }

    private func parent(of area: AreaIndex) -> AreaIndex? {
        codes[area].parent.flatMap { codes.index(ofAny: $0.text) }
    }

    /// The area of a level that one lies in; nil where there is none.
    private func holder(of area: AreaIndex, at level: AreaLevel.ID) -> AreaIndex? {
        var next = parent(of: area)
        // Parents may lead round in a circle, which is reported where they are read.
        for _ in 0..<Self.mostLevels {
            guard let holder = next, codes[holder].level != level else { break }
            next = parent(of: holder)
        }
        return next.flatMap { codes[$0].level == level ? $0 : nil }
    }

    /// How many areas around one are looked at.
    private static let mostLevels = 20

    private func lists(
        of rows: [Row],
        into diagnostics: inout DiagnosticCollector
    ) -> [AreaIndex: [AreaTree.Block]] {
        let built = Set(rows.map(\.area))
        var lists: [AreaIndex: [AreaTree.Block]] = [:]
        struct Gift: Hashable {
            let block: AreaIndex
            let level: AreaLevel.ID
        }
        // Wards and another cut of the same place may each have a block in full.
        var given: [Gift: (sum: Double, isReported: Bool)] = [:]
        for row in rows {
            guard !built.contains(row.block) else {
                diagnostics.add(
                    .blockOfBlocks(codes[row.block], isItself: row.block == row.area, at: row.blockLocation)
                )
                continue
            }
            lists[row.area, default: []].append(AreaTree.Block(area: row.block, weight: row.weight))
            let gift = Gift(block: row.block, level: codes[row.area].level)
            var total = given[gift] ?? (0, false)
            total.sum += row.weight
            if total.sum > 1 + 1e-9, !total.isReported {
                diagnostics.add(.weightsAboveOne(codes[row.block], at: row.blockLocation))
                total.isReported = true
            }
            given[gift] = total
        }
        return lists
    }
}

extension Diagnostic {
    fileprivate static func badWeight(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.badWeight,
            .error,
            "weight \"\(text.shortened)\" is not a share above 0 and at most 1",
            at: location,
            place: "column weight",
            suggestion: text.hasSuffix("%") ? "Write 50% as 0.5." : nil,
            effect: "The row is left out."
        )
    }

    fileprivate static func repeatedBlock(
        _ block: Area,
        in area: Area,
        at location: SourceLocation,
        first: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.repeatedBlock,
            .error,
            "block \"\(block.code)\" (\(block.name)) is in \(area.name) twice",
            at: location,
            place: "column block",
            effect: "The row is left out.",
            related: [.init(location: first, message: "the first is here")]
        )
    }

    fileprivate static func blockOfBlocks(_ block: Area, isItself: Bool, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.blockOfBlocks,
            .error,
            isItself
                ? "\(block.name) (\(block.code)) is a block of itself"
                : "block \"\(block.code)\" (\(block.name)) is itself made of blocks",
            at: location,
            place: "column block",
            suggestion: isItself ? nil : "List the blocks of \(block.name) instead.",
            effect: "The row is left out."
        )
    }

    fileprivate static func blockOfElsewhere(
        _ block: Area,
        lying holder: Area,
        of area: Area,
        in parent: Area,
        count: Int,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.blockOfElsewhere,
            .error,
            "block \"\(block.code)\" (\(block.name)) lies in \(holder.name), and \(area.name) in \(parent.name)",
            at: location,
            place: "column block",
            explanation: count > 1 ? "\(count) blocks of \(area.name) lie outside \(parent.name)." : nil,
            suggestion: "Take the row out, or correct the code or its parent. If \(area.name) does reach into "
                + "\(holder.name), write the weight 1 in the column weight.",
            effect: "\(area.name) would count people who do not live in \(parent.name)."
        )
    }

    fileprivate static func weightsAboveOne(_ block: Area, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.weightsAboveOne,
            .warning,
            "the weights of block \"\(block.code)\" (\(block.name)) add up to more than 1",
            at: location,
            place: "column weight",
            suggestion: "Write for each area the part of the block that lies in it, 0.5 for half: all make 1.",
            effect: "Some of its people are counted in more than one area."
        )
    }
}
