internal import Diagnostics
internal import Model

/// The pictures and attachments of texts, copied to `/files/`, where they keep their folders and names.
enum PublishedAttachments: GeneratedFiles {
    static let kind = "enclosures"

    static func files(in context: RenderContext) -> [OutputFile] {
        context.site.attachments.files.map { publishedFile in
            file(SiteAddresses.file(publishedFile), origin: .wholeFile(publishedFile.file.path), isListed: false) {
                publishedFile.file.bytes
            }
        }
    }
}
