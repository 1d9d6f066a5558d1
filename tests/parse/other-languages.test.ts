import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { parseHtml } from '../../src/parse/parse-html.ts'

interface Language {
  readonly lang: string
  readonly title: string
  readonly byline: string
  readonly author: string
  readonly date: string
  readonly body: readonly string[]
  /** Lines between the paragraphs that are no article text. */
  readonly noise: readonly string[]
  /** Class name of a box of other stories. */
  readonly box: string
}

/** One story, told in each language, on a page without any metadata for machines. */
const LANGUAGES: readonly Language[] = [
  {
    lang: 'es',
    title: 'Los ríos crecen por tercer día consecutivo',
    byline: 'Por Ana Pérez',
    author: 'Ana Pérez',
    date: '24 de septiembre de 2025',
    body: [
      'Los ríos crecieron el lunes por tercer día y 64 personas fueron puestas a salvo en barco, dijo la alcaldesa.',
      'El puente seguirá cerrado hasta que saquen del agua el último de los coches, añadió ante la prensa.',
      'Se espera que la lluvia termine el miércoles, aunque puede caer más en los montes que rodean la ciudad.',
    ],
    noise: ['Publicidad', 'Lea también: Un club compra un portero', 'Suscríbase a nuestro boletín'],
    box: 'noticias-relacionadas',
  },
  {
    lang: 'de',
    title: 'Flüsse steigen den dritten Tag in Folge',
    byline: 'Von Anna Muster',
    author: 'Anna Muster',
    date: '24. September 2025',
    body: [
      'Die Flüsse stiegen am Montag den dritten Tag in Folge, und 64 Menschen wurden mit Booten gerettet.',
      'Die Brücke bleibt gesperrt, bis das letzte Auto aus dem Wasser geholt ist, sagte die Bürgermeisterin.',
      'Der Regen soll am Mittwoch enden, doch in den Bergen über der Stadt kann noch mehr fallen.',
    ],
    noise: ['Anzeige', 'Lesen Sie auch: Ein Verein kauft einen Torwart', 'Mehr zum Thema'],
    box: 'weitere-artikel',
  },
  {
    lang: 'fr',
    title: 'Les rivières montent pour le troisième jour',
    byline: 'Par Jeanne Dupont',
    author: 'Jeanne Dupont',
    date: '24 septembre 2025',
    body: [
      'Les rivières ont monté lundi pour le troisième jour, et 64 personnes ont été mises à l’abri en bateau.',
      'Le pont restera fermé jusqu’à ce que la dernière voiture soit sortie de l’eau, a dit la maire.',
      'La pluie devrait cesser mercredi, mais il peut en tomber encore dans les collines au-dessus de la ville.',
    ],
    noise: ['Publicité', 'Lire aussi : Un club achète un gardien', 'À lire également'],
    box: 'articles-lies',
  },
  {
    lang: 'ru',
    title: 'Реки поднимаются третий день подряд',
    byline: 'Автор: Иван Петров',
    author: 'Иван Петров',
    date: '24 сентября 2025',
    body: [
      'Реки поднимались в понедельник третий день подряд, 64 человека вывезли на лодках, сообщила мэр города.',
      'Мост останется закрытым, пока из воды не поднимут последнюю машину, добавила она на встрече с прессой.',
      'Дождь должен закончиться в среду, хотя в горах над городом его может выпасть ещё больше.',
    ],
    noise: ['Реклама', 'Читайте также: Клуб купил вратаря', 'Подпишитесь на нашу рассылку'],
    box: 'related-news',
  },
  {
    lang: 'ar',
    title: 'ارتفاع منسوب الأنهار لليوم الثالث',
    byline: 'بقلم: أحمد علي',
    author: 'أحمد علي',
    date: '٢٤ سبتمبر ٢٠٢٥',
    body: [
      'ارتفع منسوب الأنهار يوم الاثنين لليوم الثالث على التوالي، ونقل 64 شخصا إلى بر الأمان بالقوارب.',
      'وقالت رئيسة البلدية إن الجسر سيبقى مغلقا حتى تسحب آخر السيارات من الماء، ولم تحدد موعدا لذلك.',
      'ومن المتوقع أن يتوقف المطر يوم الأربعاء، وإن كان المزيد قد يهطل على التلال المحيطة بالمدينة.',
    ],
    noise: ['إعلان', 'اقرأ أيضا: ناد يشتري حارس مرمى', 'اشترك في نشرتنا البريدية'],
    box: 'related-posts',
  },
  {
    lang: 'fa',
    title: 'رودخانه‌ها برای سومین روز بالا آمدند',
    byline: 'نویسنده: زهرا احمدی',
    author: 'زهرا احمدی',
    date: '24 سپتامبر 2025',
    body: [
      'رودخانه‌ها روز دوشنبه برای سومین روز بالا آمدند و ۶۴ نفر با قایق به جای امن برده شدند.',
      'شهردار گفت که پل تا بیرون آوردن آخرین خودرو از آب بسته می‌ماند و زمانی برای آن تعیین نکرد.',
      'انتظار می‌رود باران روز چهارشنبه بند بیاید، هرچند در تپه‌های بالای شهر ممکن است بیشتر ببارد.',
    ],
    noise: ['آگهی', 'بیشتر بخوانید: باشگاه یک دروازه‌بان خرید'],
    box: 'related-items',
  },
  {
    lang: 'zh',
    title: '河水连续第三天上涨',
    byline: '记者 张三',
    author: '张三',
    date: '2025年9月24日',
    body: [
      '周一，河水连续第三天上涨，市长说，64人乘船被转移到安全地带，无人失踪。',
      '她补充说，在最后一辆汽车被拉出水面之前，大桥将一直关闭。',
      '预计降雨将于周三结束，不过城市上方的山区可能还会有更多降雨。',
    ],
    noise: ['广告', '相关阅读：俱乐部买下一名门将', '责任编辑：李四'],
    box: 'related-list',
  },
  {
    lang: 'ja',
    title: '川の増水、三日目に入る',
    byline: '記者 田中太郎',
    author: '田中太郎',
    date: '2025年9月24日',
    body: [
      '月曜日、川は三日続けて増水し、64人がボートで安全な場所に運ばれたと市長は述べた。',
      '最後の車が水から引き上げられるまで橋は閉鎖される、と市長は付け加えた。',
      '雨は水曜日に止む見込みだが、町の上の丘ではさらに降る恐れがあるという。',
    ],
    noise: ['広告', '関連記事：クラブがキーパーを獲得'],
    box: 'kanren-kiji related',
  },
  {
    lang: 'ko',
    title: '강물 사흘째 불어나',
    byline: '홍길동 기자',
    author: '홍길동',
    date: '2025년 9월 24일',
    body: [
      '월요일 강물이 사흘째 불어나 64명이 배로 안전한 곳으로 옮겨졌다고 시장이 밝혔다.',
      '시장은 마지막 차가 물에서 나올 때까지 다리를 통제한다고 덧붙였다.',
      '비는 수요일에 그치겠지만 도시 위쪽 언덕에는 더 내릴 수 있다고 한다.',
    ],
    noise: ['광고', '관련기사: 구단, 골키퍼 영입'],
    box: 'related-news',
  },
]

const pageOf = ({
  lang,
  title,
  byline,
  date,
  body,
  noise,
  box,
}: Language): string => `<!doctype html><html lang="${lang}">
<head><title>${title}</title></head><body><header><nav><a href="/">A</a> <a href="/b">B</a></nav></header>
<main><div class="nota"><h1>${title}</h1><div class="autor">${byline}</div><div class="fecha">${date}</div>
${body.map((text, index) => `<p>${text}</p>${noise[index] ? `<p>${noise[index]}</p>` : ''}`).join('\n')}
<div class="${box}"><h3>${noise[1] ?? ''}</h3><p><a href="/1">${body[0]}</a></p><p><a href="/2">${body[1]}</a></p></div></div></main>
<footer><p>© 2025</p></footer></body></html>`

describe.each(LANGUAGES)('a page in $lang without metadata', (language) => {
  const article: Article | undefined = parseHtml(pageOf(language), { url: 'https://herald.example/a' }).article

  test('gives its whole body and nothing else', () => {
    expect(article?.text.split('\n')).toEqual(language.body)
  })

  test('gives title, author, day and language', () => {
    expect(article).toMatchObject({
      title: language.title,
      authors: [language.author],
      published: '2025-09-24',
      language: language.lang,
    })
  })
})
