import type { FigureGroup } from '../../model/record.ts'
import type { Desk, QueueFilter } from '../../store/desk.ts'
import type { Request, ReviewTools } from '../context.ts'
import { grouped } from '../grouped.ts'
import { page } from '../layout.tsx'
import { viewOf } from '../view.ts'
import { type Choice, Choices, placeOf } from './choices.tsx'
import { comparison } from './comparison.tsx'
import { placeName } from './place-name.ts'
import { ScopeForm } from './scope-form.tsx'

/** Figures on one measure and place side by side. Where none is chosen it opens with what most outlets speak of, and offers the rest. */
export async function comparePage(request: Request, tools: ReviewTools) {
  const { filter: viewed } = viewOf(request.req.query())
  const { status: _any, ...asked } = viewed
  const choice = asked.measure && asked.place ? undefined : await choiceOf(tools.desk, asked)
  const filter = choice ? opening(asked, choice.telling) : asked
  const title = filter && `${filter.measure}, ${placeName(filter.place ?? '')}`
  return page(request, {
    title: title ?? 'Compare',
    at: '/compare',
    wide: true,
    children: (
      <>
        <h1>
          <bdi>{title ?? 'Compare figures'}</bdi>
        </h1>
        <ScopeForm filter={filter ?? asked} measures={choice?.measures ?? (await tools.desk.measures())} />
        {filter && (await comparison(tools, filter, title ?? ''))}
        {choice && <Choices {...choice} telling={others(choice.telling, filter)} />}
      </>
    ),
  })
}

/** Groups on one measure and place are one comparison: more are read than offered. */
const MOST_TELLING = 100
const MOST_OFFERED = 12

async function choiceOf(desk: Desk, { measure, place }: QueueFilter): Promise<Choice> {
  const [telling, measures, countries] = await Promise.all([
    desk.tellingGroups(measure, MOST_TELLING),
    desk.measures(),
    measure === undefined ? [] : desk.countriesOf(measure),
  ])
  return {
    telling: telling.filter((group) => place === undefined || isIn(group, place)),
    measures,
    countries,
    ...(measure !== undefined && { measure }),
  }
}

const isIn = ({ place, country }: FigureGroup, asked: string): boolean =>
  [place, country, placeName(country ?? '')].some((name) => name?.toLowerCase() === asked.toLowerCase())

/** The asked filter, completed with the measure and place of the most telling group that a picture can show; undefined when there is none. */
function opening(asked: QueueFilter, telling: readonly FigureGroup[]): QueueFilter | undefined {
  const first = telling.find(hasDays) ?? telling[0]
  return first && { ...asked, measure: first.measure, place: asked.place ?? placeOf(first) }
}

const hasDays = ({ from, to, overTime }: FigureGroup): boolean =>
  from !== undefined || to !== undefined || overTime.some(({ published }) => published !== undefined)

/** One group for each other measure and place, the most telling. */
function others(telling: readonly FigureGroup[], shown: QueueFilter | undefined): readonly FigureGroup[] {
  const rest = telling.filter((group) => group.measure !== shown?.measure || placeOf(group) !== shown.place)
  const byScope = grouped(rest, (group) => `${group.measure}, ${placeOf(group)}`)
  return [...byScope.values()].map(([first]) => first!).slice(0, MOST_OFFERED)
}
