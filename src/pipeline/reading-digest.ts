import { createHash } from 'node:crypto'
import type { Source } from '../model/source.ts'
import { DATA_VERSION, VERSION } from '../version.ts'
import type { PipelineConfig } from './config.ts'
import type { RunScope } from './run-scope.ts'

/**
 * By which rules pages are read and kept: a page that was left out is looked at again when it changes, with another `keep`
 * or a newer extractor.
 */
export const pageReading = ({ keep }: PipelineConfig, { since }: RunScope): string =>
  digest({ VERSION, DATA_VERSION, keep, since })

/** The same for a source, and how much of it is wanted. */
export const sourceReading = (source: Source, config: PipelineConfig, scope: RunScope): string =>
  digest({
    page: pageReading(config, scope),
    most: config.maxArticlesPerSource,
    ...(source.kind === 'sitemap' ? { window: source.window } : {}),
    // A source of one outlet is read as a whole or not at all.
    ...(source.outlet === undefined ? { outlets: scope.outlets } : {}),
  })

const digest = (rules: object): string => createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 16)
