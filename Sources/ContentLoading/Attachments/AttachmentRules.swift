package import Diagnostics

/// What can be wrong with the pictures and attachments of texts.
package enum AttachmentRules {
    static let missingFile = Rule(
        "E101",
        "Picture or attachment that is not there",
        """
        A text shows a picture, or offers an attachment, and no file is where it says. A file is looked for in the folder \
        of the text first, and then from the content folder: `pictures/garden.jpg`. Capital letters count.
        """
    )

    static let unusableFile = Rule(
        "E102",
        "File that cannot be published",
        """
        Pictures are PNG, JPEG, WebP or SVG, up to 5 megabytes. Attachments are PDF, Word, Excel, PowerPoint, \
        OpenDocument, CSV, text, ZIP or pictures, up to 25 megabytes. A file must be what its name says. Pages and programs are not \
        published, because they could run in the name of the site.
        """
    )

    static let unsuitableName = Rule(
        "E103",
        "File whose name cannot stand in an address",
        """
        A published file keeps its name, so that links to it last. The name, and that of every folder, must have only \
        letters from A to Z, digits, hyphens, underscores and full stops, and begin with none of the latter.
        """
    )

    static let heavyPicture = Rule(
        "E104",
        "Picture that takes long to load",
        """
        A picture in a text has more than 500 kilobytes. Readers with a slow connection, or who pay for what they load, \
        wait for it. Pages show pictures at most 700 pixels wide, so that 1,400 pixels are enough for every screen.
        """
    )

    static let privateFile = Rule(
        "E105",
        "Attachment that the site is made from",
        """
        Files in `areas` and `indicators` are what the site works out its figures from. They may have figures that are \
        withheld because they are about too few people, so they are not published as they are, nor are copies of them \
        elsewhere. The site offers its own figures as CSV.
        """
    )

    static let namedAuthor = Rule(
        "E106",
        "Attachment or drawing that says who made it, or where",
        """
        Office programs write the name of whoever made and last saved a document into it, and PDF keeps it; photographs \
        in a document may say where they were taken. Readers can look that up, and it is published as it is. In Word, \
        Excel and PowerPoint: File, Info, Inspect Document. In LibreOffice: File, Properties, Reset Properties. In \
        Inkscape: File, Document Properties, Metadata. Then make the PDF anew. Where the name is meant to be there, leave it.
        """
    )

    /// Every rule about attachments, in the order of their codes.
    package static let all: [Rule] = [
        missingFile, unusableFile, unsuitableName, heavyPicture, privateFile, namedAuthor,
    ]
}

/// What is said of pictures and attachments.
extension Diagnostic {
    static func missingFile(_ mention: AttachmentReader.Mention, closest: String?) -> Diagnostic {
        Diagnostic(
            AttachmentRules.missingFile,
            .error,
            "there is no file \"\(mention.address.prefix(80))\"",
            at: mention.location,
            place: mention.isAttachment ? "key attachments" : nil,
            suggestion: closest.map { "Did you mean \($0)?" }
                ?? "Put it into the folder of this text, or write its path from the content folder.",
            effect: mention.isAttachment ? "Readers could not open it." : "Readers would see a broken picture."
        )
    }

    static func unusableFile(
        _ mention: AttachmentReader.Mention,
        _ fault: String,
        _ suggestion: String
    ) -> Diagnostic {
        Diagnostic(
            AttachmentRules.unusableFile,
            .error,
            "\"\(mention.address.prefix(80))\" cannot be published",
            at: mention.location,
            place: mention.isAttachment ? "key attachments" : nil,
            explanation: fault,
            suggestion: suggestion,
            effect: mention.isAttachment ? "Readers could not open it." : "Readers would see a broken picture."
        )
    }

    static func unsuitableName(_ mention: AttachmentReader.Mention, _ path: String) -> Diagnostic {
        Diagnostic(
            AttachmentRules.unsuitableName,
            .error,
            "\"\(path.prefix(80))\" has a name that cannot stand in an address",
            at: mention.location,
            place: mention.isAttachment ? "key attachments" : nil,
            explanation: "Addresses have letters from A to Z, digits, hyphens, underscores and full stops.",
            suggestion: "Give the file or folder another name, with hyphens for spaces.",
            effect: "It is not published."
        )
    }

    static func heavyPicture(_ mention: AttachmentReader.Mention, bytes: Int) -> Diagnostic {
        Diagnostic(
            AttachmentRules.heavyPicture,
            .warning,
            "the picture \"\(mention.address.prefix(80))\" has \(bytes / 1_000) kilobytes",
            at: mention.location,
            suggestion: "Save it 1,400 pixels wide, or as JPEG: 200 kilobytes are enough for most.",
            effect: "Readers with a slow connection wait for it."
        )
    }

    static func namedAuthor(_ mention: AttachmentReader.Mention, _ found: DocumentMetadata) -> Diagnostic {
        let names = found.authors.joined(separator: ", ")
        let author = names.isEmpty ? nil : "names \(names) as its author"
        let position = found.hasPosition ? "has a picture that says where it was taken" : nil
        return Diagnostic(
            AttachmentRules.namedAuthor,
            .warning,
            "\"\(mention.address.prefix(80))\" \([author, position].compactMap(\.self).joined(separator: " and "))",
            at: mention.location,
            place: mention.isAttachment ? "key attachments" : nil,
            suggestion: "Take it out of the document's properties, unless readers are to know it.",
            effect: "Every reader can look it up."
        )
    }

    static func privateFile(_ mention: AttachmentReader.Mention) -> Diagnostic {
        Diagnostic(
            AttachmentRules.privateFile,
            .error,
            "\"\(mention.address.prefix(80))\" is a file that the site is made from",
            at: mention.location,
            place: "key attachments",
            explanation: "It may have figures that the site withholds.",
            suggestion: "Link to the figures as the site publishes them: [figures](/data/).",
            effect: "It is not published."
        )
    }
}
