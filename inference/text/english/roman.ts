/** Roman numerals in English: numbers of parts and titles, ordinals of rulers and centuries; XL and an IV are letters. */
import type { Rule } from '../rewrite.ts';
import {
  namedRomanRules,
  numberedRomanRule,
  ROMAN_END,
  ROMAN_LETTERS,
  romanHeadRules,
  romanYearRule,
  sayRoman,
  smallRomanRules,
} from '../roman.ts';
import { cardinalEn, ordinalEn, yearEn } from './numbers.ts';

const RULERS =
  'Henry|Louis|Elizabeth|Charles|George|Edward|William|Richard|James|John Paul|Napoleon|Catherine|Ivan|Peter|Philip|Felipe|Alexander|Nicholas|Frederick|Friedrich|Wilhelm|Francis|Franz|Ferdinand|Leopold|Gustav|Christian|Haakon|Olav|Harald|Karl|Carl|Otto|Henri|Alfonso|Juan Carlos|Victor Emmanuel|Umberto|Pius|Leo|Benedict|Gregory|Clement|Innocent|Urban|Boniface|Paul|Sixtus|Julius|Celestine|Ramses|Ramesses|Rameses|Thutmose|Amenhotep|Seti|Ptolemy|Darius|Xerxes|Cyrus|Artaxerxes|Mehmed|Murad|Selim|Suleiman|Abdul Hamid|Mary|Margaret|Robert|David|John|Edmund|Rudolf|Maximilian|Joseph|Stephen|Albert|Baldwin|Sigismund|Pedro|Rama|Tutankhamun|Constantine|Theodosius|Justinian|Michael|Thomas';
/** What people are called, whose sons and grandsons are counted. */
const GIVEN_NAMES =
  'John|Frank|Robert|William|James|Charles|George|Thomas|Henry|Edward|Walter|Harold|Arthur|Albert|Fred|Harry|Samuel|Daniel|David|Michael|Richard|Joseph|Paul|Mark|Peter|Steven|Stephen|Kenneth|Donald|Ronald|Anthony|Andrew|Brian|Kevin|Jeffrey|Scott|Eric|Gregory|Benjamin|Patrick|Raymond|Jack|Dennis|Jerry|Tyler|Aaron|Adam|Nathan|Douglas|Zachary|Kyle|Ethan|Jeremy|Christian|Noah|Logan|Bruce|Carl|Roger|Lawrence|Louis|Philip|Howard|Ernest|Martin|Craig|Alan|Clarence|Sean|Johnny|Earl|Jimmy|Luke|Nelson|Theodore|Calvin|Davis|Sammy|Robbie|Oscar|Victor|Hugh|Cornelius|Trey|Cal|Ken|Bob|Bill|Tom|Jim|Sam|Ben|Dan|Matt|Matthew|Joshua|Ryan|Jacob|Nicholas|Jonathan|Justin|Brandon|Alexander|Francis|Ralph|Russell|Roy|Eugene|Juan|Carlos|Alfred|Gordon|Clayton|Grant|Preston|Winston|Wesley|Warren|Vernon|Leonard|Lloyd|Marcus|Isaac|Elijah';
const CROWN = 'King|Queen|Pope|Emperor|Empress|Tsar|Czar|Kaiser|Sultan|Prince|Pharaoh';
const RULER = `\\b(?:(?:${RULERS})|(?:${CROWN}) [A-Z][a-z]+)`;
/** After a name alone I is a number only where nobody says it of themselves: Charles I of England, James I know. */
const ANOTHER_RULER = `(?:(?:${CROWN}) )?(?:${RULERS}) ${ROMAN_LETTERS}\\b`;
/** What is told of those who ruled: the reign of Mary I, Mary I and James II. */
const OF_RULERS = `(?<=(?:\\b(?:century|centuries|throne|crown|coronation|reigns?|court|dynasty|heir|kings?|queens?|death|execution)\\b[^.!?\\n]{0,30}|\\b${ANOTHER_RULER},? (?:and|or|to|until) )${RULER} )`;
const NOT_I = `(?=${OF_RULERS}|(?<=\\b(?:${CROWN}) [A-Z][a-z]+ )|(?!I(?![A-Za-z])(?!$|[,.;:!?)']| (?:of|died|ruled|reigned|became|succeeded|signed|in|never married|(?:was|is) (?:beheaded|crowned|executed|born|buried|succeeded|deposed|excommunicated)|ascended|abdicated|inherited|(?:and|or|to|until|through) ${ANOTHER_RULER})\\b)))`;

/** Into a vein, by letters. */
const INTO_VEIN =
  '(?!IV (?:drips?|fluids?|lines?|bags?|poles?|antibiotics|therapy|infusions?|needles?|tubes?|push|access|pumps?|meds?|medications?|drugs?|catheters?|vitamins?|in (?:his|her|my|your|the|their))\\b)';
/** Words that begin a sentence and are no title. */
const NO_TITLE =
  '(?<!\\b(?:A|An|The|This|That|My|Your|His|Her|Our|Their|Its|Use|Get|Give|Start|Need|Had|Has|Have|With|And|Or|But|For|In|On|At|To|Of|Is|Was|No|Not|Size|Sizes|Wear|Buy|Run|Open|Try|If|As|By|From|Hang|Place|Remove) )';
const theOrdinal = (number: string) => `the ${ordinalEn(number)}`;

export const ROMAN_RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`(?<=${RULER} )${NOT_I}(${ROMAN_LETTERS})${ROMAN_END}`, 'uy'),
    say: ([, roman, owner]) => sayRoman(roman!, theOrdinal, owner),
    cost: 0.4,
  },
  // Henry Ford II
  {
    pattern: new RegExp(`(?<=\\b(?:${RULERS}) [A-Z][a-z]+ )(II|III|IV)${ROMAN_END}`, 'uy'),
    say: ([, roman, owner]) => sayRoman(roman!, theOrdinal, owner),
    cost: 0.45,
  },
  // Frank Miller III: who is called as the father was
  {
    pattern: new RegExp(`(?<=\\b(?:${GIVEN_NAMES}) (?:[A-Z]\\. )?[A-Z][a-z]+,? )(II|III|IV)${ROMAN_END}`, 'uy'),
    say: ([, roman, owner]) => sayRoman(roman!, theOrdinal, owner),
    cost: 0.45,
  },
  numberedRomanRule(cardinalEn),
  ...smallRomanRules(cardinalEn),
  ...namedRomanRules(cardinalEn),
  ...romanHeadRules(cardinalEn, (said) => `number ${said}`),
  romanYearRule(yearEn),
  // Diablo II and III
  {
    pattern: new RegExp(
      `(?<=\\b[A-Z][A-Za-z]+ [IVX]{2,5}(?:,? (?:and|or|to|vs\\.?|versus|through) | ?[&/-] ?|, ))([IVX]{2,5})${ROMAN_END}`,
      'uy',
    ),
    say: ([, roman, owner]) => sayRoman(roman!, cardinalEn, owner),
    cost: 0.6,
  },
  // Diablo IV: a title and its number. Sizes (XL, XXL) are none
  {
    pattern: new RegExp(`(?<=\\b[A-Z][A-Za-z]+ )${NO_TITLE}${INTO_VEIN}(?!X+(?![IVX]))([IVX]{2,6})${ROMAN_END}`, 'uy'),
    say: ([, roman, owner]) => sayRoman(roman!, cardinalEn, owner),
    cost: 0.6,
  },
  // in the XIX century
  {
    pattern:
      /(?<![A-Za-z])([IVX]{1,5})(?=[ -](?:century|centuries|Century|dynasty|Dynasty|Olympiad|Olympic|Legion|Corps|Congress|arrondissement)\b)/uy,
    say: ([, roman]) => sayRoman(roman!, ordinalEn),
    cost: 0.4,
  },
];
