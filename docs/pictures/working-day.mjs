// Walks through a coordinator's, a head's and a manager's day in a browser, counts what each step takes, and keeps the
// pictures of docs/working-day.md beside this file.
//
//   LIBRARIES=/tmp/render CHROMIUM=/usr/bin/chromium SERVER=http://localhost:8080 node docs/pictures/working-day.mjs
//
// LIBRARIES is a folder outside the project in which `npm install playwright-core` was run. SERVER is a demo that was
// filled (`fill --cases=3000 --open=400`) and in which nobody has worked since. Printed are the tables of the document.
// Afterwards: `pngquant --ext .png --force --skip-if-larger docs/pictures/*.png`, for what git has not got yet.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const { chromium } = createRequire(resolve(process.env.LIBRARIES ?? '.', 'node_modules', 'any.js'))('playwright-core');
const SERVER = process.env.SERVER ?? 'http://localhost:8080';
const HERE = dirname(fileURLToPath(import.meta.url));
const PASSWORD = 'Balagh-19996';
const IDENTITY = '1010101010';
const RESOLUTION = 'انتقل فريق السلامة إلى المدرسة، وعُزل مصدر الدخان، وفُحص المختبر وأُعيد فتحه.';
const REPORTS = JSON.parse(readFileSync(join(HERE, 'working-day-reports.json'), 'utf8'));
const DESK = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };

/** Somebody at a browser: what they press is counted until the step is over. */
class Person {
  constructor(page, name) {
    Object.assign(this, { page, name, clicks: 0, keys: 0, steps: [] });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => console.error(`${name}: ${page.url()}: ${error.message}`));
    page.on('console', (line) => line.type() === 'error' && console.error(`${name}: ${page.url()}: ${line.text()}`));
    page.on('dialog', (dialog) => dialog.dismiss());
  }

  static async come(browser, name, viewport = DESK) {
    const context = await browser.newContext({ viewport, locale: 'ar-SA', timezoneId: 'Asia/Riyadh' });
    // The browser's own window for printing is no page.
    await context.addInitScript(() => { window.print = () => { document.documentElement.dataset.printed = 'yes'; }; });
    return new Person(await context.newPage(), name);
  }

  async click(what) {
    await this.locator(what).click();
    this.clicks++;
  }

  /** A click into the field, then each character. */
  async type(what, text) {
    await this.click(what);
    await this.page.keyboard.type(text);
    this.keys += text.length;
  }

  async press(key) {
    await this.page.keyboard.press(key);
    this.keys++;
  }

  /** A click that opens the list, one that chooses. */
  async choose(what, value) {
    await this.locator(what).selectOption(value);
    this.clicks += 2;
  }

  async shows(what) {
    await this.locator(what).first().waitFor();
  }

  locator(what) {
    return typeof what === 'string' ? this.page.locator(what).first() : what;
  }

  /** A menu with several pages is opened first. */
  async menu(path) {
    const page = this.page.locator(`.desk-menu-list a[href="${path}"]`);
    if (!await page.isVisible()) await this.click(page.locator('xpath=ancestor::details').locator('summary'));
    await this.click(page);
  }

  /** The step is over: what it took is written down. */
  async done(step, picture) {
    this.steps.push({ step, clicks: this.clicks, keys: this.keys });
    this.clicks = this.keys = 0;
    if (picture) await this.picture(picture);
  }

  async picture(name) {
    await this.page.mouse.move(0, 0);
    await this.page.waitForLoadState('networkidle').catch(() => {});
    await this.page.screenshot({ path: join(HERE, `${name}.png`), animations: 'disabled' });
  }

  /** With a part of the page at the window's upper edge, once what is drawn there is drawn. */
  async pictureFrom(part, name, drawn = part) {
    await this.locator(part).evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await this.shows(drawn);
    await this.picture(name);
  }

  async signIn() {
    await this.page.goto(`${SERVER}/login?lang=ar`);
    await this.type('#username', this.name);
    await this.type('#password', PASSWORD);
    await this.press('Enter');
    await this.page.waitForURL('**/desk');
  }

  /** Takes the task that the page of a case leads to, in Tasklist. */
  async openTask() {
    await this.click('.desk-actions a[href*="tasklist"]');
    await this.shows('.fjs-container');
  }

  /** What Tasklist offers when a step of a case is completed. */
  async nextTask() {
    await this.click('.tawasul-next a');
    await this.shows('.fjs-container');
  }

  async claim() {
    await this.click(this.page.getByText('استلام المهمة').first());
    await this.page.getByText('استلام المهمة').first().waitFor({ state: 'hidden' });
  }

  async answer(option) {
    await this.click(this.page.locator('.fjs-container').getByLabel(option, { exact: true }));
  }

  async complete() {
    await this.click('.form-actions .btn-primary');
    await this.page.locator('.task-card').first().waitFor({ state: 'detached' });
  }

  print() {
    const total = (key) => this.steps.reduce((sum, step) => sum + step[key], 0);
    console.log(`\n### ${this.name}\n\n| step | clicks | keys |\n| --- | ---: | ---: |`);
    this.steps.forEach(({ step, clicks, keys }) => console.log(`| ${step} | ${clicks} | ${keys || ''} |`));
    console.log(`| **the day** | **${total('clicks')}** | **${total('keys')}** |`);
  }
}

/** Reports come in as from the app. */
async function report(one) {
  const answer = await fetch(`${SERVER}/api/v1/cases`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'INCIDENT', region: 'SA-01', channel: 'APP', ...one })
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function object({ number, secret }, reason) {
  const answer = await fetch(`${SERVER}/api/v1/cases/${number}/objections`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Case-Secret': secret }, body: JSON.stringify({ reason })
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

/** The manual's chapters 2 and 3, the incident reports, search, indicators, reports. */
async function coordinatorsDay(browser, cases) {
  const me = await Person.come(browser, 'coordinator');
  const { page } = me;
  const first = cases[0].number;
  await me.signIn();
  await me.done('sign in', 'desk-home');
  await me.menu('/desk/incidents');
  await me.shows('.desk-table');
  await me.done('البلاغات → متابعة البلاغات', 'desk-follow-up');
  await me.click(`.desk-table a[href="/desk/cases/${first}"]`);
  await me.shows('#request');
  await me.done('عرض: the details, with the request and its beneficiary', 'desk-case');
  for (const [panel, name] of [['attachments', 'مرفقات الطلب'], ['comments', 'التعليقات على الطلب'], ['print', 'طباعة الطلب'], ['user', 'بيانات المستخدم']]) {
    await me.click(`.desk-panels a[href="#${panel}"]`);
    await me.done(name);
  }
  await me.click('.desk-panels a[href="#place"]');
  await me.click('#case-map-panel summary');
  await me.shows('.desk-map path[fill="#9d1d1d"]');
  await me.done('موقع البلاغ على الخريطة', 'desk-map');
  await page.locator('h1').scrollIntoViewIfNeeded();
  await me.click(page.locator('#importance-IMPORTANT'));
  await me.click('.desk-importances button');
  await me.shows('.notice-success');
  await me.done('درجة الأهمية: هام');
  await me.openTask();
  await me.done('فتح المهمة في قائمة المهام');
  await me.claim();
  await me.answer('معالجة الطلب لدينا');
  await me.picture('tasklist-assess');
  await me.complete();
  await me.shows('.tawasul-next');
  await me.picture('tasklist-next');
  await me.done('دراسة وتقييم الطلب: claim, handle, complete');
  await me.nextTask();
  await me.claim();
  await me.answer('حُلّ الطلب');
  await me.type(page.locator('.fjs-container').getByLabel('الحل').last(), RESOLUTION);
  await me.picture('tasklist-resolve');
  await me.complete();
  await me.done('معالجة الطلب: المهمة التالية, claim, write the resolution, complete');
  await severalAtOnce(me, cases);
  await search(me, cases);
  await page.goto(`${SERVER}/desk/cases/${first}`);
  await me.click('#print a[href$="/letter"]');
  await me.shows('article.letter');
  await me.click('.desk-actions [data-print]');
  await me.shows('html[data-printed]');
  await me.done('طباعة الطلب: the letter, printed', 'letter');
  return me;
}

/** What the manual does not have: more than one case in one go. */
async function severalAtOnce(me, cases) {
  await me.page.goto(`${SERVER}/desk`);
  await me.menu('/desk/incidents');
  for (const { number } of cases.slice(4, 7)) await me.click(`input[name=case][value="${number}"]`);
  await me.click(me.page.getByRole('button', { name: 'إجراء على الطلبات المحددة' }));
  await me.shows('#referral-unit');
  await me.choose('#referral-unit', 'EDU-01-SCH');
  await me.click(me.page.getByRole('button', { name: 'إحالة', exact: true }));
  await me.shows('[role=status]');
  await me.done('three cases referred at once', 'desk-batch-done');
}

/** The manual's four searches: one field takes them all. */
async function search(me, cases) {
  const asked = [['رقم الطلب', String(cases[1].number)], ['رقم هوية مقدم الطلب', IDENTITY], ['رقم الجوال', '0551230050'], ['موضوع الطلب', 'معمل الحاسب']];
  for (const [kind, text] of asked) {
    await me.page.goto(`${SERVER}/desk`);
    await me.click('.desk-home-menus a[href="/desk/requests"]');
    await me.type('#q', text);
    await me.press('Enter');
    await me.shows('.desk-table tbody tr');
    await me.done(`البحث عن طلبات: ${kind}`, kind === 'موضوع الطلب' ? 'desk-search' : null);
  }
}

/** What waits, the objection, the unit's indicators. */
async function headsDay(browser, number) {
  const me = await Person.come(browser, 'head');
  const { page } = me;
  await me.signIn();
  await me.done('sign in');
  await me.click('.desk-numbers a[href*="objected"]');
  await me.shows('.desk-table');
  await me.done('معترض عليها: the number on the home page opens its list');
  await me.click(`.desk-table a[href="/desk/cases/${number}"]`);
  await me.shows('#objections');
  await me.click('.desk-panels a[href="#objections"]');
  await me.done('عرض → الاعتراضات: the objection and the resolution it is about');
  await me.pictureFrom('#objections', 'desk-case-objected');
  await me.openTask();
  await me.claim();
  await me.answer('معالجة الطلب لدينا');
  await me.complete();
  await me.done('دراسة وتقييم الطلب');
  await me.nextTask();
  await me.claim();
  await me.answer('حُلّ الطلب');
  await me.type(page.locator('.fjs-container').getByLabel('الحل').last(), RESOLUTION);
  await me.complete();
  await me.done('معالجة الطلب');
  await page.goto(`${SERVER}/desk`);
  await indicators(me);
  return me;
}

/** Menu, period, and one number opened. */
async function indicators(me, picture) {
  await me.menu('/desk/indicators');
  await me.shows('#indicator-summary');
  await me.done('مؤشرات → الطلبات حسب الفترة وحالة الطلب');
  await me.click(me.page.getByRole('link', { name: 'هذه السنة', exact: true }));
  await me.shows('#indicator-status .indicator-chart[data-drawn]');
  await me.done('the period: هذه السنة', picture);
  await me.click('#indicator-summary td a');
  await me.shows('.desk-table');
  await me.done('a number, opened: the cases that it counts');
}

/** Reads everything, changes nothing. */
async function managersDay(browser, number) {
  const me = await Person.come(browser, 'manager');
  const { page } = me;
  await me.signIn();
  await me.done('sign in');
  await indicators(me, 'indicators');
  await page.goto(`${SERVER}/desk/indicators?period=year`);
  await me.pictureFrom('#indicator-region', 'indicators-map', '#indicator-region .indicator-chart[data-drawn]');
  await me.page.goto(`${SERVER}/desk`);
  await me.menu('/desk/reports');
  await me.done('تقارير → تقرير حسب الفترة ونوع الطلب');
  await me.choose('#type', 'INCIDENT');
  await me.choose('#region', 'SA-01');
  await me.click(page.getByRole('button', { name: 'عرض التقرير' }));
  await me.shows('.report-table');
  await me.done('معايير البحث: type, region; عرض التقرير');
  await me.pictureFrom('#report', 'report');
  await me.click('#files [data-print]');
  await me.shows('html[data-printed]');
  await me.done('طباعة التقرير');
  await me.click('#files form button');
  await me.shows('#progress a[href$="/file"]');
  const [file] = await Promise.all([page.waitForEvent('download'), me.click('#progress a[href$="/file"]')]);
  await me.done(`the same as a file (${file.suggestedFilename().split('.').pop()}), fetched when it is ready`);
  await page.goto(`${SERVER}/desk`);
  await me.click('.desk-menu-list a[href*="cockpit"]');
  await me.type('.tawasul-find input', String(number));
  await me.press('Enter');
  await me.shows('.djs-overlay .badge');
  await me.shows('.ctn-tabbed td');
  await me.done('Cockpit: where the case stands in its model', 'cockpit-case');
  return me;
}

/** The menus that none of the three has. */
async function otherMenus(browser) {
  for (const [name, path, picture] of [['admin', '/desk/basic-data', 'basic-data'], ['agent', '/desk/calls', 'desk-calls']]) {
    const me = await Person.come(browser, name);
    await me.signIn();
    await me.menu(path);
    await me.shows('h1');
    await me.picture(picture);
  }
}

/** The same desk on a phone. */
async function onAPhone(browser, number) {
  const me = await Person.come(browser, 'coordinator', PHONE);
  await me.signIn();
  for (const [path, name] of [['/desk', 'desk-home-360'], ['/desk/incidents', 'desk-follow-up-360'], [`/desk/cases/${number}`, 'desk-case-360'], ['/desk/indicators?period=year', 'indicators-360']]) {
    await me.page.goto(SERVER + path);
    await me.picture(name);
  }
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const cases = [];
  for (const one of REPORTS) cases.push(await report(one));
  const days = [await coordinatorsDay(browser, cases)];
  await object(cases[0], 'ما زالت الرائحة في الممر، ولم يُفحص المختبر المجاور.');
  days.push(await headsDay(browser, cases[0].number));
  days.push(await managersDay(browser, cases[0].number));
  await otherMenus(browser);
  await onAPhone(browser, cases[1].number);
  days.forEach((day) => day.print());
}
finally {
  await browser.close();
}
