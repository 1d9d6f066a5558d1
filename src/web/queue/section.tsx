import type { Child } from 'hono/jsx'

/** A titled part of the form. */
export function Section({ title, children }: { readonly title: string; readonly children: Child }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
