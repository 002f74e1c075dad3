import ArgumentParser
import Placard

/// What commands that write a site, or compare it with what is written, may be told of its folder.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder for the pages; Site beside Content unless said.", valueName: "folder")
    )
    var output: String?

    @Flag(help: "With a compressed copy (.gz) beside each file of text, for servers that send those.")
    var gzip = false

    @Flag(help: "The same as .br, in the form of Brotli, which is a little shorter.")
    var brotli = false

    /// The compressed forms that are asked for.
    private var forms: [PrecompressedVariant] { (gzip ? [.gzip] : []) + (brotli ? [.brotli] : []) }

    /// What the last build into the folder left.
    ///
    /// - Parameter isFresh: whether to make everything anew, whatever that is.
    func history(in folder: SiteFolder, inputs: Inputs, isFresh: Bool) -> BuildCache {
        folder.history(
            of: path(in: folder),
            inputs: inputs,
            options: forms.map { "--\($0.rawValue)" },
            isFresh: isFresh
        )
    }

    /// The folder as it is found from the current folder.
    func path(in folder: SiteFolder) -> String {
        output ?? folder.pathFromHere("Site")
    }

    /// The files to write, with compressed copies where they are asked for.
    func files(of report: SiteReport) -> [BuiltFile] {
        forms.isEmpty ? report.site.files : report.site.files.map { $0.with(forms) }
    }
}
