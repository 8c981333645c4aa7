// What is the same in the settings of all four applications. Each one's config.js adds its own.
import './prototypes.js';
import { language } from './language.js';
import words from './words.js';

// By default an application gives up, and stays white, when one of its parts takes over seven seconds to arrive.
window.require?.config?.({ waitSeconds: 0 });

export const settings = (application) => ({
  app: { name: words.applications[application], vendor: words.vendor },
  // Camunda ends the whole session when this token is missing: the name must be that of application.yml, or the one that a
  // practice ministry puts into its pages.
  csrfCookieName: document.documentElement.dataset.csrf ?? 'CAM-XSRF-TOKEN',
  locales: { availableLocales: [language], fallbackLocale: language },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'D MMM YYYY HH:mm',
    normal: 'D MMMM YYYY HH:mm',
    long: 'dddd D MMMM YYYY HH:mm',
    short: 'D MMMM YYYY',
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/tawasul'],
});
