// The way back to the desk and the language switch in the header, beside Camunda's own menus.
import { other, switchLanguage } from './language.js';
import words from './words.js';

function entry(name, text, title) {
  const item = document.createElement('li');
  item.className = `tawasul-${name}`;
  const link = item.appendChild(document.createElement('a'));
  link.href = '/desk';
  link.textContent = text;
  link.title = title;
  return item;
}

function complete(menu) {
  if (menu.querySelector('.tawasul-desk')) return;
  const language = entry('language', words.otherLanguage, words.otherLanguage);
  language.firstChild.lang = other;
  language.firstChild.addEventListener('click', (event) => {
    event.preventDefault();
    switchLanguage();
  });
  menu.prepend(entry('desk', words.desk, words.deskTitle), language);
}

new MutationObserver(() => document.querySelectorAll('.app-menu > ul').forEach(complete))
  .observe(document.documentElement, { childList: true, subtree: true });
