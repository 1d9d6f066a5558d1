/** "2025-09-24 14:20 UTC". */
export const minute = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`
