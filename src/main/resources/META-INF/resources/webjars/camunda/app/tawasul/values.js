// What the applications show as the engine keeps it, said as a reader says it: moments and durations.
import { language } from './language.js';

const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?([+-]\d\d:?\d\d|Z)?$/;
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const locale = language === 'ar' ? 'ar-SA-u-ca-gregory-nu-latn' : 'en-GB';
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const UNITS = ['day', 'hour', 'minute', 'second'];

function duration(parts) {
  return new Intl.ListFormat(locale).format(parts.flatMap((amount, i) => (amount
    ? [new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS[i], unitDisplay: 'long' }).format(Number(amount))] : [])));
}

/** The text, or what it means where it is a moment or a duration and nothing else. */
export function inWords(text) {
  const moment = MOMENT.exec(text);
  if (moment) {
    const at = new Date(moment[1] + (moment[2]?.replace(/(\d\d)(\d\d)$/, '$1:$2') ?? ''));
    return Number.isNaN(at.getTime()) ? text : moments.format(at);
  }
  const length = DURATION.exec(text);
  return length && text.length > 2 ? duration(length.slice(1)) : text;
}
