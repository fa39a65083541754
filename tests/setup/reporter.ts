import type { FullConfig, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'

/** Prints what was skipped and why, and ends with one line of real counts. */
export default class Counts implements Reporter {
  private suite: Suite | undefined

  onBegin(_: FullConfig, suite: Suite): void {
    this.suite = suite
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') return
    const reasons = test.annotations.filter((a) => a.type === 'skip').map((a) => a.description ?? '')
    console.log(`skipped: ${test.title}: ${reasons.join('; ') || 'no reason given'}`)
  }

  onExit(): Promise<void> {
    const outcomes = (this.suite?.allTests() ?? []).map((test) => test.outcome())
    const count = (...kinds: string[]) => outcomes.filter((outcome) => kinds.includes(outcome)).length
    const skipped = count('skipped')
    console.log(
      `\n${count('expected')} passed, ${count('unexpected', 'flaky')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    )
    return Promise.resolve()
  }
}
