/// The spreadsheet in which a plan keeps its actions, and which of its columns says what.
public struct ActionTable: Hashable, Sendable {
    /// What a column can say of an action, under the name that it has in a plan's own `actions.csv`.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        case commitment, action, owner, partners, start, due, stage, confidence, cost, updates
    }

    /// The file's path relative to the `plans` folder: `sampleton.csv`.
    public let file: Located<String>
    /// The headers of the columns that have another name than their part; every other part has its own.
    public let columns: [Part: Located<String>]

    public init(file: Located<String>, columns: [Part: Located<String>] = [:]) {
        self.file = file
        self.columns = columns
    }
}
