import Foundation
import Testing

private let page = "plans/greener-sampleton/index.html"
private let words = "This page was made from what was known on <time datetime=\"2031-05-04\">4 May 2031</time>"

@Test
func speaksFromTheDayItIsTold() async throws {
    let site = try SiteCopy()
    let run = try await CommandRun(["build", "--as-of", "2031-05-04"], in: site.root)
    #expect(run.status == 0)
    #expect(try site.snapshot().text(page)?.contains(words) == true)
}

@Test
func speaksFromTheDayOfTheEnvironment() async throws {
    let site = try SiteCopy()
    // 4 May 2031, 12:00 in UTC.
    let run = try await CommandRun(["build"], in: site.root, environment: ["SOURCE_DATE_EPOCH": "1935662400"])
    #expect(run.status == 0)
    #expect(try site.snapshot().text(page)?.contains(words) == true)
}

@Test
func prefersTheDayItIsTold() async throws {
    let site = try SiteCopy()
    let run = try await CommandRun(
        ["build", "--as-of", "2031-05-04"],
        in: site.root,
        environment: ["SOURCE_DATE_EPOCH": "0"]
    )
    #expect(run.status == 0)
    #expect(try site.snapshot().text(page)?.contains(words) == true)
}

@Test(arguments: ["yesterday", "-1", "1e9", "99999999999999999999", "9223372036854775807"])
func saysWhyTheDayOfTheEnvironmentCannotBeUsed(_ text: String) async throws {
    let site = try SiteCopy()
    let run = try await CommandRun(["build"], in: site.root, environment: ["SOURCE_DATE_EPOCH": text])
    #expect(run.status == 2)
    #expect(run.errors == "placard: SOURCE_DATE_EPOCH is \"\(text)\", not a number of seconds since 1970\n")
}

@Test
func saysWhyADayCannotBeUsed() async throws {
    let run = try await CommandRun(["build", "--as-of", "4 May 2031"], in: Fixtures.folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("\"4 May 2031\" is not a date. Write it as year, month and day: --as-of 2026-01-31"))
}

@Test
func findsWhatIsOverdueOnThatDay() async throws {
    let site = try SiteCopy()
    _ = try await CommandRun(["build", "--as-of", "2031-05-31"], in: site.root)
    let before = try site.snapshot()
    _ = try await CommandRun(["build", "--as-of", "2031-06-01"], in: site.root)
    let after = try site.snapshot()
    #expect(before.text(page)?.contains("overdue") == false)
    #expect(after.text(page)?.contains("overdue") == true)
}
