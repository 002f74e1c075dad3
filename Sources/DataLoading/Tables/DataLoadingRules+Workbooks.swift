internal import Diagnostics

/// Rules of workbooks and archives.
extension DataLoadingRules {
    static let unreadableWorkbook = Rule(
        "D140",
        "Workbook or archive that cannot be read",
        """
        The file is an Excel workbook (.xlsx), an OpenDocument spreadsheet (.ods), a ZIP archive or a file packed by gzip, and \
        it is damaged, asks for a password, holds no table, or is larger than any that programs write. Workbooks of Excel 97 \
        to 2003 (.xls) and binary ones (.xlsb) are not read: save them as .xlsx.
        """
    )
    static let unknownSheet = Rule(
        "D141",
        "Sheet that the workbook does not have",
        """
        The key `sheet` names a sheet of a workbook, or a file of an archive. Names are compared without regard to capitals.
        """
    )
    static let severalSheets = Rule(
        "D142",
        "Columns that several sheets have",
        """
        Without the key `sheet`, the sheet is read that has all columns asked for. Where several have them, it is not known \
        which is meant. Write `sheet:` and its name beside `file:`.
        """
    )
    static let besideTheTable = Rule(
        "D143",
        "Cells beside the table",
        """
        A row of a sheet has cells beyond the last column of the header. They are not read.
        """
    )
    static let formulaWithoutResult = Rule(
        "D144",
        "Formula without a result",
        """
        A workbook holds formulas together with the results that they had when it was saved, and the results are read. A \
        program that does not calculate leaves them out. Open the workbook in a spreadsheet program and save it.
        """
    )
    static let unseenNumber = Rule(
        "D281",
        "Number that its cell does not show",
        """
        A cell of a workbook holds a number, and its format (such as `;;;`) shows nothing of it. It may have been hidden on \
        purpose. A mark that the format shows in the place of the number, `[<5]"*";0`, is read as if it stood in the cell.
        """
    )
    static let hiddenCells = Rule(
        "D145",
        "Hidden sheet or rows",
        """
        A sheet that is read is hidden, or has hidden rows. They are read like all others, and may not be meant for readers.
        """
    )
}
