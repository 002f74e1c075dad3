import ArgumentParser
import Glibc
import Model
import Placard

/// What every command that reads a site may be told.
struct SiteOptions: ParsableArguments {
    @Option(name: .customLong("root"), help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
    var root = "."

    @Option(help: ArgumentHelp("The folder that holds Placard's Templates.", valueName: "folder"))
    var templates: String?

    @Option(help: ArgumentHelp("The day the site speaks from, such as 2026-01-31.", valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "How many threads make and write files; as many as there are cores unless said.",
            valueName: "n"
        )
    )
    var threads: Int?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Flag(help: "Print the outcome as JSON.")
    var json = false

    func validate() throws {
        if let asOf, CalendarDate(iso: asOf) == nil {
            throw ValidationError("\"\(asOf)\" is not a date. Write it as year, month and day: --as-of 2026-01-31")
        }
        if let threads, threads < 1 {
            throw ValidationError("--threads \(threads): at least 1 thread is needed.")
        }
    }

    /// The site's folder, with Placard's templates found.
    func folder() throws -> SiteFolder {
        guard unsafe access(root + "/Content", F_OK) == 0 else {
            let missing = SiteFolder(root: root, templates: root).pathFromHere("Content")
            throw MachineFailure(
                reason: "there is no folder \(missing). Name the folder that holds Content: --root FOLDER"
            )
        }
        return SiteFolder(root: root, templates: try TemplatesFolder.find(asked: templates, root: root))
    }

    /// The day the site speaks from: `--as-of`, else `SOURCE_DATE_EPOCH`, else today in UTC.
    func day() throws -> CalendarDate {
        if let asOf, let day = CalendarDate(iso: asOf) { return day }
        return try Today.day()
    }
}
