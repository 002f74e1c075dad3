#!/usr/bin/env python3
"""Writes the workbooks of Tests/PlacardTests/OfficialFiles: real sheets and columns, invented places and numbers.

The files are kept; run this when one is to change. The same script gives the same bytes. Needs openpyxl and odfpy.
"""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

FOLDER = Path(__file__).resolve().parents[1] / "PlacardTests" / "OfficialFiles"
AREAS = [
    ("E01999901", "Sampleton 001A", "E06999901", "Sampleton"),
    ("E01999902", "Sampleton 001B", "E06999901", "Sampleton"),
    ("E01999903", "Exampleham 001A", "E06999902", "Exampleham"),
    ("E01999904", "Exampleham 001B", "E06999902", "Exampleham"),
]
DAY = datetime(2024, 1, 1)


def same_bytes(data):
    """The archive with every time in it set to one day, in the order in which its parts were written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            part.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return out.getvalue()


def save(path, data):
    file = FOLDER / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(same_bytes(data))


def workbook(path, sheets, formats=None):
    """An Excel workbook; `sheets` are names and rows, `formats` number formats by sheet and column."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for column, text in (formats or {}).get(name, {}).items():
            for cell in sheet[column]:
                if isinstance(cell.value, (int, float)):
                    cell.number_format = text
    book.properties.created = DAY
    book.properties.modified = DAY
    out = io.BytesIO()
    book.save(out)
    # openpyxl writes the hour of saving whatever it is told.
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(out.getvalue())) as source, zipfile.ZipFile(fixed, "w") as target:
        for part in source.namelist():
            data = source.read(part)
            if part == "docProps/core.xml":
                start = data.index(b"<dcterms:modified")
                end = data.index(b"</dcterms:modified>")
                start = data.index(b">", start) + 1
                data = data[:start] + b"2024-01-01T00:00:00Z" + data[end:]
            target.writestr(part, data)
    save(path, fixed.getvalue())


def opendocument(path, sheets):
    """An OpenDocument spreadsheet of texts and numbers."""
    document = OpenDocumentSpreadsheet()
    for name, rows in sheets:
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for value in row:
                if isinstance(value, (int, float)):
                    cell = TableCell(valuetype="float", value=str(value))
                else:
                    cell = TableCell(valuetype="string")
                cell.addElement(P(text=str(value)))
                line.addElement(cell)
            table.addElement(line)
        document.spreadsheet.addElement(table)
    for child in list(document.meta.childNodes):
        document.meta.removeChild(child)
    out = io.BytesIO()
    document.write(out)
    save(path, out.getvalue())


def summaries():
    """File 10 of the Indices of Deprivation 2019: names of columns end in spaces, proportions are shares of 1."""
    head = ["Local Authority District code (2019)", "Local Authority District name (2019)"] + [
        "IMD - Average rank ", "IMD - Rank of average rank ", "IMD - Average score ", "IMD - Rank of average score ",
        "IMD - Proportion of LSOAs in most deprived 10% nationally ",
        "IMD - Rank of proportion of LSOAs in most deprived 10% nationally ",
        "IMD 2019 - Extent ", "IMD 2019 - Rank of extent ",
        "IMD 2019 - Local concentration ", "IMD 2019 - Rank of local concentration ",
    ]
    rows = [
        ["E06999901", "Sampleton", 20111.25, 41, 28.418, 52, 0.2469, 31, 0.355, 40, 32411.5, 33],
        ["E06999902", "Exampleham", 9820.5, 288, 12.077, 290, 0.0, 195, 0.0331, 270, 25110.25, 250],
    ]
    income = [head[:2] + ["Income - Average rank ", "Income - Average score ", "Income - Proportion of LSOAs in most deprived 10% nationally "]]
    income += [["E06999901", "Sampleton", 19020.5, 0.171, 0.2123], ["E06999902", "Exampleham", 9020.5, 0.071, 0.0]]
    workbook(
        "02-iod-summaries/indicators/data/"
        "File_10_-_IoD2019_Local_Authority_District_Summaries__lower-tier__.xlsx",
        [
            ("Notes", [["The English Indices of Deprivation 2019: Local Authority District Summaries"], ["Invented numbers"]]),
            ("IMD", [head] + rows),
            ("Income", income),
        ],
    )


def fuel_poverty():
    """An accessible spreadsheet: cover, contents and notes, titles above the tables, a note in a name of a column."""
    end = ["Number of households", "Number of households in fuel poverty", "Proportion of households fuel poor (%)"]
    head = ["LSOA Code", "LSOA Name", "LA Code", "LA Name", "Region"] + end
    values = [(640, 96, 15.0), (580, 50, 8.620689655172415), (700, 91, 13.0), (650, 42, 6.461538461538462)]
    small = [[c, n, lc, ln, "Sampleshire", *v] for (c, n, lc, ln), v in zip(AREAS, values)]
    councils = [
        ["E92999901", "ENGLAND", "", "", 2570, 279, 10.85603112840467],
        ["E06999901", "", "", "Sampleton", 1220, 146, 11.967213114754099],
        ["E06999902", "", "", "Exampleham", 1350, 133, 9.851851851851851],
    ]
    workbook(
        "11-accessible-spreadsheet/indicators/data/Sub-regional_fuel_poverty_statistics_2024.xlsx",
        [
            ("Cover", [["Sub-regional fuel poverty statistics 2024 (2022 data)"], ["This spreadsheet has invented numbers."]]),
            ("Contents", [["Table of contents"], ["This worksheet contains one table."], ["Worksheet number", "Worksheet title"],
                          ["Table 2", "Fuel poverty by local authority"], ["Table 4", "Fuel poverty by LSOA"]]),
            ("Notes", [["Notes"], ["This worksheet contains one table."], ["Note number", "Note text"],
                       ["[Note 4]", "Codes of areas are those of May 2023."]]),
            ("Table 2", [["Table 2: Sub-regional fuel poverty, by local authority, 2022"], ["This worksheet contains one table."],
                         ["Area Codes [Note 4]", "Area names", "", "", *end], *councils]),
            ("Table 4", [["Table 4: Sub-regional fuel poverty, by LSOA, 2022"], ["This worksheet contains one table."], head, *small]),
        ],
        {"Table 2": {"E": "#,##0", "F": "#,##0", "G": "0.0"}, "Table 4": {"F": "#,##0", "G": "#,##0", "H": "0.0"}},
    )


def children():
    """An accessible OpenDocument spreadsheet with a column for each year and marks in place of numbers."""
    opendocument(
        "11-accessible-spreadsheet/indicators/data/children-in-low-income-families-local-area-statistics.ods",
        [
            ("Cover", [["Children in low income families: local area statistics"], ["Invented numbers"]]),
            ("Notes", [["Notes"], ["[note 2]", "Areas are those of April 2023."], ["[p]", "Provisional"]]),
            ("1_Relative_Local_Authority", [
                ["Table 1: Number of children in relative low income families by local authority [note 2]"],
                ["This worksheet contains one table."],
                ["Local Authority [note 2]", "Area Code", "Number of children FYE 2023", "Number of children FYE 2024 [p]"],
                ["Sampleton", "E06999901", 1215, 1304],
                ["Exampleham", "E06999902", "[c]", 88],
            ]),
        ],
    )


def population():
    """Mid-year estimates by broad ages: a sheet for each year, three rows above the header."""
    ages = ["0 to 15", "16 to 29", "30 to 44", "45 to 64", "65 and over"]
    head = ["LAD 2023 Code", "LAD 2023 Name", "LSOA 2021 Code", "LSOA 2021 Name", "Total"]
    head += [f"F{age}" for age in ages] + [f"M{age}" for age in ages]
    sheets = [
        ("Cover sheet", [["Lower layer Super Output Area population estimates"], ["Invented numbers"]]),
        ("Contents", [["Contents"], ["Worksheet name"], ["Mid-2022 LSOA 2021"], ["Mid-2023 LSOA 2021"]]),
    ]
    for year in (2022, 2023):
        rows = [[f"Mid-{year} population estimates for 2021 LSOAs in Sampleland by sex and broad age group"],
                ["This worksheet contains one table."], ["Source: invented"], head]
        for i, (code, name, council, council_name) in enumerate(AREAS):
            parts = [100 + 7 * i + 3 * k + (year - 2022) * (k % 3) for k in range(10)]
            rows.append([council, council_name, code, name, sum(parts), *parts])
        sheets.append((f"Mid-{year} LSOA 2021", rows))
    for folder in ("12-small-area-population", "12-small-area-population-ages"):
        workbook(f"{folder}/indicators/data/sapelsoabroadage20222023.xlsx", sheets)


def house_prices():
    """Median prices by MSOA: a column for each year to the end of a quarter, a colon where there were too few sales."""
    months = [f"{month} {year}" for year in (2022, 2023) for month in ("Mar", "Jun", "Sep", "Dec")]
    head = ["Local authority code", "Local authority name", "MSOA code", "MSOA name"]
    head += [f"Year ending {month}" for month in months]
    rows = [["Dataset 2: Median price paid for residential properties by MSOA"], ["All dwellings; invented numbers"], head]
    rows.append(["E06999901", "Sampleton", "E02999901", "Sampleton 001", *[150000 + 1250 * k for k in range(8)]])
    rows.append(["E06999902", "Exampleham", "E02999902", "Exampleham 001", 212500, ":", ":", 215000, 216250, 217000, 219995, ":"])
    sheets = [("Contents", [["Contents"], ["1a", "All dwellings"], ["1b", "Detached"]]), ("1a", rows),
              ("1b", [["Detached; invented numbers"], ["Median"], head, ["E06999901", "Sampleton", "E02999901", "Sampleton 001", *[250000 + k for k in range(8)]]])]
    for folder in ("13-house-prices-small-areas", "13-house-prices-small-areas-every-quarter"):
        workbook(f"{folder}/indicators/data/hpssadataset2medianpricepaidbymsoa.xlsx", sheets)


summaries()
fuel_poverty()
children()
population()
house_prices()
