/** Short numbers that are names in English: of services that one calls, and of what a server answers. */
import type { Rule } from '../rewrite.ts';
import { inPairs } from './codes.ts';
import { digitsEn } from './numbers.ts';

/** Numbers of services that somebody answers, day and night. */
const SERVICE = '(?:1(?:0[15]|1[1268]|19|22)|[2-8]11|999|988)';
/** Who answers there. */
const ANSWERED_BY =
  'NHS|advice|help|helpline|hotline|police|emergenc(?:y|ies)|ambulances?|services?|support|nurses?|doctors?|crisis|paramedics|fire brigade|coastguard|lifeline|council|operators?|dispatch';
const ENDS = '(?![\\d.,-]\\d|\\d)(?=$|[.,!?;:)\\n"]| (?:if|for|and|or|now|when|first|right|24|all|any|day|at any)\\b)';

export const SHORT_NUMBER_RULES: readonly Rule[] = [
  // I keep getting a 429 from them, curl says 502
  {
    pattern:
      /(?<=\b(?:an?|another) )(?:40[1345689]|418|42[29]|451|50[2-4])(?= (?:from|when|whenever|again|error|response)\b)|(?<=\b(?:curl|nginx|server|API|browser|page|site|website|proxy|log|console) (?:says|said|shows|showed|just says) )[45]0\d(?![\d.,-]\d|\d| [a-z]+s\b)/uy,
    say: ([code]) => (code.endsWith('00') ? undefined : inPairs(code)),
    cost: 0.9,
  },
  // NHS advice is on 111
  {
    pattern: new RegExp(
      `(?<=\\b(?:${ANSWERED_BY})\\b[^.!?\\n\\d]{0,30}\\b(?:on|at|via|through) )${SERVICE}${ENDS}`,
      'uy',
    ),
    say: ([code]) => digitsEn(code),
    cost: 0.85,
  },
  // NHS 111, the 999 operator
  {
    pattern: new RegExp(
      `(?<=\\bNHS )111(?!\\d)|(?<=\\b(?:[Tt]he|[Aa]n?) )${SERVICE}(?= (?:operators?|dispatchers?|call|caller|handler|service|team|nurse|number|app|website|emergency)\\b)`,
      'uy',
    ),
    say: ([code]) => digitsEn(code),
    cost: 0.85,
  },
  // 311 is for city stuff
  {
    pattern: /(?<![\d.,$€£¥-])(?:[2-8]11|988|999|111)(?= (?:is (?:only |just )?for|operators?|handles|answers)\b)/uy,
    say: ([code]) => digitsEn(code),
    cost: 0.85,
  },
  // take the 405: a road of California or Ontario
  {
    pattern:
      /(?<=\b(?:take|taking|took|on|off|via|onto|down|up|along|from) the )(?:101|105|110|118|134|170|210|215|280|40[1357]|427|580|605|680|710|805|880)(?![\d.,-]\d|\d)(?=$|[.,!?;)\n]| (?:north|south|east|west|northbound|southbound|eastbound|westbound|freeway|to|toward|towards|is|was|at|and|again|today|because|or|now|near|past|all)\b)/uy,
    say: ([road]) => inPairs(road),
    cost: 0.9,
  },
  // the server throws a 502: what it answers, which is no amount
  {
    pattern:
      /(?<=\b(?:throw(?:s|ing|n)?|threw|returns?|returned|returning|gets?|got|getting|gives?|gave|giving|hits?|hitting|sees?|saw|seeing|with|shows?|showed|showing|receives?|received|into|just|always|responds? with) (?:me |us |back )?(?:a |an |the |that |another |only |nothing but )?)(?:4(?:0\d|1\d|2[2-9]|31|51)|50[0-8])(?![\d.,-]\d|\d|%)(?=$|[.,!?;:)\n"]| (?:errors?|bad|from|when|whenever|if|again|responses?|every|instead|after|status|page|back|right|not found|unauthorized|forbidden|gateway)\b)(?<=\b(?:servers?|API|site|website|page|endpoints?|requests?|app|backend|proxy|nginx|gateway|curl|services?|browser|URL|url|link|login|client|webhook|script|deploy(?:ment)?|http|throws?|threw|throwing|returns?|returned|returning|responds? with)\b[^.!?\n]{0,60})/uy,
    say: ([code]) => (code.endsWith('00') ? undefined : inPairs(code)),
    cost: 0.85,
  },
];
