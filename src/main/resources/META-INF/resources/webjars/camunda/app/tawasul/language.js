// The reader's language, as everywhere with us: Arabic, unless the switch has put English into the cookie.
export const language = /(?:^|;\s*)lang=en\b/.test(document.cookie) ? 'en' : 'ar';
export const other = language === 'ar' ? 'en' : 'ar';

document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';

/** Remembers the other language, as the switch on our own pages does, and shows the page in it. */
export function switchLanguage() {
  document.cookie = `lang=${other}; path=/; max-age=31536000; SameSite=Lax`;
  location.reload();
}
