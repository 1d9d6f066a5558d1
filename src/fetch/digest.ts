import { createHash } from 'node:crypto'

/** Hex SHA-256 of bytes: the identity of a snapshot. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
