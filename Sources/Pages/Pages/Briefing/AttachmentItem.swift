internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// A file that a briefing offers.
struct AttachmentItem {
    let title: String
    let href: String
    let details: String
}

extension AttachmentItem: TemplateContext {
    static let fields = ContextFields<AttachmentItem>(
        "Attachment",
        [
            .text("title", "What it is.") { $0.title },
            .text("href", "The way to the file.") { $0.href },
            .text("details", "What kind of file it is, and how large: PDF, 120 kB.") { $0.details },
        ]
    )

    init(_ attachment: Attachment, _ file: PublishedFile, locale: Locale, from path: PagePath) {
        title = attachment.title
        href = path.link(to: SiteAddresses.file(file))
        details = locale.format(.attachmentDetails(kind: file.kind, what: Self.size(file.file.bytes.count, locale)))
    }

    /// In thousands or millions of bytes, rounded up so that no file has none.
    private static func size(_ bytes: Int, _ locale: Locale) -> String {
        guard bytes < 999_500 else {
            return locale.format(.attachmentMegabytes(number: FixedDecimal(Double(bytes) / 1_000_000, decimals: 1)))
        }
        return locale.format(
            .attachmentKilobytes(number: FixedDecimal(Double(max(1, (bytes + 999) / 1_000)), decimals: 0))
        )
    }
}
