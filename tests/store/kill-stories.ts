import { figure, type Story } from './small-extraction.ts'

/** Claims of each version: a version with any other number is a half one. */
export const CLAIMS_PER_VERSION = 40

/** The Nth story: each address gets three texts in turn, so that articles and versions are both in the making. */
export function storyOf(n: number): Story {
  const wards = Array.from({ length: CLAIMS_PER_VERSION }, (_, ward) => ward)
  return {
    url: `https://hill.example/${Math.floor(n / 3)}`,
    published: '2024-03-02',
    sentences: wards.map((ward) => [
      `In ward ${ward} of town ${n}, ${ward + n} fell ill.`,
      figure(`${ward + n} fell ill`, { low: ward + n }),
    ]),
  }
}
