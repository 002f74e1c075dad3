/// Something wrong in content, data, settings or templates that an editor can mend.
///
/// A diagnostic says what was found and where, what it does to the site, and the likely fix. It is a value:
/// stages return diagnostics, and only a printer shows them.
public struct Diagnostic: Hashable, Sendable {
    /// How much a finding matters.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The site is not written.
        case error
        /// The site is written, and somebody should look.
        case warning
        /// Nothing is wrong: `placard check` says what of a file is not read.
        case note
    }

    /// Another place that has to do with the finding: the first of two pages with one address, say.
    public struct Related: Hashable, Sendable {
        /// Where the other place is.
        public let location: SourceLocation
        /// What it has to do with the finding, in a few words: `the term`.
        public let message: String

        /// Another place with what it has to do with the finding.
        public init(location: SourceLocation, message: String) {
            self.location = location
            self.message = message
        }
    }

    /// The kind of fault, with its code.
    public var rule: Rule
    /// Whether it keeps the site from being written.
    public var severity: Severity

    /// What was found, naming the offending text, in one short sentence without a full stop.
    public var summary: String

    /// Where it was found; nil only where the fault is that something is nowhere.
    public var location: SourceLocation?

    /// What the location is called in the file's own terms: `column area`, `key indicators`.
    public var place: String?

    /// Why it is wrong, in one or two sentences.
    public var explanation: String?

    /// The likely fix, as in `Did you mean E05001234 (Hillside)?`.
    public var suggestion: String?

    /// What it does to the site, such as `This row appears on no page`.
    public var effect: String?

    /// Other places that have to do with it, in the order in which they are shown.
    public var related: [Related]

    /// A finding; what is not given is not shown.
    public init(
        _ rule: Rule,
        _ severity: Severity = .error,
        _ summary: String,
        at location: SourceLocation?,
        place: String? = nil,
        explanation: String? = nil,
        suggestion: String? = nil,
        effect: String? = nil,
        related: [Related] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.summary = summary
        self.location = location
        self.place = place
        self.explanation = explanation
        self.suggestion = suggestion
        self.effect = effect
        self.related = related
    }
}

extension Sequence<Diagnostic> {
    /// Whether any finding stops the site from being written.
    public var hasErrors: Bool {
        contains { $0.severity == .error }
    }

    /// Whether there is something that somebody should look at.
    public var hasWarnings: Bool {
        contains { $0.severity != .note }
    }
}

/// What a stage gives back: its value, and everything it found wrong on the way.
///
/// A stage always returns a value it stands behind; what was wrong is left out of the value and named in the
/// diagnostics.
public struct Outcome<Value> {
    /// What the stage has made.
    public let value: Value
    /// What it found wrong, in the order in which it was found.
    public let diagnostics: [Diagnostic]

    /// A value with what was found wrong on the way.
    public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}

extension Outcome: Sendable where Value: Sendable {}

extension Diagnostic {
    /// An editor's own words for a message: in quotation marks, on one line, cut where they are long.
    package static func quote(_ text: some StringProtocol) -> String {
        let longest = 60
        let start = text.prefix(longest)
        let shown = start.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return start.endIndex < text.endIndex ? "\"\(shown)…\"" : "\"\(shown)\""
    }
}
