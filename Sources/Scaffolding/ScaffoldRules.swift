package import Diagnostics

/// What can keep `placard new` from writing, or leave work to an editor.
package enum ScaffoldRules {
    static let existingFile = Rule(
        "N120",
        "New: file that is there already",
        """
        The command would write a file that is there. It never writes over one, and so nothing is written. Give the new \
        text another title or, with `--id`, another name; or take the old file away first.
        """
    )
    static let existingSite = Rule(
        "N121",
        "New: folder that has a site already",
        """
        `placard new site` begins a site in a folder without one, and the folder `Content` has files in it. Name another \
        folder, or add to the site that is there: `placard new briefing`, `placard import`.
        """
    )
    static let noAddress = Rule(
        "N122",
        "New: title that gives no address",
        """
        The address of a page is made from its title: letters a to z, digits and hyphens. Nothing of this title is left \
        for it. Say with `--id` what the address is to be.
        """
    )
    static let unknownArea = Rule(
        "N123",
        "New: area that the site does not have",
        """
        A profile is about an area of the site, and so may be a briefing or a plan. Name it by its slug or its code, as \
        `areas.csv` or the official look-ups have them.
        """
    )
    static let unnamedCouncil = Rule(
        "N124",
        "New: council area of which no file says the name",
        """
        No downloaded file has the code of the council area with a name beside it. Its name is then taken from the title \
        of the site. Look at the code, and at whether the files are about this place; then correct the name in \
        `areas/areas.csv`.
        """
    )
    static let existingProfile = Rule(
        "N125",
        "New: second profile of an area",
        """
        Each area has at most one profile, and this area has one under another name. Add to that one.
        """
    )

    /// The rules in the order of their codes.
    package static let all = [
        existingFile, existingSite, noAddress, unknownArea, unnamedCouncil, existingProfile,
    ]
}

extension Diagnostic {
    /// A file that is in the way.
    package static func existingFile(_ path: String) -> Diagnostic {
        Diagnostic(
            ScaffoldRules.existingFile,
            .error,
            "there is a file \(path) already",
            at: .wholeFile(path),
            suggestion: path.hasPrefix("Content/")
                ? "Give the new text another name, with --id NAME, or change the file that is there."
                : "Take it away first, or change it by hand.",
            effect: "Nothing is written."
        )
    }

    /// A folder of content that is not empty.
    package static func existingSite(_ folder: String) -> Diagnostic {
        Diagnostic(
            ScaffoldRules.existingSite,
            .error,
            "there is a site in the folder already: \(folder)",
            at: nil,
            suggestion: "Name another folder: placard new site FOLDER",
            effect: "Nothing is written."
        )
    }

    static func noAddress(_ title: String) -> Diagnostic {
        Diagnostic(
            ScaffoldRules.noAddress,
            .error,
            "the title \(Diagnostic.quote(title)) has no letter a to z and no digit to make an address of",
            at: nil,
            suggestion: "Say what the address is to be: --id NAME",
            effect: "Nothing is written."
        )
    }

    static func unknownArea(_ text: String, known: [String]) -> Diagnostic {
        let closest = NameSuggestion.of(text, in: known).map { "Did you mean \"\($0)\"? " } ?? ""
        let shown = known.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
        let more = known.count > 12 ? " and \(known.count - 12) more" : ""
        return Diagnostic(
            ScaffoldRules.unknownArea,
            .error,
            "the site has no area \(Diagnostic.quote(text))",
            at: nil,
            suggestion: closest + (known.isEmpty ? "The site has no areas." : "It has \(shown)\(more)."),
            effect: "Nothing is written."
        )
    }

    static func unnamedCouncil(_ code: String, path: String) -> Diagnostic {
        Diagnostic(
            ScaffoldRules.unnamedCouncil,
            .warning,
            "no file says what \(code) is called",
            at: .wholeFile(path),
            suggestion: "Look whether the code is right, and write the name of the place into the column name.",
            effect: "Pages call it by the title of the site."
        )
    }

    static func existingProfile(of area: String, at path: String) -> Diagnostic {
        Diagnostic(
            ScaffoldRules.existingProfile,
            .error,
            "\(Diagnostic.quote(area)) has a profile already",
            at: .wholeFile(path),
            suggestion: "Write into that file.",
            effect: "Nothing is written."
        )
    }
}
