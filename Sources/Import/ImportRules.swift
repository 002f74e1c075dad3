internal import DataLoading
package import Diagnostics

/// What can keep `placard import` from making an indicator of a file, or leave work to an editor.
package enum ImportRules {
    static let unknownColumn = Rule(
        "N101",
        "Import: name that the file does not have",
        """
        A column, a sheet or a text that the command names is not in the file. Names are as in the file, without the \
        numbers of notes behind them. Take one of those that the message gives.
        """
    )
    static let noTable = Rule(
        "N102",
        "Import: file without a table of figures",
        """
        No table of the file has rows about areas: a column with their codes, or with names of areas of the site. A cover \
        sheet, a picture of a table and a list of notes have none. Take the file of the figures themselves from its source.
        """
    )
    static let otherFile = Rule(
        "N103",
        "Import: file that is there already and is another",
        """
        The command would write a file that is there and says something else. Nothing is written, so that no work is lost. \
        With --force it takes its place; with --id the indicator gets another name.
        """
    )
    static let settingsByHand = Rule(
        "N104",
        "Import: lines that are to be added by hand",
        """
        site.yml has the key already that the file needs. The command does not change it: add the lines that it prints \
        under the key.
        """
    )
    static let noLevel = Rule(
        "N105",
        "Import: look-up whose columns fit no level",
        """
        A look-up of areas has a column of codes for each kind of area, and site.yml says which levels the site has. None \
        of the columns is one of them. Add the levels, or write the lines of areas: by hand.
        """
    )
    static let onlyBeginning = Rule(
        "N106",
        "Import: large table of which the beginning was looked at",
        """
        The command looks at the first rows of a large table to find what its columns hold. A build reads all of it.
        """
    )

    static let manyAreas = Rule(
        "N108",
        "Import: look-up of more areas than a site has",
        """
        An official look-up has all areas of a country, and every one of them becomes a page. With `--within CODE` the \
        site is about one larger area, such as a council area, and everything inside it: `within` of `areas` in site.yml.
        """
    )
    static let secondTable = Rule(
        "N107",
        "Import: second table below the first",
        """
        A row below the figures has names of columns again: another table begins there, of other people or in other \
        columns. Read as one, their figures would be mixed. Put each table into a sheet or a file of its own.
        """
    )

    static let baseOfAnotherPeriod = Rule(
        "N110",
        "Import: share of the people of another time",
        """
        `--per` names the column of the people or things that the figures are a share of, and by the names of the columns it \
        is of another year. Take the column of the same year where there is one; with a column for each period, \
        `--value "Claimants {period}" --per "People {period}"`.
        """
    )

    static let unreadLimits = Rule(
        "N111",
        "Import: limits of likely ranges that are not read",
        """
        The file says how sure its figures are in a way that cannot be shown: with limits of 90% or 99.8%, with standard \
        errors, or with limits between which the figures do not lie. Only limits of 95%, and half the width of such a range \
        (`margin`), are read. Counts beside the figures are left out as well: those of a survey are weighted, and a likely \
        range made of them would be too narrow.
        """
    )
    static let sameTitle = Rule(
        "N112",
        "Import: second indicator of one title",
        """
        An indicator of the site is called as the new one would be, and readers could not tell which is which. Give the new \
        one a title that says what differs: `--title "Life expectancy at birth, women"`.
        """
    )

    /// The rules in the order of their codes.
    package static let all = [
        unknownColumn, noTable, otherFile, settingsByHand, noLevel, onlyBeginning, secondTable, manyAreas,
        baseOfAnotherPeriod, unreadLimits, sameTitle,
    ]
}

extension Diagnostic {
    static func unknownName(_ name: String, _ what: String, of file: SourceFile, known: [String]) -> Diagnostic {
        let closest = NameSuggestion.of(name, in: known).map { "Did you mean \"\($0)\"? " } ?? ""
        let shown = known.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
        let more = known.count > 12 ? " and \(known.count - 12) more" : ""
        return Diagnostic(
            ImportRules.unknownColumn,
            .error,
            "the file has no \(what) \"\(name)\"",
            at: .wholeFile(file.path),
            suggestion: closest + (known.isEmpty ? "" : "It has \(shown)\(more)."),
            effect: "Nothing is written."
        )
    }

    static func noTable(of file: SourceFile, sheets: [String]) -> Diagnostic {
        let seen = sheets.isEmpty ? "" : " Without a table of areas: \(sheets.prefix(8).joined(separator: ", "))."
        return Diagnostic(
            ImportRules.noTable,
            .error,
            "no table of the file has rows about areas",
            at: .wholeFile(file.path),
            explanation:
                "There is no column of which half the cells are codes of areas, such as E08000012, or names of "
                + "areas of the site.\(seen)",
            suggestion:
                "Take the table of the figures from the source. If its areas have codes of your own, put them into "
                + "areas.csv first; if one column has the codes all the same, name it: --area COLUMN",
            effect: "Nothing is written."
        )
    }

    static func otherFile(_ path: String) -> Diagnostic {
        Diagnostic(
            ImportRules.otherFile,
            .error,
            "there is a file \(path), and it is another",
            at: .wholeFile(path),
            suggestion: path.hasSuffix(".md")
                ? "Write over it with --force, or give the indicator another title or name: --title TEXT, --id NAME"
                : "If it is a new edition, write over it with --force: every indicator that reads it then has the new figures. "
                    + "Else give the download another name first.",
            effect: "Nothing is written."
        )
    }

    static func nothingFound(in path: String) -> Diagnostic {
        Diagnostic(
            ImportRules.noTable,
            .error,
            "no figures of the file can be used as it was asked",
            at: .wholeFile(path),
            suggestion: "Leave out options such as --sheet and --value to see which there are.",
            effect: "Nothing is written."
        )
    }

    static func unreadLimits(_ names: [String], of path: String) -> Diagnostic {
        let shown = names.prefix(4).map { "\"\($0)\"" }.joined(separator: ", ")
        return Diagnostic(
            ImportRules.unreadLimits,
            .warning,
            "how sure the figures are is not read: \(shown)",
            at: .wholeFile(path),
            explanation: "Only limits of 95%, or half the width of such a range, can be shown.",
            suggestion:
                "If these are limits of 95% of the figures, name them in the indicator's columns: lower, upper or margin. "
                + "If not, say in its text that the source gives others.",
            effect: "Pages say nothing of how sure the figures are."
        )
    }

    static func sameTitle(_ title: String, other: String, of path: String) -> Diagnostic {
        Diagnostic(
            ImportRules.sameTitle,
            .error,
            "\(other) is called \"\(title)\" already",
            at: .wholeFile(path),
            suggestion: "Give the new one a title that says what differs: --title TEXT",
            effect: "Nothing is written: readers could not tell the two apart."
        )
    }

    static func manyAreas(_ count: Int, of file: SourceFile) -> Diagnostic {
        Diagnostic(
            ImportRules.manyAreas,
            .warning,
            "the look-up has \(count) areas",
            at: .wholeFile(file.path),
            suggestion: "If the site is about one council area, say its code: --within E08000012",
            effect: "Every area of the country becomes a part of the site."
        )
    }

    static func secondTable(at table: TextTable, in file: SourceFile) -> Diagnostic {
        Diagnostic(
            ImportRules.secondTable,
            .error,
            "names of columns stand again below the figures",
            at: SourceLocation(path: file.path, sheet: table.sheet, line: table.secondHeader ?? 0, column: 1),
            suggestion: "Put the table that begins there into a file of its own, and import each.",
            effect: "Nothing is written: the figures of two tables would be mixed."
        )
    }

    static func baseOfAnotherPeriod(_ per: String, _ value: String, of file: SourceFile) -> Diagnostic {
        Diagnostic(
            ImportRules.baseOfAnotherPeriod,
            .warning,
            "\"\(per)\" is of another time than \"\(value)\"",
            at: .wholeFile(file.path),
            suggestion: "Name the column of the same time with --per, if the file has one.",
            effect: "The figures are a share of those of that time."
        )
    }

    static func settingsByHand(_ key: String, in settings: String) -> Diagnostic {
        Diagnostic(
            ImportRules.settingsByHand,
            .warning,
            "site.yml has the key \(key) already",
            at: .wholeFile(settings),
            suggestion: "Add the lines below to it by hand.",
            effect: "The file is copied, and nothing reads it yet."
        )
    }

    static func noLevel(_ columns: [String], of file: SourceFile, levels: [String]) -> Diagnostic {
        Diagnostic(
            ImportRules.noLevel,
            .error,
            "no column of the look-up is a level of the site: \(columns.joined(separator: ", "))",
            at: .wholeFile(file.path),
            suggestion: levels.isEmpty
                ? "List the levels of your site in site.yml first."
                : "site.yml has the levels \(levels.joined(separator: ", ")).",
            effect: "Nothing is written."
        )
    }

    static func onlyBeginning(_ rows: Int, of path: String) -> Diagnostic {
        Diagnostic(
            ImportRules.onlyBeginning,
            .note,
            "the first \(rows) rows of the table were looked at",
            at: .wholeFile(path),
            effect: "What only later rows have is not in the lines below."
        )
    }
}
