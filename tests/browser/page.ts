import { test as base, expect } from '@playwright/test'

/**
 * A page that fails its test on a console error, a violation of the Content-Security-Policy, a failed request, or a
 * request to another host. `allowed` names what a test expects to go wrong: one pattern, as Playwright takes a list of
 * two for a value with its options.
 */
export const test = base.extend<{ allowed: RegExp }>({
  allowed: [/^$/, { option: true }],
  page: async ({ page, allowed, baseURL }, use) => {
    const faults: string[] = []
    const note = (fault: string) => {
      if (!allowed.test(fault)) faults.push(fault)
    }
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => note(`error: ${error.message}`))
    page.on('requestfailed', (request) => {
      // A page that is left while it loads cuts off its own requests: no fault.
      const error = request.failure()?.errorText
      if (error !== 'net::ERR_ABORTED') note(`request failed: ${request.url()} ${error}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) note(`status ${response.status()}: ${response.url()}`)
    })
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol !== 'blob:' && protocol !== 'data:' && origin !== baseURL)
        note(`another host: ${request.url()}`)
    })
    await use(page)
    expect(faults).toEqual([])
  },
})

export { expect }
