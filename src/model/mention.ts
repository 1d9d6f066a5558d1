import type { IsoDay } from './day.ts'
import type { Span, TextSpan } from './span.ts'

interface MentionBase extends TextSpan {
  /** Probability that kind and span are right, 0 to 1. */
  readonly p: number
}

export interface PersonMention extends MentionBase {
  readonly kind: 'person'
  /** Fullest form in the article: "Mahmood Amiry-Moghaddam" for "Mr Amiry-Moghaddam". */
  readonly name: string
  /** Other spellings of that name in the article: "Zhao Sicong" for "Zhao Zicong". */
  readonly alsoSpelled?: readonly string[]
  /** As the text has it: "IHR director". */
  readonly role?: string
}

export interface OrganizationMention extends MentionBase {
  readonly kind: 'organization'
  /** Fullest form in the article: "Iran Human Rights" for "IHR". */
  readonly name: string
  readonly acronym?: string
}

/** "Iranian", "Kurdish": no place, but context. */
export interface DemonymMention extends MentionBase {
  readonly kind: 'demonym'
  readonly country?: string
}

export type PlaceKind = 'country' | 'region' | 'city' | 'facility' | 'other'

export interface PlaceMention extends MentionBase {
  readonly kind: 'place'
  readonly name: string
  readonly placeKind: PlaceKind
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly lat?: number
  readonly lon?: number
  /** GeoNames id. */
  readonly geonames?: number
  /** `container`: the place itself is not in the gazetteer, the coordinates are those of what contains it. */
  readonly precision?: 'exact' | 'container'
  /** Name of the containing place that the text states: "Alborz Province" for "Ghezel Hesar Prison in Alborz Province". */
  readonly within?: string
  /** How the place stands in its sentence; a claim's place is rather a locative than a subject. */
  readonly position?: 'locative' | 'subject' | 'dateline' | 'other'
  /** The organization's name that the place is a part of: "University of Auckland". It says nothing about where things happen. */
  readonly partOf?: string
  /** What speaks for the reading, the strongest first: "stated container", "country of the article". */
  readonly reasons?: readonly string[]
  /** Places that the name may as well mean, the chosen one first; absent when one stands out. */
  readonly candidates?: readonly PlaceCandidate[]
}

/** One place that an ambiguous name may mean. */
export interface PlaceCandidate {
  readonly country?: string
  /** "US.MO": country and GeoNames code of the first-level division. */
  readonly division?: string
  readonly lat: number
  readonly lon: number
  readonly geonames?: number
  /** Share of the odds among the candidates, 0 to 1. */
  readonly score: number
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** TIMEX3 modifiers (TimeML 1.2.1, attribute mod). */
export type TimexMod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'MORE_THAN'
  | 'LESS_THAN'
  | 'EQUAL_OR_MORE'
  | 'EQUAL_OR_LESS'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'

export interface DateMention extends MentionBase {
  readonly kind: 'date'
  readonly timex: TimexType
  /** TIMEX3 value: "2024-11-13", "2024-W46", "2024-11", "P9M", "198", "PAST_REF". */
  readonly value: string
  /** First and last day, inclusive, when it denotes a stretch of the calendar. */
  readonly from?: IsoDay
  readonly to?: IsoDay
  readonly mod?: TimexMod
  /** `stated`: all of it is in the words; `relative`: computed from the publication date or from another date of the text. */
  readonly basis: 'stated' | 'relative'
  /** The words of the range that this date is one end of ("between March 3 and April 1"); `from` and `to` are then the whole range's. */
  readonly range?: Span
  /** What a reader must know about the reading: "weekday_mismatch", "year_inferred". */
  readonly flag?: string
  /** Rule that read it. */
  readonly rule: string
}

export type Bound = 'exact' | 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'about' | 'range' | 'vague'

export interface QuantityMention extends MentionBase {
  readonly kind: 'quantity'
  /** Closed interval of values; a missing side is open. "at least 5" and "more than 5": low 5; "about 5": 5 to 5. */
  readonly low?: number
  readonly high?: number
  readonly bound: Bound
  /** "count", "percent", "percentage point", an ISO 4217 code, or a singular unit name ("kilometre", "USD per barrel"). */
  readonly unit: string
  /** Head phrase of what is counted, as the text has it, no determiners: "drug offenders". */
  readonly counted?: string
  readonly countedStart?: number
  readonly countedEnd?: number
  /** "rose 5%", "fell by 30". */
  readonly change?: 'up' | 'down'
  /** Rule that read it. */
  readonly rule: string
}

export interface AgeMention extends MentionBase {
  readonly kind: 'age'
  /** Full years; "in his 40s" is 40 to 49. */
  readonly low: number
  readonly high: number
  /** Fullest name, or the descriptive phrase of an unnamed person: "a man". */
  readonly person?: string
  readonly personStart?: number
  readonly personEnd?: number
  /** True for "at the time", "was only 20": the age then, not now. */
  readonly then?: boolean
  readonly rule: string
}

/** An attributed statement; the span is the attributed content. */
export interface QuoteMention extends MentionBase {
  readonly kind: 'quote'
  /** Fullest name or phrase: "Mahmood Amiry-Moghaddam" for "he". */
  readonly speaker?: string
  /** The speaker's words where the quote stands ("he"). */
  readonly speakerStart?: number
  readonly speakerEnd?: number
  readonly speakerKind?: 'named' | 'anonymous'
  readonly cue?: string
  readonly cueStart?: number
  readonly cueEnd?: number
  /** say, report, claim, deny, warn, estimate, confirm ...: see data/lexicons/cues.txt. */
  readonly cueClass?: string
  /** The news medium that it was said to: Reuters in "a doctor told Reuters". */
  readonly toldTo?: Span & { readonly name: string }
  /** True for words in quotation marks. */
  readonly direct: boolean
  /** Statements of others inside this one, in text order: what police said in "the agency said police had counted 40 dead". */
  readonly relayed?: readonly QuoteMention[]
  readonly rule: string
}

export type Mention =
  | PersonMention
  | OrganizationMention
  | DemonymMention
  | PlaceMention
  | DateMention
  | QuantityMention
  | AgeMention
  | QuoteMention

export type MentionKind = Mention['kind']
