// Draws a model or a table as Camunda Modeler would show it, for docs/pictures.
//
//   LIBRARIES=/tmp/render CHROMIUM=/usr/bin/chromium node docs/pictures/render.mjs processes/CaseLifecycle.bpmn
//
// LIBRARIES is a folder outside the project in which `npm install bpmn-js dmn-js playwright-core` was run.
// A model becomes .png and .svg, a table .png; both stand beside this file under the model's name.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const libraries = join(process.env.LIBRARIES ?? '.', 'node_modules');
const { chromium } = createRequire(join(libraries, 'any.js'))('playwright-core');
const dist = (...path) => readFileSync(join(libraries, ...path), 'utf8');

const MARGIN = 30;

/** The whole diagram on a page of its size. */
async function drawModel(page, xml, target) {
  await page.setContent('<style>body{margin:0}#canvas{width:100vw;height:100vh}.bjs-powered-by{display:none}</style><div id="canvas"></div>');
  await page.addScriptTag({ content: dist('bpmn-js', 'dist', 'bpmn-viewer.production.min.js') });
  const { svg, box, warnings } = await page.evaluate(async (model) => {
    window.viewer = new window.BpmnJS({ container: '#canvas' });
    const { warnings: found } = await window.viewer.importXML(model);
    return {
      svg: (await window.viewer.saveSVG()).svg,
      box: window.viewer.get('canvas').viewbox().inner,
      warnings: found.map((warning) => warning.message)
    };
  }, xml);
  warnings.forEach((warning) => console.warn(warning));
  const view = { x: box.x - MARGIN, y: box.y - MARGIN, width: box.width + 2 * MARGIN, height: box.height + 2 * MARGIN };
  await page.setViewportSize({ width: Math.ceil(view.width), height: Math.ceil(view.height) });
  await page.evaluate((whole) => {
    const canvas = window.viewer.get('canvas');
    canvas.resized();
    canvas.viewbox(whole);
  }, view);
  await page.screenshot({ path: `${target}.png` });
  writeFileSync(`${target}.svg`, svg);
}

/** The table alone; Arabic cells run from the right. */
async function drawTable(page, xml, target) {
  await page.setViewportSize({ width: 2400, height: 1600 });
  await page.setContent('<div id="canvas"></div>');
  for (const sheet of ['dmn-js-shared.css', 'dmn-js-decision-table.css', join('dmn-font', 'css', 'dmn-embedded.css')]) {
    await page.addStyleTag({ content: dist('dmn-js', 'dist', 'assets', sheet) });
  }
  await page.addStyleTag({ content: 'body{margin:0;background:#fff}#canvas{width:max-content}.powered-by,.view-drd{display:none!important}'
      + '.dmn-decision-table-container{position:static;height:auto}.dmn-decision-table-container .tjs-container{position:static;height:auto;overflow:visible}'
      + '.dmn-decision-table-container td,.dmn-decision-table-container th{unicode-bidi:plaintext}'
      + '.dmn-decision-table-container td *{word-break:normal!important;overflow-wrap:normal!important}' });
  await page.addScriptTag({ content: dist('dmn-js', 'dist', 'dmn-viewer.production.min.js') });
  await page.evaluate(async (model) => {
    const viewer = new window.DmnJS({ container: '#canvas' });
    await viewer.importXML(model);
    await viewer.open(viewer.getViews().find((view) => view.type === 'decisionTable'));
  }, xml);
  await page.waitForSelector('.tjs-table');
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('.tjs-table tbody'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      // a list of codes breaks behind its commas, never within a code
      texts.currentNode.data = texts.currentNode.data.replaceAll(',', ',\u200b').replaceAll('-', '\u2011');
    }
  });
  await (await page.$('.tjs-container')).screenshot({ path: `${target}.png` });
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const file of process.argv.slice(2)) {
    const page = await browser.newPage();
    const target = join(dirname(fileURLToPath(import.meta.url)), basename(file, extname(file)));
    const draw = extname(file) === '.dmn' ? drawTable : drawModel;
    await draw(page, readFileSync(file, 'utf8'), target);
    await page.close();
  }
}
finally {
  await browser.close();
}
