import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { placeName } from './place-name.ts'
import { ScopeForm } from './scope-form.tsx'

/** Which measures there are, and for the one that was chosen, which countries. */
export async function choicePage(request: Request, { desk }: ReviewTools, measure: string | undefined) {
  const measures = await desk.measures()
  const countries = measure === undefined ? [] : await desk.countriesOf(measure)
  return page(request, {
    title: 'Compare',
    at: '/compare',
    children: (
      <>
        <h1>Compare figures</h1>
        <ScopeForm filter={measure === undefined ? {} : { measure }} measures={measures} />
        {measure === undefined ? (
          <>
            <h2>Measures</h2>
            <ul class="columns plain">
              {measures.map((name) => (
                <li>
                  <a href={`/compare?${new URLSearchParams({ measure: name })}`}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <h2>Countries with figures on {measure}</h2>
            {countries.length === 0 && <p>No figure on it names a country; give a place above.</p>}
            <ul class="columns plain">
              {countries.map((code) => (
                <li>
                  <a href={`/compare?${new URLSearchParams({ measure, place: code })}`}>{placeName(code)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  })
}
