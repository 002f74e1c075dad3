import Model
import Testing

struct PlanLineSurveyTests {
    @Test func tellsFieldsAndUpdatesFromRunningText() {
        let reading = SampleContent.plan(
            """
            Owner: this is text.

            ## Commitment: Gardens
            theme: voice; indicator: none
            baseline: 12

            Here is some text.

            ### Actions
            - [ ] Dig the garden
              owner: Sampleton Partnership, with
              a few others; due: 2031-05-31
              update 2031-05-01: half of it
              is dug
            """
        )
        #expect(reading.plan?.lines == PlanLines(fields: [7, 8, 14, 15], updates: [16], plain: [13, 14, 15, 16, 17]))
    }
}
