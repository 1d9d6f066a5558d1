import { expect, test } from 'vitest'
import { ampCanonical } from '../../src/fetch/amp.ts'

const LINK = '<link rel="canonical" href="/news/1#top">'

test.each([
  [`<!doctype html><html ⚡ lang="en"><head>${LINK}`, 'https://quay.example/news/1'],
  [`<html amp><link href='https://other.example/2' rel=canonical>`, 'https://other.example/2'],
  [`<html lang="en" amp="">${LINK}`, 'https://quay.example/news/1'],
  [`<html lang="en">${LINK}`, undefined],
  [`<html class="amp lamp">${LINK}`, undefined],
  ['<html amp><link rel="canonical" href="javascript:alert(1)">', undefined],
  ['<html amp><link rel="canonical" href="/amp/1">', undefined],
  ['<html amp>', undefined],
  [`<html amp>${'<link '.repeat(20_000)}`, undefined],
])('%.60s is another form of %s', (html, canonical) => {
  expect(ampCanonical(Buffer.from(html), 'https://quay.example/amp/1')).toBe(canonical)
})
