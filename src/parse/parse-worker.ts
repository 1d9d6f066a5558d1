import { type PageInput, parsePage } from './parse-page.ts'

/** What a worker thread of the page parser does: parsePage over bytes that came from another thread. */
export default (input: PageInput) => parsePage(input)
