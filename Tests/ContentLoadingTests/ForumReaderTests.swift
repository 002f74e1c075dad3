import ContentLoading
import Diagnostics
import Model
import Testing

/// What people raised, in the text of a forum.
struct ForumReaderTests {
    private func read(_ body: String, frontMatter: String = "title: Sample forum") -> SampleContent.Reading {
        SampleContent.read("issues/sample.md", "---\n\(frontMatter)\n---\n\(body)")
    }

    @Test func readsIssuesFromTheListUnderItsHeading() throws {
        let reading = read(
            """
            The forum meets in the hall.

            ## Issues

            - The lights on the path
              are *out*.
              raised: 2031-05-12; meeting: Spring meeting; area: hill; theme: safety; people: 1,014
              status: Done; answer: Mended in June; by the
              council
              plan: hill; commitment: 2; action: Mend the lights
            - Buses stop at six.
              raised: 2031-05

            ## About

            More prose.
            """,
            frontMatter: "title: Sample forum\nareas: [hill, vale]\nperiod: 2031/32\nplan: hill"
        )
        #expect(reading.diagnostics == [])
        let forum = try #require(reading.content.forums.first)
        #expect(forum.id == "sample")
        #expect(forum.areas.map(\.value) == ["hill", "vale"])
        #expect(forum.plan?.value == "hill")
        #expect(forum.introduction.blocks.count == 3)
        #expect(forum.issues.map(\.said) == ["The lights on the path are out.", "Buses stop at six."])
        let first = try #require(forum.issues.first)
        #expect(first.raised?.description == "2031-05-12")
        #expect(first.raisedPeriod == nil)
        #expect(first.meeting == "Spring meeting")
        #expect(first.area?.value == "hill")
        #expect(first.theme?.value == "safety")
        #expect(first.people == 1014)
        #expect(first.status == .done)
        #expect(first.answer == "Mended in June; by the council")
        #expect(first.answerNames.plan?.value == "hill")
        #expect(first.answerNames.commitment?.value == "2")
        #expect(first.answerNames.action?.value == "Mend the lights")
        #expect(forum.issues.last?.raised?.description == "2031-05-31")
        #expect(forum.issues.last?.raisedPeriod != nil)
        #expect(forum.issues.last?.status == .raised)
    }

    @Test func readsTheKeyOfTheSpreadsheetInBothItsForms() {
        let short = read("", frontMatter: "title: T\nissues: a.csv")
        #expect(short.diagnostics == [])
        #expect(short.content.forums.first?.table?.file.value == "a.csv")
        let long = read("", frontMatter: "title: T\nissues: { file: a.xlsx, sheet: May, columns: { issue: What } }")
        #expect(long.diagnostics == [])
        #expect(long.content.forums.first?.table?.sheet?.value == "May")
        #expect(long.content.forums.first?.table?.columns[.issue]?.value == "What")
    }

    @Test(arguments: [
        ("status: finished", "L140"), ("raised: in spring", "L139"), ("raised: 0031-05-12", "L139"),
        ("people: a dozen", "L141"), ("people: 0", "L141"), ("status: no", "L142"), ("status: agreed", "L143"),
        ("status: done", "L143"), ("answer: Soon", "L147"), ("commitment: 1", "L147"), ("stauts: done", "L104"),
        ("meeting: Spring; meeting: May", "L117"), ("answer:", "L120"),
    ])
    func reportsFieldsThatCannotBeUsed(_ field: String, _ code: String) {
        #expect(read("## Issues\n- Dark\n  \(field)").codes == [code])
    }

    @Test func reportsForumsWithoutIssuesAndTextAmongThem() {
        #expect(read("Nothing.").codes == ["L137"])
        #expect(read("## Issues\nNone yet.").codes == ["L137", "L151"])
        #expect(read("## Issues\n- Dark\n\n  ```\n  code\n  ```").codes == ["L151"])
        #expect(read("## Issues\n-\n  status: raised").codes == ["L138"])
        #expect(read("## Issues\n- Dark; raised: 2031-05-12").codes == ["L126"])
    }

    @Test(arguments: [
        "Mr Jones is cold", "said Mrs. O'Neill", "Ms Smith-Jones", "by (Mr Lee)", "write to a.b@example.org",
        "<a@example.org>", "ring 0151 496 0000", "ring +44 (0)151 496 0000.", "0151-496-0000", "Frau Weber",
    ])
    func refusesNamesAndAddresses(_ text: String) {
        let reading = read("## Issues\n- \(text)")
        #expect(reading.codes == ["L150"])
        #expect(reading.diagnostics.first?.severity == .error)
        #expect(read("## Issues\n- Dark\n  status: no; answer: \(text)").codes == ["L150"])
    }

    @Test(arguments: [
        "Mr is short", "It costs 0.5 to 100000 a year", "from 2031-05-12 to 2031-06-30", "60 ms of delay",
        "20 people @ the hall", "07:00 to 19:00 on 01/05/2031", "Mrs. a few", "miss the bus on Monday",
    ])
    func letsOtherWordsAndNumbersBe(_ text: String) {
        #expect(read("## Issues\n- \(text)").codes == [])
    }
}
