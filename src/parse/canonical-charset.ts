/**
 * The name that the Encoding standard (WHATWG) gives to a label: "windows-1252" for "ISO-8859-1", "gbk" for "gb2312". Undefined
 * for what it does not know, so that "base64", "hex" or "utf-7", which decoders of Node and iconv-lite accept, never reach them.
 */
export function canonicalCharset(label: string | undefined): string | undefined {
  if (!label) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
