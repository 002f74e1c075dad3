"""Sorts a table of the demonstration site by keyboard, and looks at how tables scroll on a small screen.

`check` takes a Playwright page and the address of the site, ending in a slash, and says in words what is wrong.
"""


def check(page, base):
    page.goto(base + "indicators/NI4/index.html")
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    rows = page.locator("table[data-sortable]").evaluate_all("all => all.map((one) => one.rows.length)")
    _sorts(page, page.locator("table[data-sortable]").nth(rows.index(max(rows))))
    _sticks(page)


def _sorts(page, table):
    heads = table.locator("thead th")
    names = [text.strip() for text in heads.all_inner_texts()]
    for column, name in enumerate(names):
        if name not in ("Place", "Figure"):
            continue
        button = heads.nth(column).locator("button")
        before = _cells(table, 0)
        for key, direction in [("Enter", "ascending"), ("Space", "descending")]:
            button.focus()
            page.keyboard.press(key)
            assert heads.nth(column).get_attribute("aria-sort") == direction, f"{name} should be sorted {direction}"
            sorted_heads = table.locator("thead [aria-sort]").count()
            assert sorted_heads == 1, f"one header may say that it sorts the table, not {sorted_heads}"
            said = page.locator("body > [role=status]").inner_text()
            assert name in said, f"that the table is sorted by {name} should be said, not: {said}"
            assert sorted(_cells(table, 0)) == sorted(before), "sorting may not lose a row"
            if name == "Figure":
                _is_in_order(_cells(table, column), direction)
        assert table.locator("tbody tr > :first-child").evaluate_all(
            "cells => cells.every((cell) => cell.matches('th[scope=row]'))"
        ), "row headers should stay row headers"


def _cells(table, column):
    return [text.strip() for text in table.locator(f"tbody tr > :nth-child({column + 1})").all_inner_texts()]


def _is_in_order(figures, direction):
    numbers = [float(text.split("%")[0].replace(",", "")) for text in figures if "%" in text]
    wanted = sorted(numbers, reverse=direction == "descending")
    assert len(numbers) > 2 and numbers == wanted, f"figures should be {direction}, not {numbers[:9]}"
    gaps = ["%" not in text for text in figures]
    assert gaps == sorted(gaps), "places without a figure should come last"


def _sticks(page):
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    region = page.locator(".table-scroll:has(table[data-sortable])").first
    widths = region.evaluate(
        "box => [box.querySelector('tbody tr > :first-child').getBoundingClientRect().width, box.clientWidth]"
    )
    assert widths[0] <= widths[1] / 2, f"the first column takes {widths[0]:.0f} of {widths[1]} pixels"
    moved = region.evaluate(
        """box => {
            const cell = box.querySelector('tbody tr > :first-child');
            const before = cell.getBoundingClientRect().left;
            box.scrollLeft = 200;
            return [box.scrollLeft, cell.getBoundingClientRect().left - before];
        }"""
    )
    assert moved[0] == 0 or moved[1] == 0, "the first column should stay where it is"
    overflow = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not overflow, "a table may not make the page scroll sideways"
    page.set_viewport_size(size)
