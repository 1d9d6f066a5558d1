import { sheetFormat } from '../export/index.ts'
import { writeSheet } from '../export/write-sheet.ts'
import type { Run } from './run-context.ts'
import { sheetContext } from './sheet-context.ts'

/** Writes the claim sheets that the pipeline asks for; one that cannot be written becomes a problem. */
export async function exportSheets(run: Run): Promise<void> {
  if (run.config.export.length === 0) return
  const context = await sheetContext(
    run.store,
    {},
    {
      title: run.config.description ?? run.config.name,
      generatedAt: run.now(),
    },
  )
  for (const { format: name, to: path } of run.config.export) {
    const format = sheetFormat(name)!
    try {
      await writeSheet(format, run.store.sheetClaims({}), path, context)
      run.tell({ kind: 'exported', format: name, path })
    } catch (error) {
      const message = `${path} could not be written: ${error instanceof Error ? error.message : error}; check the path under 'export' in ${run.config.file}`
      await run.report({ code: 'sheet_not_written', stage: 'export', message, retryable: true, input: path })
    }
  }
}
