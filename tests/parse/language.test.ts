import { expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import { withLanguage } from '../../src/parse/language.ts'

const ENGLISH =
  'The mayor said that the bridge would stay closed until the last of the cars had been taken out of the water.'
const GERMAN =
  'Der Bürgermeister sagte, die Brücke bleibe gesperrt, bis das letzte Auto aus dem Wasser geholt worden sei.'
const SPANISH = 'La alcaldesa dijo que el puente seguirá cerrado hasta que saquen del agua el último de los coches.'
const PERSIAN = 'شهردار گفت که پل بسته می‌ماند تا آخرین خودرو از آب بیرون آورده شود و رودخانه پایین برود.'
const ARABIC = 'قالت رئيسة البلدية إن الجسر سيبقى مغلقا حتى تسحب آخر السيارات من الماء وينخفض منسوب النهر.'
const RUSSIAN =
  'Мэр сказала, что мост останется закрытым, пока из воды не поднимут последнюю машину. Спасатели вывезли на лодках всех, кто не успел уехать.'
const UKRAINIAN = 'Мер сказала, що міст залишатиметься закритим, доки з води не піднімуть останню машину.'
const CHINESE = '市长说，在最后一辆汽车被拉出水面之前，大桥将一直关闭。'.repeat(9)
const JAPANESE = '市長は、最後の車が水から引き上げられるまで橋は閉鎖されると述べた。'.repeat(8)

test.each([
  ['an English text without a label', ENGLISH, undefined, 'en', 0],
  ['an English text in British English', ENGLISH, 'en-GB', 'en-GB', 0],
  ['an English text in a German template', ENGLISH, 'de', 'en', 0],
  ['a German text', GERMAN, 'de', 'de', 1],
  ['a German text in an English template', GERMAN, 'en', 'de', 1],
  ['a Japanese text without a label', JAPANESE, undefined, 'ja', 1],
  [
    'results of matches without a label',
    'Riverton 3 Milltown 1: goals Jane Doe, Ann Poe, Sue Roe. Lakeside 2 Harbour City 2: goals Eve Coe, Amy Low; match report tomorrow. Northfield beat Southfield 4-0, Kay Dow scoring twice for the hosts.',
    undefined,
    'en',
    0,
  ],
  ['a Spanish text without a label', SPANISH, undefined, 'es', 1],
  ['a Persian text in an English template', PERSIAN, 'en-US', 'fa', 1],
  ['an Arabic text without a label', ARABIC, undefined, 'ar', 1],
  ['a Russian text without a label', RUSSIAN, undefined, 'ru', 1],
  ['a Ukrainian text without a label', UKRAINIAN, undefined, 'uk', 1],
  ['a Chinese text in an English template', CHINESE, 'en', 'zh', 1],
  [
    'a text in Kurdish, as labeled',
    'Şaredar got ku pir girtî dimîne heta ku maşîna dawî ji avê derkeve.',
    'ku',
    'ku',
    1,
  ],
  ['a text too short to tell, labelled', 'Rain.', 'en', 'en', 0],
  ['a text too short to tell', 'Rain.', undefined, undefined, 0],
])('%s', (_, text, declared, language, problems) => {
  const read = withLanguage({ text, url: 'https://herald.example/a', ...(declared ? { language: declared } : {}) })
  expect(read.article.language).toBe(language)
  expect(read.problems.map(({ code }) => code)).toEqual(Array(problems).fill('language_not_supported'))
})

test('another language is no place for claims', () => {
  const text = 'La alcaldesa dijo que 64 personas murieron en 2024 y que el puente seguirá cerrado hasta el lunes.'
  const { article } = withLanguage({ text })
  expect(extract(article)).toMatchObject({ article: { language: 'es' }, mentions: [], claims: [] })
})

test.each([
  ['fr', 'is in French;'],
  ['zh-Hant', 'is in Traditional Chinese;'],
  ['not a tag', 'is in "not a tag";'],
])('the problem names the language: %s %s', (language, words) => {
  const { problems } = withLanguage({ text: SPANISH, language })
  expect(problems[0]?.message).toContain(words)
})
