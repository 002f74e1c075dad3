package import Diagnostics
package import Markdown

/// The files that texts show or offer, and which file each text means by what it wrote.
package struct Attachments: Sendable {
    /// In the order of their paths.
    package let files: [PublishedFile]

    /// The paths of files that texts name and that cannot be published, which has been reported.
    package let refused: Set<String>

    /// The paths of the texts that name any file of the content folder, whether it can be published or not.
    package let texts: Set<String>

    /// Positions in `files` by the text's path and the address typed in it.
    private let positions: [Mention: Int]

    /// An address as a text has it.
    package struct Mention: Hashable, Sendable {
        /// The path of the text's file.
        package let text: String
        /// The address as it is typed: relative, with `%20` for a space.
        package let address: String

        /// Takes an address as one text has it.
        package init(text: String, address: String) {
            self.text = text
            self.address = address
        }
    }

    /// - Parameters:
    ///   - paths: the path of the file that each address means, whether it can be published or not.
    ///   - refused: the paths of those that cannot.
    package init(_ files: [PublishedFile] = [], paths: [Mention: String] = [:], refused: Set<String> = []) {
        self.refused = refused
        texts = Set(paths.keys.map(\.text))
        self.files = files.sorted { $0.file.path < $1.file.path }
        let byPath = Dictionary(zip(self.files.map(\.file.path), self.files.indices)) { first, _ in first }
        positions = paths.compactMapValues { byPath[$0] }
    }

    /// The file that a text means by an address.
    ///
    /// - Parameter text: the path of the text's file.
    package func file(_ address: String, of text: String) -> PublishedFile? {
        positions[Mention(text: text, address: address)].map { files[$0] }
    }
}

/// A file of the content folder that a text shows or offers.
package struct PublishedFile: Hashable, Sendable {
    /// The file as it is published, a picture without its metadata, with its path as an editor sees it.
    package let file: SourceFile

    /// Its folders and its name on the site: `files`, `briefings`, `garden.png`.
    package let address: [String]

    /// What kind of file it is, as readers know it: `PDF`, `PNG`.
    package let kind: String

    /// The media type: `application/pdf`.
    package let mediaType: String

    /// How large the picture is, in pixels; nil for other files and for a drawing that does not say.
    package let size: ShownPicture.Size?

    /// Puts together what is known of a file that may be published.
    package init(
        file: SourceFile,
        address: [String],
        kind: String,
        mediaType: String,
        size: ShownPicture.Size? = nil
    ) {
        self.file = file
        self.address = address
        self.kind = kind
        self.mediaType = mediaType
        self.size = size
    }
}
