// Arabic counts in six ways; the applications know one. Their numbers with a unit of time are said as one says them:
// "منذ 3 دقائق", "بعد 11 دقيقة", "دقيقتين".
const UNITS = [
  ['ثانية', 'ثانيتين', 'ثوانٍ'], ['دقيقة', 'دقيقتين', 'دقائق'], ['ساعة', 'ساعتين', 'ساعات'],
  ['يوم', 'يومين', 'أيام'], ['أسبوع', 'أسبوعين', 'أسابيع'], ['شهر', 'شهرين', 'أشهر'], ['سنة', 'سنتين', 'سنوات'],
];
const rules = new Intl.PluralRules('ar');
const forms = new Map(UNITS.flatMap(([one, two, few]) => [one, few].map((word) => [word, { one, two, few }])));
// Not where the word goes on, be it with a sign over its last letter only: what is right already stays.
const COUNTED = new RegExp(`(\\d+) (${[...forms.keys()].join('|')})(?![\\u0621-\\u0652])`, 'g');

function counted(number, { one, two, few }) {
  switch (rules.select(Number(number))) {
    case 'one': return one;
    case 'two': return two;
    case 'few': return `${number} ${few}`;
    case 'many': return `${number} ${one === 'يوم' ? 'يومًا' : one === 'شهر' ? 'شهرًا' : one === 'أسبوع' ? 'أسبوعًا' : one}`;
    default: return `${number} ${one}`;
  }
}

/** The text with its counted units of time in the right form. */
export const inPlural = (text) => text.replace(COUNTED, (whole, number, word) => counted(number, forms.get(word)));
