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
    }

    /// Another place that has to do with the finding: the first of two pages with one address, say.
    public struct Related: Hashable, Sendable {
        public let location: SourceLocation
        public let message: String

        public init(location: SourceLocation, message: String) {
            self.location = location
            self.message = message
        }
    }

    public var rule: Rule
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

    public var related: [Related]

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
}
