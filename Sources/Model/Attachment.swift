/// A file that a briefing offers to its readers.
public struct Attachment: Hashable, Sendable {
    /// The way to it from the briefing's folder, or from the content folder.
    public let file: Located<String>
    /// What readers are told that it is.
    public let title: String

    public init(file: Located<String>, title: String) {
        self.file = file
        self.title = title
    }
}
