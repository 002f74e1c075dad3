internal import Model

/// A text with markers behind it: `12.3 [r]`, `2023 [provisional]`, `9.5[u][e]`, `11 (p)`, `12.3 r`, `2023p`.
struct MarkedText {
    /// What stands before the markers.
    let text: String
    /// The gravest of the markers.
    let status: FigureStatus

    /// Nil where the text has no marker, or one without a meaning.
    init?(_ written: String, statuses: StatusCodes) {
        var rest = written[...]
        var status = FigureStatus.normal
        while let last = rest.last, last == "]" || last == ")" {
            let opening: Character = last == "]" ? "[" : "("
            guard let start = rest.lastIndex(of: opening) else { return nil }
            let marker = rest[rest.index(after: start)...].dropLast()
            guard let meaning = statuses.bracketed(String(marker), isSquare: last == "]") else { return nil }
            status = status.graver(meaning)
            rest = rest[..<start]
            while let space = rest.last, space.isWhitespace { rest.removeLast() }
        }
        if rest.count == written.count {
            guard let bare = statuses.bare(behind: written) else { return nil }
            (rest, status) = (bare.rest, bare.status)
        }
        text = String(rest)
        self.status = status
    }
}

extension FigureStatus {
    /// What official tables call a status in words: `provisional`, `suppressed`.
    init?(word: String) {
        switch word.lowercased() {
        case "provisional", "prov": self = .provisional
        case "revised", "rev": self = .revised
        case "estimated", "estimate", "est": self = .estimated
        case "low reliability", "unreliable": self = .lowReliability
        case "break", "break in series", "series break": self = .seriesBreak
        case "rounds to zero", "negligible": self = .roundsToZero
        case "confidential", "suppressed", "withheld": self = .confidential
        case "not available", "unavailable", "missing": self = .notAvailable
        case "not applicable": self = .notApplicable
        case "forecast": self = .forecast
        case "not significant", "not statistically significant": self = .notSignificant
        case "none recorded", "none recorded in survey": self = .noneRecorded
        default: return nil
        }
    }
}
