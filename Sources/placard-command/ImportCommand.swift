import ArgumentParser
import Diagnostics
import Import
import Model
import Placard

/// `placard import`: says what a downloaded file is, and writes what a site needs to use it.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Say what a downloaded file is, and write an indicator of it.",
        discussion: """
            Takes official files as they were downloaded: CSV, Excel, OpenDocument, either in a ZIP archive; look-ups of \
            areas, directories of postcodes and boundaries as well. The file is copied into Content as it is. What the file \
            leaves open is asked for on a terminal; else it is said which option answers it. Where an editor must decide, \
            the indicator says TODO, and placard check finds it.
            """
    )

    @Argument(help: ArgumentHelp("The files, as they were downloaded.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var folder: SiteFolderOption

    @Option(
        name: .customLong("sheet"),
        help: ArgumentHelp(
            "The sheet of a workbook, or the file of an archive; may be given several times.",
            valueName: "name"
        )
    )
    var sheets: [String] = []

    @Option(help: ArgumentHelp("The column of the figures.", valueName: "column"))
    var value: String?

    @Option(help: ArgumentHelp("The column of the codes of areas.", valueName: "column"))
    var area: String?

    @Option(help: ArgumentHelp("The column of periods, or the one period of all figures.", valueName: "column"))
    var period: String?

    @Option(
        help: ArgumentHelp("The column of what the figures are a share of; none for no share.", valueName: "column")
    )
    var per: String?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("The rows that are meant; may be given several times.", valueName: "column=text")
    )
    var rows: [String] = []

    @Option(help: ArgumentHelp("What the figures are multiplied by: 100 for shares of 1.", valueName: "number"))
    var scale: Double?

    @Option(help: ArgumentHelp("Of a look-up: the code of the area that the site is about.", valueName: "code"))
    var within: String?

    @Option(help: ArgumentHelp("What rows of one area and period become: sum or count.", valueName: "word"))
    var combine: String?

    @Option(help: ArgumentHelp("What the indicator is called.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("The name of the indicator's file, and of its page.", valueName: "name"))
    var id: String?

    @Option(help: ArgumentHelp("The day the site speaks from, such as 2026-01-31.", valueName: "date"))
    var asOf: String?

    @Flag(help: "Say what the file is and what would be written, and write nothing.")
    var dryRun = false

    @Flag(help: "Write over files of the site that have the same names.")
    var force = false

    @Flag(help: "Print the outcome as JSON.")
    var json = false

    func validate() throws {
        if files.count > 1, !sheets.isEmpty || value != nil || title != nil || id != nil || !rows.isEmpty {
            throw ValidationError("Options that say what is in a file are for one file: import the files one by one.")
        }
        if let wrong = rows.first(where: { !$0.contains("=") }) {
            throw ValidationError("--where \(wrong): write a column, an equals sign and a text: --where 'Sex=Persons'")
        }
        if let combine, !["sum", "count"].contains(combine) {
            throw ValidationError("--combine \(combine): write sum or count.")
        }
        if let id, id.isEmpty || id.contains(where: { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }) {
            throw ValidationError("--id \(id): use letters, digits and hyphens.")
        }
        try Today.validate(asOf)
    }

    func run() throws {
        let day = try Today.day(asOf)
        var reports: [ImportReport] = []
        do {
            // Each file finds what those before it have written.
            for file in files { reports.append(try report(on: file, FileImporter(root: folder.root, day: day))) }
        } catch { throw MachineFailure(reason: "\(error)") }
        if json { try Console.output(JSONValue.object([("files", .list(reports.map(\.json)))])) }
        if !reports.allSatisfy(\.isDone) { throw ContentProblems.found }
    }

    /// Looks at one file, asks what it leaves open, and writes.
    private func report(on file: String, _ importer: FileImporter) throws -> ImportReport {
        var request = ImportRequest()
        request.sheets = sheets
        request.value = value
        request.area = area
        request.period = period
        request.per = per
        request.combine = combine
        request.scale = scale
        request.within = within
        request.title = title
        request.id = id
        request.rows = rows.map { row in
            let place = row.firstIndex(of: "=") ?? row.endIndex
            return (String(row[..<place]), String(row[place...].dropFirst()))
        }
        var report = try ImportReport(of: file, request, importer, mayReplace: force, asks: !json)
        if report.mayWrite, !dryRun { report.written = try importer.write(report.plan) }
        if !json { try report.print(isDryRun: dryRun) }
        return report
    }
}
