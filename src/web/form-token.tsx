import type { View } from './view.ts'
import { queryOf } from './view.ts'

/** What every form that writes must carry. */
export const Token = ({ token }: { readonly token: string }) => <input type="hidden" name="token" value={token} />

/** The filters and order to go on with when the form has been dealt with. */
export const ViewField = ({ view }: { readonly view: View }) => (
  <input type="hidden" name="view" value={queryOf(view)} />
)
