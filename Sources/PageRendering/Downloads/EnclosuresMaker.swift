internal import Diagnostics
internal import ReportModel

/// Copies the pictures and attachments of texts to `/files/`, where they keep their folders and names.
struct EnclosuresMaker: PageMaker {
    static let kind = "enclosures"
    init?(_ compiler: inout PageTemplateCompiler) {}

    func jobs(for view: SiteView) -> [PageJob] {
        view.site.enclosures.files.map { enclosure in
            PageJob(SiteAddresses.file(enclosure), origin: .wholeFile(enclosure.file.path), isListed: false) {
                enclosure.file.bytes
            }
        }
    }
}
