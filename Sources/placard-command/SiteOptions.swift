import ArgumentParser
import Glibc
import Model
import Output
import Placard

/// Which site a command is about.
struct SiteFolderOption: ParsableArguments {
    @Option(
        name: .customLong("root"),
        help: ArgumentHelp("The folder that holds Content.", valueName: "folder"),
        completion: .directory
    )
    var root = "."
}

/// What every command that reads a site may be told.
struct SiteOptions: ParsableArguments {
    @OptionGroup var folder: SiteFolderOption

    @Option(
        help: ArgumentHelp(
            "A folder with Templates in the place of those inside the program.",
            valueName: "folder"
        ),
        completion: .directory
    )
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

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    func validate() throws {
        try Today.validate(asOf)
        if let threads, threads < 1 {
            throw ValidationError("--threads \(threads): at least 1 thread is needed.")
        }
    }

    /// What to build; the mode is left to the command.
    func build() throws -> BuildOptions {
        var options = BuildOptions(root: folder.root, day: try day())
        try ContentFolder.require(options)
        options.templates = try TemplatesFolder.find(asked: templates, root: folder.root)
        options.threads = threads
        options.isStrict = strict
        return options
    }

    /// The day the site speaks from: `--as-of`, else `SOURCE_DATE_EPOCH`, else today in UTC.
    private func day() throws -> CalendarDate {
        try Today.day(asOf)
    }
}

/// The folder of content, without which most commands have nothing to do.
///
/// The unsafe call passes a path that lives for the call.
enum ContentFolder {
    /// - Throws: `MachineFailure` where there is none.
    static func require(_ options: BuildOptions) throws {
        guard unsafe access("\(options.root)/\(options.content)", F_OK) == 0 else {
            throw MachineFailure(
                reason: "there is no folder \(options.contentPath). Name the folder that holds Content: --root FOLDER"
            )
        }
    }
}

/// What commands that write a site, or compare it with what is written, may be told of its folder.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder for the pages; Site beside Content unless said.", valueName: "folder"),
        completion: .directory
    )
    var output: String?

    @Flag(help: "With a compressed copy (.gz) beside each file of text, for servers that send those.")
    var gzip = false

    @Flag(help: "The same as .br, in the form of Brotli, which is a little shorter.")
    var brotli = false

    /// What to build, with the folder and the variants that are asked for.
    func added(to options: BuildOptions) -> BuildOptions {
        var options = options
        options.output = output
        options.variants = (gzip ? [.gzip] : []) + (brotli ? [.brotli] : [])
        return options
    }
}

/// The day a build runs on, unless the environment fixes it for builds that must repeat.
enum Today {
    private static let secondsADay = 86_400
    /// The last day that a date can be: 31 December 9999.
    private static let lastDay = 2_932_896

    /// Refuses a day that is asked for and is none.
    static func validate(_ asked: String?) throws {
        guard let asked, CalendarDate(iso: asked) == nil else { return }
        throw ValidationError("\"\(asked)\" is not a date. Write it as year, month and day: --as-of 2026-01-31")
    }

    /// A day that is asked for, as `2026-01-31`, else that of the environment, else today.
    static func day(_ asked: String?) throws -> CalendarDate {
        if let asked, let day = CalendarDate(iso: asked) { return day }
        return try day()
    }

    /// The day of `SOURCE_DATE_EPOCH` (reproducible-builds.org/specs/source-date-epoch), else today; both in UTC.
    private static func day() throws -> CalendarDate {
        guard let text = Console.environment("SOURCE_DATE_EPOCH"), !text.isEmpty else {
            return CalendarDate(daysSinceEpoch: time(nil) / secondsADay)
        }
        guard let seconds = Int(text), seconds >= 0, seconds / secondsADay <= lastDay else {
            throw MachineFailure(reason: "SOURCE_DATE_EPOCH is \"\(text)\", not a number of seconds since 1970")
        }
        return CalendarDate(daysSinceEpoch: seconds / secondsADay)
    }
}

import Glibc

/// Finds the folder that holds Placard's `Templates`.
///
/// The unsafe calls pass a path that lives for the call; what `realpath` gives is copied and freed.
enum TemplatesFolder {
    /// The folder asked for, else the nearest above the command itself, as in a checkout of Placard, else the site's;
    /// nil where there is none, and those inside the program serve.
    static func find(asked: String?, root: String) throws -> String? {
        if let asked {
            guard holdsTemplates(asked) else { throw MachineFailure(reason: "there is no folder \(asked)/Templates") }
            return asked
        }
        if let found = aboveCommand() { return fromHere(found) }
        return holdsTemplates(root) ? root : nil
    }

    private static func aboveCommand() -> String? {
        guard let resolved = unsafe realpath("/proc/self/exe", nil) else { return nil }
        defer { unsafe free(resolved) }
        var parts = unsafe String(cString: resolved).split(separator: "/").dropLast()
        while !parts.isEmpty {
            let folder = "/" + parts.joined(separator: "/")
            if holdsTemplates(folder) { return folder }
            parts = parts.dropLast()
        }
        return nil
    }

    /// An absolute path as people see it: relative where it is the current folder or in it.
    private static func fromHere(_ folder: String) -> String {
        guard let here = unsafe realpath(".", nil) else { return folder }
        defer { unsafe free(here) }
        let current = unsafe String(cString: here)
        if folder == current { return "." }
        return folder.hasPrefix(current + "/") ? String(folder.dropFirst(current.count + 1)) : folder
    }

    private static func holdsTemplates(_ folder: String) -> Bool {
        unsafe access(folder + "/Templates", R_OK) == 0
    }
}
