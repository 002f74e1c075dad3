/// One kind of fault that Placard can find: its stable code, and its page in the documentation.
///
/// Each module lists its rules once, in a file of its own, and `Documentation/Diagnostics.md` is made from those lists.
/// A code is never given to another fault, even when its rule is gone.
public struct Rule: Hashable, Sendable {
    /// A letter for the module and three digits: `D104`.
    public let code: String

    /// The fault in a few words, for a list of all rules: `Area code that is not in areas.csv`.
    public let title: String

    /// What the rule finds, why it hurts readers, and how to mend it: a paragraph or two of plain text.
    public let explanation: String

    public init(_ code: String, _ title: String, _ explanation: String) {
        self.code = code
        self.title = title
        self.explanation = explanation
    }
}
