internal import Diagnostics

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
