/** Every key of the review pages, in the order in which a reviewer needs them. */
const KEYS = [
  ['A', 'accept the claim and go on'],
  ['R', 'reject it and go on'],
  ['E', 'edit it: correct what the record got wrong'],
  ['S', 'skip it: it stays open; on to the next open one, past the last to the first'],
  ['U', 'undo your last decision and go back to it'],
  ['J', 'look at the next claim'],
  ['K', 'look at the one before'],
  ['G', 'go to the whole article'],
  ['/', 'search all articles'],
  ['?', 'show this list'],
] as const

/** The list of keys, in the dialog that "?" opens and on the help page. */
export function Keys() {
  return (
    <>
      <h2 id="keys-title">Keys</h2>
      <dl class="keys">
        {KEYS.map(([key, what]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        Looking never decides. While you edit: <kbd>Enter</kbd> stores the corrections, <kbd>Esc</kbd> leaves them. To
        fill a field from the text, put the cursor in the field and select the words with the mouse; or press{' '}
        <kbd>Alt</kbd> <kbd>T</kbd> in the field, walk with the arrow keys, hold <kbd>Shift</kbd> to select, and press{' '}
        <kbd>Enter</kbd>.
      </p>
    </>
  )
}
