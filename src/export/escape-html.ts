const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // No HTML document holds a NUL.
  '\0': '\uFFFD',
}

/** Text made safe for element content and quoted attributes: "A < B" is "A &lt; B". */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\0]/g, (character) => ENTITIES[character] ?? '')
