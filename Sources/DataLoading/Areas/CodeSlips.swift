internal import Model

/// Finds the areas without a figure whose codes somebody may have mistyped, among the official codes of a file that no
/// area of the site has.
///
/// Two neighbouring digits that changed places are a slip that hardly anything else looks like. One digit that is
/// another may as well be a true code of somewhere else, so that more must speak for it: the other areas of the level
/// have figures there, only one code may stand for the area, and no other code of the file is close to it, as true ones
/// have those of their neighbours around them. Where so many true codes of a file have none that one of them may be a
/// slip away from an area by chance, nothing is said of digits that are others, and swapped ones are a warning.
///
/// It looks up each slip of each area that lacks a figure, so that its work does not grow with the rows of a national
/// file.
struct CodeSlips {
    /// What an unknown code was meant to be.
    struct Slip {
        let area: AreaIndex
        /// The code that was meant, where it is an older one of the area.
        let older: String?
        /// Whether nothing in the file speaks for a true code of somewhere else.
        let isSure: Bool
    }

    private struct Claim {
        let unknown: Int
        let area: AreaIndex
        /// The code that was meant: the area's own or an older one.
        let code: [UInt8]
        let isSwap: Bool
        /// How many characters are the same before the slip.
        let same: Int
    }

    let codes: AreaCodes
    let tally: TextTally
    let seen: SeenPeriods
    /// Whether most rows of the file are of places that the site does not have.
    let isNational: Bool

    /// Of a code that somebody mistyped there is one neighbour, or two; of one in a row without gaps there are dozens.
    private static let realNeighbours = 12
    /// How far from another code a true one is at most.
    private static let reach = 3

    /// The slips, by the number of the unknown code.
    func found() -> [Int: Slip] {
        let claims = claims()
        guard !claims.isEmpty else { return [:] }
        let runs = runs(without: claims)
        let alone = claims.filter { !isInRun($0, runs) }
        let inRuns = claims.filter { isInRun($0, runs) }
        // Among the places of a country, what has neighbours is one of them.
        let candidates =
            alone.filter { $0.isSwap || !isAmongOthers($0.code) } + (isNational ? [] : inRuns.filter(\.isSwap))
        let byChance = Self.chance(of: claims.count, inRuns, runs)
        let isChance = byChance >= Self.mostByChance
        let kept = withoutRivals(candidates.filter { $0.isSwap || !isChance })
        return Dictionary(
            kept.map { claim in
                let isSure = !isChance && !isInRun(claim, runs) && !isAmongOthers(claim.code)
                let code = String(decoding: claim.code, as: UTF8.self)
                let older = code == codes[claim.area].code.text ? nil : code
                return (claim.unknown, Slip(area: claim.area, older: older, isSure: isSure || !claim.isSwap))
            }
        ) { first, _ in first }
    }

    /// How many of the codes without neighbours that are a slip away from an area are so by chance.
    ///
    /// Codes with neighbours are true ones, and those of them that are a slip away from an area are so by chance. The
    /// same goes for true ones without neighbours, of which a file of many places with gaps has some.
    private static func chance(of claims: Int, _ inRuns: [Claim], _ runs: Runs) -> Double {
        var (alone, count) = (0, 0)
        for numbers in runs.numbers.values {
            for (position, code) in numbers.enumerated() where runs.areas[code.unknown] == nil {
                let before = position > 0 ? code.number - numbers[position - 1].number : .max
                let after = position + 1 < numbers.count ? numbers[position + 1].number - code.number : .max
                count += 1
                if min(before, after) > reach { alone += 1 }
            }
        }
        // Of a few codes it is not known how they stand in the list of a country.
        if count >= fewestCodes { return Double(claims * alone) / Double(count) }
        return count > alone ? Double(inRuns.count * alone) / Double(count - alone) : 0
    }

    private static let mostByChance = 0.05
    private static let fewestCodes = 30
    /// How many mistyped codes a file may have; with more, they are true ones that are a slip away by chance.
    private static let mostSlips = 10

    // MARK: Claims

    /// Every unknown code that is a slip away from the present or an older code of an area whose place it may take.
    private func claims() -> [Claim] {
        var levels = SeenPeriods.Levels(codes)
        var claims: [Claim] = []
        for position in 0..<codes.count {
            let area = AreaIndex(position)
            guard !seen.hasAll(area) else { continue }
            for meant in ([codes[area].code.text] + codes[area].alsoKnownAs).map({ Array($0.utf8) })
            where OfficialCode.isOne(meant) {
                var code = meant
                func look(from place: Int, isSwap: Bool) {
                    guard let number = tally.number(0..<code.count, in: code.span), OfficialCode.isOne(code),
                        !codes.isOutside(String(decoding: code, as: UTF8.self)),
                        seen.mayBe(area, unknown: number, needsLevel: isNational || !isSwap, &levels)
                    else { return }
                    claims.append(
                        Claim(unknown: number, area: area, code: meant, isSwap: isSwap, same: place)
                    )
                }
                for place in code.indices.dropLast() where code[place] != code[place + 1] {
                    code.swapAt(place, place + 1)
                    look(from: place, isSwap: true)
                    code.swapAt(place, place + 1)
                }
                for place in code.indices {
                    let written = code[place]
                    let others = written.isDigit ? UInt8(ascii: "0")...UInt8(ascii: "9") : 0x41...0x5A
                    for other in others where other != written {
                        code[place] = other
                        look(from: place, isSwap: false)
                    }
                    code[place] = written
                }
            }
        }
        return claims
    }

    /// The claims of codes and areas that have no other: swapped digits come before one that is another, and of several
    /// of those the slip nearest the end.
    private func withoutRivals(_ claims: [Claim]) -> [Claim] {
        var kept: [Claim] = []
        for (_, group) in Dictionary(grouping: claims, by: \.unknown) {
            let swaps = group.filter(\.isSwap)
            let best = swaps.isEmpty ? group : swaps
            if Set(best.map(\.area)).count == 1 { kept.append(best[0]) }
        }
        return Dictionary(grouping: kept.sorted { $0.unknown < $1.unknown }, by: \.area).values.flatMap { group in
            group.enumerated().filter { number, claim in
                let rivals = group.enumerated().filter { other, rival in
                    other != number && seen.overlap(rival.unknown, claim.unknown)
                }
                return rivals.allSatisfy { other, rival in
                    guard claim.isSwap, rival.isSwap else { return claim.isSwap }
                    return (claim.same, other) > (rival.same, number)
                }
            }.map(\.element)
        }
    }

    // MARK: True codes

    /// The unknown codes as numbers, by what stands before the last five digits, and the areas that each may be.
    private struct Runs {
        var numbers: [[UInt8]: [(number: Int, unknown: Int)]] = [:]
        var areas: [Int: Set<AreaIndex>] = [:]
    }

    private func runs(without claims: [Claim]) -> Runs {
        var runs = Runs()
        for claim in claims { runs.areas[claim.unknown, default: []].insert(claim.area) }
        for (unknown, entry) in tally.entries.enumerated() {
            let code = Array(entry.text.utf8)
            guard OfficialCode.isOne(code) else { continue }
            runs.numbers[Array(code.prefix(3)), default: []].append((Self.number(code), unknown))
        }
        for start in Array(runs.numbers.keys) { runs.numbers[start]?.sort { $0.number < $1.number } }
        return runs
    }

    /// Whether other codes of the file are next to a code, as those of neighbours are to a true one.
    ///
    /// A code that was itself mistyped for another area is no neighbour, unless far more codes may have been than
    /// anybody mistypes.
    private func isInRun(_ claim: Claim, _ runs: Runs) -> Bool {
        let code = Array(tally.text(claim.unknown).utf8)
        let number = Self.number(code)
        let beside = runs.numbers[Array(code.prefix(3))] ?? []
        var first = 0
        var end = beside.count
        while first < end {
            let middle = first + (end - first) / 2
            if beside[middle].number < number - Self.reach { first = middle + 1 } else { end = middle }
        }
        return beside[first...].prefix { $0.number <= number + Self.reach }.contains { other in
            other.unknown != claim.unknown
                && (runs.areas.count > Self.mostSlips
                    || runs.areas[other.unknown].map { $0.contains(claim.area) } ?? true)
        }
    }

    private static func number(_ code: [UInt8]) -> Int {
        code.dropFirst(3).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }

    /// Whether the file has so many codes that are one digit away from one of an area that they must be real ones, and
    /// one more may be real, too.
    private func isAmongOthers(_ meant: [UInt8]) -> Bool {
        var code = meant
        var found = 0
        for place in code.indices.dropFirst() {
            let written = code[place]
            for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != written {
                code[place] = digit
                if tally.number(0..<code.count, in: code.span) != nil { found += 1 }
            }
            code[place] = written
        }
        return found >= Self.realNeighbours
    }
}
