#!/usr/bin/env python3
"""Reads the figures in Tests/PlacardTests/OfficialFiles a second time, with nothing of Placard: pandas, openpyxl, odfpy.

Writes `expected.csv` beside each file: indicator, area, period, value, lower, upper, status. A period is a year, a
month or a day as ISO 8601 writes it, else a start and a length; a status is a letter of the usual shorthand.
`--check` writes nothing and fails if a file differs from what is kept.
"""

import argparse
import csv
import io
import re
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).resolve().parents[1] / "PlacardTests" / "OfficialFiles"
MONTHS = {name: number for number, name in enumerate(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)}
COLUMNS = ["indicator", "area", "period", "value", "lower", "upper", "status"]


def data(case, name):
    return FOLDER / case / "indicators" / "data" / name


def text_table(path, **options):
    """A CSV file, every cell as text."""
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding=options.pop("encoding", "utf-8-sig"), **options)


def sheet(path, name, header):
    """A sheet of a workbook whose names of columns stand in row `header`, counted from 0."""
    table = pd.read_excel(path, sheet_name=name, header=header, dtype=object, keep_default_na=False)
    table.columns = [str(column).strip() for column in table.columns]
    return table


def number(cell):
    """The cell's number in as few digits as give it back; empty where there is none."""
    text = str(cell).strip().replace(",", "")
    if text == "":
        return ""
    value = Decimal(repr(cell)) if isinstance(cell, float) else Decimal(text)
    return format(value.normalize(), "f")


def percent(cell):
    return number(str(Decimal(number(cell)) * 100))


def row(indicator, area, period, value, lower="", upper="", status=""):
    return [indicator, area, period, value, lower, upper, status]


def marked(indicator, area, period, cell, marks):
    """A figure, or the status that a mark in its place stands for."""
    text = str(cell).strip()
    if text in marks:
        return row(indicator, area, period, "", status=marks[text])
    return row(indicator, area, period, number(cell))


def years(text):
    """`2020 - 22` and `2018-2020`."""
    first, last = (part.strip() for part in text.split("-"))
    last = last if len(last) == 4 else first[:2] + last
    return f"{first}-01-01/P{int(last) - int(first) + 1}Y"


def financial(text):
    """`202324`, `2023/24` and `2023-24`, April to March."""
    return f"{text[:4]}-04-01/P1Y"


def academic(text):
    """`202324` beside `Academic year`, September to August."""
    return f"{text[:4]}-09-01/P1Y"


def whole_year(text):
    """`Jan 2023-Dec 2023`."""
    found = re.fullmatch(r"Jan (\d{4})-Dec (\d{4})", text)
    assert found and found[1] == found[2], text
    return found[1]


def year_ending(text):
    """`Year ending Mar 2023`."""
    month, year = text.removeprefix("Year ending ").split()
    if month == "Dec":
        return year
    return f"{int(year) - 1}-{MONTHS[month] + 1:02}-01/P1Y"


def indices():
    name = "File_7_-_All_IoD2019_Scores__Ranks__Deciles_and_Population_Denominators.csv"
    table = text_table(data("01-iod-file-7", name))
    for _, line in table.iterrows():
        code = line["LSOA code (2011)"]
        yield row("income-deprivation", code, "2019", percent(line["Income Score (rate)"]))
        decile = "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)"
        yield row("deprivation-tenth", code, "2019", number(line[decile]))


def summaries():
    table = sheet(data("02-iod-summaries", "File_10_-_IoD2019_Local_Authority_District_Summaries__lower-tier__.xlsx"), "IMD", 0)
    for _, line in table.iterrows():
        yield row("most-deprived-areas", line["Local Authority District code (2019)"], "2019",
                  percent(line["IMD - Proportion of LSOAs in most deprived 10% nationally"]))


def wellbeing():
    table = text_table(data("03-ons-explore-local-statistics", "personal-wellbeing-estimates.csv"))
    for _, line in table[table["indicator"] == "Anxiety"].iterrows():
        yield row("anxiety", line["areacd"], line["period"], number(line["observation"]), number(line["lci_95"]),
                  number(line["uci_95"]), line["status"])


def fingertips():
    table = text_table(data("04-fingertips", "indicators-Counties_UAs.data.csv"))
    table = table[(table["Sex"] == "Male") & (table["Category"] == "")]
    for _, line in table.iterrows():
        value = number(line["Value"])
        yield row("healthy-life-men", line["Area Code"], years(line["Time period"]), value,
                  number(line["Lower CI 95.0 limit"]), number(line["Upper CI 95.0 limit"]), "" if value else "x")


def nomis(limits):
    case = "05-nomis-api-limits" if limits else "05-nomis-api"
    table = text_table(data(case, "NM_17_5.data.csv"))
    table = table[table["VARIABLE_NAME"] == "Employment rate - aged 16-64"]
    for (area, period), group in table.groupby(["GEOGRAPHY_CODE", "DATE_NAME"]):
        cells = dict(zip(group["MEASURES_NAME"], group["OBS_VALUE"]))
        value = number(cells["Variable"])
        lower = upper = ""
        if limits and value:
            margin = Decimal(cells["Confidence"])
            lower, upper = number(str(Decimal(value) - margin)), number(str(Decimal(value) + margin))
        yield row("employment", area, whole_year(period), value, lower, upper, "" if value else "x")


def wizard():
    table = text_table(data("06-nomis-wizard", "nomis_2024_06_14_101500.csv"), skiprows=8, skip_blank_lines=True)
    for _, line in table[table["mnemonic"].str.match(r"E\d{8}$", na=False)].iterrows():
        yield row("people-16-to-74", line["mnemonic"], "2011", number(line["All persons"]))


def wizard_two_rows():
    table = text_table(data("06-nomis-wizard-two-header-rows", "nomis_2024_06_14_103000.csv"), header=None, skiprows=7)
    for _, line in table[table[1].str.match(r"E\d{8}$", na=False)].iterrows():
        if line[3] == "!":
            yield row("employment", line[1], "2023", "", status="x")
            continue
        value, margin = Decimal(line[3]), Decimal(line[4])
        yield row("employment", line[1], "2023", number(line[3]), number(str(value - margin)), number(str(value + margin)))


def census():
    with zipfile.ZipFile(data("07-census-topic-summaries", "census2021-ts045.zip")) as archive:
        table = text_table(io.BytesIO(archive.read("census2021-ts045-lsoa.csv")))
    for _, line in table.iterrows():
        part = int(line["Number of cars or vans: No cars or vans in household"])
        whole = int(line["Number of cars or vans: Total: All households"])
        yield row("no-car", line["geography code"], line["date"], number(part / whole * 100))


def custom(shares):
    case = "08-census-custom-dataset-shares" if shares else "08-census-custom-dataset"
    table = text_table(data(case, "custom-filtered-2024-06-14T10_15_00Z.csv"))
    table["Observation"] = table["Observation"].astype(int)
    code = "Tenure of household (9 categories) Code"
    for area, group in table.groupby("Lower layer Super Output Areas Code"):
        part = int(group[group[code].isin(["3", "4"])]["Observation"].sum())
        whole = int(group["Observation"].sum())
        if shares:
            yield row("households", area, "2021", str(whole))
            yield row("social-rented", area, "2021", number(part / whole * 100))
        else:
            yield row("social-rented", area, "2021", str(part))


def schools():
    table = text_table(data("09-explore-education-statistics", "persistent-absence.csv"))
    for _, line in table[table["breakdown"] == "Total"].iterrows():
        code = line["new_la_code"] if line["geographic_level"] == "Local authority" else line["country_code"]
        yield marked("absence", code, academic(line["time_period"]), line["persistent_absence_percent"], {"c": "c"})


def benefits():
    path = data("10-stat-xplore", "table_2024-06-14_10-15-00.csv")
    areas = csv.reader((FOLDER / "Common/areas/areas.csv").open(encoding="utf-8"))
    names = {line[1]: line[0] for line in areas if line[2] == "small-area"}
    lines = list(csv.reader(path.open(encoding="utf-8")))
    head = next(line for line in lines if line and line[0] == "Month")
    for line in lines:
        if not line or line[0] not in names:
            continue
        for at, name in enumerate(head):
            found = re.fullmatch(r"(January|February|March) (\d{4})", name)
            if not found:
                continue
            period = f"{found[2]}-{MONTHS[found[1][:3]]:02}"
            figure = marked("universal-credit", names[line[0]], period, line[at], {"..": "x"})
            if line[at + 1] and not figure[6]:
                figure[6] = line[at + 1]
            yield figure


def accessible():
    fuel = data("11-accessible-spreadsheet", "Sub-regional_fuel_poverty_statistics_2024.xlsx")
    share = "Proportion of households fuel poor (%)"
    for name, code in (("Table 4", "LSOA Code"), ("Table 2", "Area Codes [Note 4]")):
        for _, line in sheet(fuel, name, 2).iterrows():
            yield row("fuel-poverty", line[code], "2022", number(line[share]))
    book = data("11-accessible-spreadsheet", "children-in-low-income-families-local-area-statistics.ods")
    table = pd.read_excel(book, engine="odf", sheet_name="1_Relative_Local_Authority", header=2, dtype=object)
    for _, line in table.iterrows():
        yield marked("children-in-poverty", line["Area Code"], "2022-04-01/P1Y", line["Number of children FYE 2023"], {"[c]": "c"})
        late = number(line["Number of children FYE 2024 [p]"])
        yield row("children-in-poverty", line["Area Code"], "2023-04-01/P1Y", late, status="p")


def population(ages):
    case = "12-small-area-population-ages" if ages else "12-small-area-population"
    book = data(case, "sapelsoabroadage20222023.xlsx")
    for year in ("2023",) if ages else ("2022", "2023"):
        for _, line in sheet(book, f"Mid-{year} LSOA 2021", 3).iterrows():
            code = line["LSOA 2021 Code"]
            if ages:
                yield row("children", code, year, number((line["F0 to 15"] + line["M0 to 15"]) / line["Total"] * 100))
            else:
                yield row("population", code, year, number(line["Total"]))


def prices(every_quarter):
    case = "13-house-prices-small-areas" + ("-every-quarter" if every_quarter else "")
    table = sheet(data(case, "hpssadataset2medianpricepaidbymsoa.xlsx"), "1a", 2)
    columns = [name for name in table.columns if name.startswith("Year ending ")]
    for _, line in table.iterrows():
        for name in columns if every_quarter else ["Year ending Dec 2023"]:
            yield marked("house-price", line["MSOA code"], year_ending(name), line[name], {":": "x"})


def price_index():
    table = text_table(data("14-uk-house-price-index", "UK-HPI-full-file-2024-03.csv"))
    for _, line in table.iterrows():
        day, month, year = line["Date"].split("/")
        assert day == "01"
        yield row("average-price", line["AreaCode"], f"{year}-{month}", number(line["AveragePrice"]))


def beside(case):
    table = text_table(data(case, "people.csv"))
    for _, line in table.iterrows():
        yield row("people", line["area"], line["period"], number(line["value"]))


def history():
    """Old codes of one area that became one other count as that; an area made of several whole ones has their sum."""
    case = "17-code-history"
    changes = text_table(FOLDER / case / "areas" / "lookups" / "Changes.csv")
    # Districts of any kind become districts; what a county was is told by them.
    changes = changes[(changes["GEOGCD"] != changes["GEOGCD_P"]) & ~changes["GEOGCD_P"].str.startswith("E10")]
    successors = changes.groupby("GEOGCD_P")["GEOGCD"].nunique()
    figures = {}
    for _, line in text_table(data(case, "people.csv")).iterrows():
        figures[line["area"], line["period"]] = int(line["value"])
    areas = set(text_table(FOLDER / case / "areas" / "areas.csv")["code"])
    for new, group in changes.groupby("GEOGCD"):
        old = list(group["GEOGCD_P"])
        if new not in areas or any(successors[code] > 1 for code in old):
            continue
        for period in sorted({period for code, period in figures if code in old}):
            figures[new, period] = sum(figures[code, period] for code in old)
            if len(old) == 1:
                del figures[old[0], period]
    gone = {code for code, count in successors.items() if count > 1}
    for (area, period), value in figures.items():
        if area not in gone:
            yield row("people", area, period, number(value))


def crimes():
    table = text_table(data("20-street-crime", "2024-03-sampleshire-street.csv"))
    table = table[(table["Crime type"] == "Burglary") & (table["LSOA code"] != "")]
    for (area, month), group in table.groupby(["LSOA code", "Month"]):
        yield row("burglary", area, month, str(len(group)))


def patients():
    table = text_table(data("21-patients-by-small-area", "gp-reg-pat-prac-lsoa-all.csv"))
    table = table[table["LSOA_CODE"].str.match(r"E\d{8}$")]
    for (area, day), group in table.groupby(["LSOA_CODE", "EXTRACT_DATE"]):
        period = f"{day[5:]}-{MONTHS[day[2:5].title()]:02}-{day[:2]}"
        yield row("patients", area, period, str(group["NUMBER_OF_PATIENTS"].astype(int).sum()))


def scotland(limits):
    case = "22-statistics-gov-scot" + ("-limits" if limits else "")
    table = text_table(data(case, "life-expectancy.csv"))
    table = table[(table["Sex"] == "Female") & (table["Age"] == "0 years")]
    for (area, period), group in table.groupby(["FeatureCode", "DateCode"]):
        cells = dict(zip(group["Measurement"], group["Value"]))
        lower, upper = cells["95% Lower Confidence Limit"], cells["95% Upper Confidence Limit"]
        yield row("life-expectancy-women", area, years(period), number(cells["Count"]),
                  number(lower) if limits else "", number(upper) if limits else "")


def wales_and_northern_ireland():
    table = text_table(data("23-wales-and-northern-ireland", "hous9999.csv"))
    for _, line in table[table["Measure_ItemName_ENG"] == "Rate per 10,000"].iterrows():
        yield row("homeless", line["Area_AltCode1"], financial(line["Year_ItemName_ENG"]), number(line["Data"]))
    table = text_table(data("23-wales-and-northern-ireland", "CLMNT99.csv"))
    for _, line in table.iterrows():
        yield row("claimants", line["LGD2014"], line["TLIST(A1)"], number(line["VALUE"]))


def own():
    tables = [text_table(data("24-own-spreadsheet", "Food bank - 2024.csv")),
              text_table(data("24-own-spreadsheet", "Food bank.txt"), encoding="utf-16", sep="\t")]
    for table in tables:
        for _, line in table.iterrows():
            yield row("parcels", line["Area code"], financial(line["Year"]), number(line["Parcels given"]))


CASES = {
    "01-iod-file-7": indices,
    "02-iod-summaries": summaries,
    "03-ons-explore-local-statistics": wellbeing,
    "04-fingertips": fingertips,
    "05-nomis-api": lambda: nomis(False),
    "05-nomis-api-limits": lambda: nomis(True),
    "06-nomis-wizard": wizard,
    "06-nomis-wizard-two-header-rows": wizard_two_rows,
    "07-census-topic-summaries": census,
    "08-census-custom-dataset": lambda: custom(False),
    "08-census-custom-dataset-shares": lambda: custom(True),
    "09-explore-education-statistics": schools,
    "10-stat-xplore": benefits,
    "11-accessible-spreadsheet": accessible,
    "12-small-area-population": lambda: population(False),
    "12-small-area-population-ages": lambda: population(True),
    "13-house-prices-small-areas": lambda: prices(False),
    "13-house-prices-small-areas-every-quarter": lambda: prices(True),
    "14-uk-house-price-index": price_index,
    "15-postcode-directory": lambda: beside("15-postcode-directory"),
    "16-lookups": lambda: beside("16-lookups"),
    "17-code-history": history,
    "18-geoportal-geojson": lambda: beside("18-geoportal-geojson"),
    "19-national-grid": lambda: beside("19-national-grid"),
    "20-street-crime": crimes,
    "21-patients-by-small-area": patients,
    "22-statistics-gov-scot": lambda: scotland(False),
    "22-statistics-gov-scot-limits": lambda: scotland(True),
    "23-wales-and-northern-ireland": wales_and_northern_ireland,
    "24-own-spreadsheet": own,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with what is kept")
    check = parser.parse_args().check
    differing = figures = 0
    for case, read in CASES.items():
        out = io.StringIO()
        rows = sorted(read())
        csv.writer(out, lineterminator="\n").writerows([COLUMNS] + rows)
        figures += len(rows)
        file = FOLDER / case / "expected.csv"
        if not check:
            file.write_text(out.getvalue(), encoding="utf-8")
        elif not file.is_file() or file.read_text(encoding="utf-8") != out.getvalue():
            differing += 1
            print(f"{case}/expected.csv is not what the second reader finds", file=sys.stderr)
    print(f"{figures} figures in {len(CASES)} kinds of file" + (f", {differing} files differ" if check else ""))
    return 1 if differing else 0


sys.exit(main())
