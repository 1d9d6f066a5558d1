import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe-core finds wrong with a page by WCAG 2.2 AA and its best practices, or by some rules only: "color-contrast:
 * .facts". It is brought in through the debugger, so that the page's content security policy may stay as strict as it is.
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const only = rules ? { runOnly: { type: 'rule', values: rules } } : {}
  await page.evaluate(AXE)
  const { violations: found } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(only)})`)
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
