internal import Diagnostics
internal import Model

/// Copies the pictures and attachments of texts to `/files/`, where they keep their folders and names.
struct EnclosuresMaker: PageMaker {
    static let kind = "enclosures"
    init?(_ compiler: inout PageTemplateCompiler) {}

    func jobs(for view: RenderContext) -> [PageJob] {
        view.site.attachments.files.map { publishedFile in
            PageJob(SiteAddresses.file(publishedFile), origin: .wholeFile(publishedFile.file.path), isListed: false) {
                publishedFile.file.bytes
            }
        }
    }
}
