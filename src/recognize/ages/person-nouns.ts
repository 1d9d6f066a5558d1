/** "boy", "victims": nouns for someone unnamed whose age is told. */
const CHILD =
  'boy|girl|child|baby|infant|toddler|newborn|schoolboy|schoolgirl|kid|pupil|teenager|teen|youngster|youth|son|daughter|grandson|granddaughter'
const ADULT =
  'man|woman|person|victim|suspect|driver|passenger|mother|father|mum|mom|dad|husband|wife|widow|brother|sister|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|student|prisoner|inmate|defendant|detainee|protester|patient|soldier|officer|teacher|worker|farmer|actor|actress|singer|striker|midfielder|defender|goalkeeper|player|star|migrant|refugee|resident|native|citizen|activist|journalist|lawyer|doctor|nurse|gunman|attacker|survivor|witness|veteran|pensioner|grandmother|couple|twin|friend|colleague|neighbor|neighbour|male|female|guy|lady|gentleman|bride|model|politician|leader|champion|lawmaker|president|minister|king|queen|prince|princess|pilot|captain|engineer|employee|executive|businessman|businesswoman|entrepreneur|billionaire|fisherman|shopkeeper|hiker|climber|cyclist|swimmer|surfer|tourist|national|member|pontiff|pope|monarch|tycoon|magnate|celebrity|widower|bishop|priest|nun|monk|imam|rabbi|cleric|official|head|chief|boss|author|professor|scientist|artist|suspects?'
const PLURAL =
  'boys|girls|children|babies|infants|toddlers|kids|pupils|teenagers|teens|youths|men|women|people|adults|victims|suspects|students|brothers|sisters|twins|sons|daughters|patients|residents|prisoners|protesters|workers|players'

const NOUN = new RegExp(`^(?:${CHILD}|${ADULT}|${PLURAL})$`, 'i')
/** Nouns of people made with a suffix: "plumber", "chemist", "librarian". */
const AGENT = /^[a-z]{3,14}(?:er|or|ist|ian|ant|man|woman|men|women|ee|eer)s?$/
/** Nouns with such an ending that are no people. */
const NOT_AGENT =
  /^(?:number|member state|power|tower|river|border|order|paper|letter|computer|center|water|weather|winter|summer|quarter|matter|laser|cancer|tanker|freighter|trailer|cooker|career|disorder|building|plant|motor|reactor|tractor|sector|factor|error|door|floor|giant|restaurant|committee|other|after|under|over|never|ever|former|later|earlier|per|prayer|chamber|corner|counter|dinner|finger|flower|folder|helicopter|layer|manner|matter|offer|poster|answer|chapter|charter|cluster|disaster|theater|ladder|leather|shoulder|silver|soccer|sticker|transfer|trigger|trouser|wonder|fever|liver|lever|cover|encounter|entry|ocean|grant|instant|warrant|elephant|list|twist|wrist|waist|mist|coast|harbor|vapor|favor|flavor|humor|labor|color|honor|mirror|terror|tumor|indoor|outdoor)s?$/

/** True for a noun that stands for people: "boy", "victims", "goalkeeper". */
export const isPersonNoun = (word: string): boolean => NOUN.test(word) || (AGENT.test(word) && !NOT_AGENT.test(word))

/** Person nouns of an age group or sex, to tell who "he" or "the six-year-old" can be. */
export type PersonClass = 'child' | 'adult'

const CHILD_NOUN = new RegExp(`^(?:${CHILD}|boys|girls|children|kids|pupils|teenagers|teens|youths)$`, 'i')

/** Whether a noun is used of children: "boy", "toddler"; all others may be adults. */
export const personClass = (noun: string): PersonClass => (CHILD_NOUN.test(noun) ? 'child' : 'adult')

/** All person nouns of a stretch of text, for looking back: "A Chinese boy" has "boy". */
export const PERSON_NOUN_IN_TEXT = new RegExp(
  `\\b(?:${CHILD}|man|woman|person|victim|suspect|driver|passenger|prisoner|inmate|student|${PLURAL})\\b`,
  'gi',
)
