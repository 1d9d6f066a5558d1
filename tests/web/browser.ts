import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chrome or Chromium of this machine: CHROME_PATH, or whatever is on the PATH or where it is usually installed. */
function findBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [process.env.CHROME_PATH ?? '', ...onPath, ...PLACES].find((file) => file !== '' && isExecutable(file))
}

const executablePath = findBrowser()

/**
 * Tests in a real browser. Without one they are left out, loudly; where CI=true that is a failure. `open` gives a page of a
 * browser of its own, with everything that its console and the network complained of.
 */
export function describeInBrowser(name: string, tests: (open: OpenPage) => void): void {
  if (executablePath === undefined) {
    withoutBrowser(name)
    return
  }
  describe(name, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
    })
    afterAll(() => browser.close())
    tests(async (url, options = {}) => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(`console: ${message.text()}`))
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
      page.on('request', (request) => {
        if (!request.url().startsWith(new URL(url).origin)) complaints.push(`asks outside: ${request.url()}`)
      })
      await page.goto(url)
      return { page, complaints, close: () => context.close() }
    })
  })
}

export type OpenPage = (url: string, options?: BrowserOptions) => Promise<OpenedPage>

interface BrowserOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly javaScriptEnabled?: boolean
}

interface OpenedPage {
  readonly page: Page
  /** What the console said, and requests to elsewhere: must stay empty. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

function withoutBrowser(name: string): void {
  const message = `There is no Chrome or Chromium: '${name}' cannot be tested. Install one (Debian: apt-get install chromium), or name it in CHROME_PATH.`
  if (process.env.CI === 'true') {
    test(name, () => {
      expect.fail(message)
    })
    return
  }
  console.warn(`\n${'!'.repeat(80)}\n${message}\n${'!'.repeat(80)}\n`)
  test.skip(`${name}: no browser on this machine`, () => {})
}
